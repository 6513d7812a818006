package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Take in reports and logs that are new or have changed. */
@Command(name = "ingest", description = "Take in reports and logs that are new or have changed.")
final class IngestCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        input.check();
        Console console = Console.ofProcess();
        return lake.with("ingest", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader, results)) {
                return pipeline.ingest(input.reports).logs(input.logInput()).finish(strict.strictness());
            }
        });
    }
}
