package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Find which articles are reprints of each other, and what topics there are. */
@Command(name = "topics", description = "Find which articles are reprints of each other, and what topics there are.")
final class TopicsCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.with("topics", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader, results)) {
                return pipeline.topics().finish(Pipeline.Strictness.LENIENT);
            }
        });
    }
}
