package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Find which articles are reprints of each other, and what topics there are. */
@Command(name = "topics", description = "Find which articles are reprints of each other, and what topics there are.")
final class TopicsCommand implements Callable<Integer> {
    @Mixin
    JobOptions job = new JobOptions();

    @Override
    public Integer call() {
        return job.run("topics", pipeline -> pipeline.topics().finish(Pipeline.Strictness.LENIENT));
    }
}
