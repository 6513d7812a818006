package org.shangliang.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;

/** The log of one run in {@code gold.runs}; a job that changed nothing leaves no row. */
final class RunLog {
    private final Lake lake;
    private final Run run;

    /**
     * A run.
     *
     * @param id its id
     * @param clock tells the time
     * @param codebookVersion version of the codebook, or null before it is known
     */
    record Run(String id, Clock clock, @Nullable String codebookVersion) {}

    RunLog(Lake lake, Run run) {
        this.lake = lake;
        this.run = run;
    }

    /** The time now. */
    Instant now() {
        return run.clock().instant();
    }

    /** The run's id. */
    String runId() {
        return run.id();
    }

    /** Writes what a job did. */
    void write(JobResult result, Instant started, List<String> inputs) {
        RunRow row = new RunRow(
                run.id(),
                result.job(),
                started,
                Duration.between(started, now()).toMillis() / 1000.0,
                inputs,
                result.read(),
                result.kept(),
                result.rejected(),
                result.replaced(),
                result.written(),
                result.figures(),
                result.quarantined().entrySet().stream()
                        .map(e -> new RunRow.ReasonCount(e.getKey(), e.getValue()))
                        .toList(),
                Versions.code(),
                run.codebookVersion(),
                lake.spark().version(),
                Lake.deltaVersion());
        lake.append(LakeTables.RUNS, RecordCodec.of(RunRow.class).dataset(lake.spark(), List.of(row)));
    }
}
