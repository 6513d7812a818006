package org.shangliang.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Find articles, places and figures in what was taken in and not yet read. */
@Command(name = "read", description = "Find articles, places and figures in what was taken in and not yet read.")
final class ReadCommand implements Callable<Integer> {
    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        return job.run("read", pipeline -> pipeline.read()
                .logs(new LogJob.Input(List.of(), null))
                .finish(strict.strictness()));
    }
}
