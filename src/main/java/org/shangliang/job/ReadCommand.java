package org.shangliang.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Find articles, places and figures in what was taken in and not yet read. */
@Command(name = "read", description = "Find articles, places and figures in what was taken in and not yet read.")
final class ReadCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        return lake.with("read", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader, results)) {
                return pipeline.read().logs(new LogJob.Input(List.of(), null)).finish(strict.strictness());
            }
        });
    }
}
