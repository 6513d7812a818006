package org.shangliang.job;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the HTML report alone. */
@Command(name = "page", description = "Write the HTML report alone: a folder whose index.html opens in a browser.")
final class PageCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write it to.")
    Path out = Path.of("");

    @Option(names = "--release", paramLabel = "N", description = "As it was in release N; else as it stands.")
    @Nullable
    Long release;

    @Override
    public Integer call() {
        return lake.onExisting("page", l -> {
            new PageJob(l, reader.files()).write(release, null, out);
            Console.ofProcess().note("report: " + out.resolve("index.html"));
            return ExitCodes.DONE;
        });
    }
}
