package org.shangliang.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.shangliang.lake.Lake;

/** The main job on the sample reports, run once for all tests that look at what comes of it and change nothing. */
final class SampleLake {
    private static SampleLake made;

    private final Lake lake;
    private final int exit;

    private SampleLake(Lake lake) {
        this.lake = lake;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions())) {
            exit = pipeline.ingest(List.of("data-samples/reports"))
                    .read()
                    .topics()
                    .outcomes()
                    .compare(new CompareOptions())
                    .finish(Pipeline.Strictness.STRICT);
        }
    }

    /** The lake of the samples. */
    static synchronized SampleLake on(SparkSession session) {
        if (made == null) {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "sample-lake");
                made = new SampleLake(new Lake(session, folder.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    Lake lake() {
        return lake;
    }

    /** How the run ended. */
    int exit() {
        return exit;
    }
}
