package org.shangliang.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Take in reports and logs that are new or have changed. */
@Command(name = "ingest", description = "Take in reports and logs that are new or have changed.")
final class IngestCommand implements Callable<Integer> {
    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    StrictOption strict = new StrictOption();

    @Override
    public Integer call() {
        input.check();
        return job.run("ingest", pipeline -> pipeline.ingest(input.reports)
                .logs(input.logInput())
                .finish(strict.strictness()));
    }
}
