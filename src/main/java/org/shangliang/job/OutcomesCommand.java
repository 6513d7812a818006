package org.shangliang.job;

import java.util.concurrent.Callable;
import org.shangliang.ledger.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Make the gold tables from the figures, and a release of them. */
@Command(name = "outcomes", description = "Make the gold tables from the figures, and a release of them.")
final class OutcomesCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        Setting.Asked asked = gold.asked(reader);
        return lake.with("outcomes", l -> {
            try (Pipeline pipeline = new Pipeline(l, console, reader, results)) {
                return pipeline.outcomes(asked).finish(Pipeline.Strictness.LENIENT);
            }
        });
    }
}
