package org.shangliang.job;

import java.util.concurrent.Callable;
import org.shangliang.ledger.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Make the gold tables from the figures, and a release of them. */
@Command(name = "outcomes", description = "Make the gold tables from the figures, and a release of them.")
final class OutcomesCommand implements Callable<Integer> {
    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Override
    public Integer call() {
        Setting.Asked asked = gold.asked(job.reader);
        return job.run("outcomes", pipeline -> pipeline.outcomes(asked).finish(Pipeline.Strictness.LENIENT));
    }
}
