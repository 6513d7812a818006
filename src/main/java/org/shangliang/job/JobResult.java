package org.shangliang.job;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job did.
 *
 * @param job its name
 * @param read records taken in
 * @param kept records kept of them
 * @param quarantined records rejected, by reason
 * @param replaced records that a later one of the same id replaced
 * @param written rows written
 * @param figures figures found or used
 * @param parts the same by parts, where the job has any
 */
record JobResult(
        String job,
        long read,
        long kept,
        SortedMap<String, Long> quarantined,
        long replaced,
        long written,
        long figures,
        List<Part> parts) {

    JobResult {
        quarantined = new TreeMap<>(quarantined);
        parts = List.copyOf(parts);
    }

    /** A job in which nothing replaces anything. */
    JobResult(String job, long read, long kept, SortedMap<String, Long> quarantined, long written, long figures) {
        this(job, read, kept, quarantined, 0, written, figures, List.of());
    }

    /** What a job did with one kind of records. */
    record Part(String name, long read, long kept, long replaced, long quarantined) {}

    /** A job that found nothing new. */
    static JobResult nothing(String job) {
        return new JobResult(job, 0, 0, new TreeMap<>(Map.of()), 0, 0);
    }

    /** How many records were rejected. */
    long rejected() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there was nothing to do. */
    boolean idle() {
        return read == 0 && written == 0;
    }
}
