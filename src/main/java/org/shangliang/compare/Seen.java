package org.shangliang.compare;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a division is told of in a year, or about it.
 *
 * @param reports distinct sources published in the year about the division, or telling of the division and year
 * @param logRows rows of the logs
 * @param first first date of publication or of the logs, or null
 * @param last last date, or null
 */
public record Seen(
        String division, int year, long reports, long logRows, @Nullable LocalDate first, @Nullable LocalDate last)
        implements Serializable {

    /** A division and year that nothing tells of. */
    static Seen nothing(String division, int year) {
        return new Seen(division, year, 0, 0, null, null);
    }

    boolean isCovered() {
        return reports > 0 || logRows > 0;
    }
}
