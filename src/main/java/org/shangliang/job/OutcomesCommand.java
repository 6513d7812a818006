package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Make the gold tables from the figures, and a release of them. */
@Command(name = "outcomes", description = "Make the gold tables from the figures, and a release of them.")
final class OutcomesCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.with("outcomes", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader)) {
                return pipeline.outcomes().finish(Pipeline.Strictness.LENIENT);
            }
        });
    }
}
