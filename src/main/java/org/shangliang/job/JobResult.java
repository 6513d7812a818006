package org.shangliang.job;

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
 * @param written rows written
 * @param figures figures found or used
 */
record JobResult(String job, long read, long kept, SortedMap<String, Long> quarantined, long written, long figures) {

    JobResult {
        quarantined = new TreeMap<>(quarantined);
    }

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
