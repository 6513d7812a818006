package org.shangliang.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Codes;

/** How much time an outcome covers; only like is compared with like. */
public enum Span {
    /** A calendar year, or nearly all of it. */
    YEAR,
    /** Less than a calendar year, within one. */
    PART_YEAR,
    /** Reaches over the turn of a year. */
    MULTI_YEAR,
    /** Begin or end cannot be told. */
    UNKNOWN;

    /**
     * The span of a period.
     *
     * @param yearFromDays days from which a period within a calendar year counts as the year
     */
    public static Span of(@Nullable LocalDate start, @Nullable LocalDate end, int yearFromDays) {
        if (start == null || end == null) {
            return UNKNOWN;
        }
        if (start.getYear() != end.getYear()) {
            return MULTI_YEAR;
        }
        return ChronoUnit.DAYS.between(start, end) + 1 >= yearFromDays ? YEAR : PART_YEAR;
    }

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }
}
