package org.shangliang.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, for programs: {@code run-results.json}.
 *
 * @param status done, rejected (records were, under {@code --strict}) or failed
 * @param exitCode the exit code
 * @param lake where the tables are
 * @param error what went wrong, or null
 * @param jobs the jobs that were finished, in order
 * @param written tables with a new version
 * @param remarks what the summary says besides
 */
record RunResults(
        String runId,
        String status,
        int exitCode,
        Instant startedAt,
        Instant endedAt,
        String lake,
        @Nullable Failure error,
        List<Job> jobs,
        List<Written> written,
        List<String> remarks,
        String codeVersion,
        String codebookVersion) {
    /** Its name in the lake. */
    static final String FILE = "run-results.json";

    /** A finished job. */
    record Job(
            String job,
            long read,
            long kept,
            long quarantined,
            Map<String, Long> quarantinedBy,
            long written,
            long figures,
            double seconds) {}

    /** A table and the version that the run made. */
    record Written(String table, long version, String path) {}

    /** The job that failed, and why. */
    record Failure(String job, int exitCode, String kind, String message) {}

    RunResults {
        jobs = List.copyOf(jobs);
        written = List.copyOf(written);
        remarks = List.copyOf(remarks);
    }
}
