package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do every job in order, on what is new since the last run. */
@Command(name = "run", description = "Do every job in order, on what is new since the last run.")
final class RunCommand implements Callable<Integer> {
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
        return lake.with("run", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader)) {
                return pipeline.ingest(input.reports).read().outcomes().finish(strict.strictness());
            }
        });
    }
}
