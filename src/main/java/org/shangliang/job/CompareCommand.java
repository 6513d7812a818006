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
    JobOptions job = new JobOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Override
    public Integer call() {
        return job.runOnExisting(
                "compare", pipeline -> pipeline.compare(compare).finish(Pipeline.Strictness.LENIENT));
    }
}
