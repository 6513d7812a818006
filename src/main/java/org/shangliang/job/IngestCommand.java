package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Take in reports that are new or have changed, byte for byte. */
@Command(name = "ingest", description = "Take in reports that are new or have changed, byte for byte.")
final class IngestCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.with("ingest", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader)) {
                return pipeline.ingest(input.reports).finish(strict.strictness());
            }
        });
    }
}
