package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sets the counties beside each other. */
@Command(
        name = "compare",
        description = "Set the counties beside each other: rates, ranks with intervals, peers, change from last year.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.onExisting("compare", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader, results)) {
                return pipeline.compare(compare).finish(Pipeline.Strictness.LENIENT);
            }
        });
    }
}
