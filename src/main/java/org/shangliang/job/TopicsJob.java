package org.shangliang.job;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.shangliang.lake.Lake;

/** What articles have in common: which of them are reprints of each other. */
final class TopicsJob {
    private final Lake lake;
    private final RunLog log;

    TopicsJob(Lake lake, RunLog log) {
        this.lake = lake;
        this.log = log;
    }

    /** Looks at the articles that are new or have changed. */
    JobResult run(Readers.Setup setup) {
        Instant started = log.now();
        Domain domain = Domain.of(setup.codebookFolder());
        Reprints.Done reprints = new Reprints(lake, domain.reprints()).run();
        if (reprints.articles() + reprints.written() == 0) {
            return JobResult.nothing("topics");
        }
        JobResult result = new JobResult(
                "topics", reprints.articles(), reprints.articles(), new TreeMap<>(), reprints.written(), 0);
        log.write(result, started, List.of());
        return result;
    }
}
