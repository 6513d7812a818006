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

/** The main job on the samples, run once for all tests that look at what comes of it and change nothing. */
final class SampleLake {
    private static SampleLake reports;
    private static SampleLake withLogs;

    private final Lake lake;
    private final int exit;

    private SampleLake(Lake lake, int exit) {
        this.lake = lake;
        this.exit = exit;
    }

    /** The lake of the sample reports. */
    static synchronized SampleLake on(SparkSession session) {
        if (reports == null) {
            Lake lake = lake(session);
            try (Pipeline pipeline = pipeline(lake)) {
                reports = finished(lake, pipeline.ingest(List.of("data-samples/reports")), Pipeline.Strictness.STRICT);
            }
        }
        return reports;
    }

    /** The lake of the sample reports and the sample logs. */
    static synchronized SampleLake withLogs(SparkSession session) {
        if (withLogs == null) {
            Lake lake = lake(session);
            try (Pipeline pipeline = pipeline(lake)) {
                withLogs = finished(
                        lake,
                        pipeline.ingest(List.of("data-samples/reports"))
                                .logs(new LogJob.Input(List.of("data-samples/logs"), null)),
                        Pipeline.Strictness.LENIENT);
            }
        }
        return withLogs;
    }

    private static SampleLake finished(Lake lake, Pipeline taken, Pipeline.Strictness strictness) {
        return new SampleLake(
                lake,
                taken.read().topics().outcomes().compare(new CompareOptions()).finish(strictness));
    }

    private static Pipeline pipeline(Lake lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions());
    }

    private static Lake lake(SparkSession session) {
        try {
            return new Lake(
                    session,
                    Files.createTempDirectory(Path.of("target"), "sample-lake").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lake lake() {
        return lake;
    }

    /** How the run ended. */
    int exit() {
        return exit;
    }
}
