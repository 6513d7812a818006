package org.shangliang.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression set against the publication.
 *
 * @param expression the expression
 * @param start first day, or null for open
 * @param end last day, or null for open
 * @param scope how far it reaches in the text
 * @param future whether it ends past the publication
 * @param ambiguous whether it fits several periods
 */
record Timed(
        Expression expression,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Scope scope,
        boolean future,
        boolean ambiguous) {

    /** How far an expression reaches. */
    enum Scope {
        /** Its clause only. */
        CLAUSE,
        /** On to the end of the parts it is one of, then what they are parts of holds again. */
        PART,
        /** On to any other expression, and only where there is none: a session of the committee. */
        WEAK,
        /** On to the next expression: a day, an event. */
        EVENT,
        /** On to the next expression: a stretch of time that is reported on. */
        SPAN,
        /** On to the next expression: the state at a day. */
        STATE,
        /** On to the next expression: time without bounds. */
        OPEN
    }

    @Nullable
    Integer startYear() {
        return start == null ? null : Integer.valueOf(start.getYear());
    }

    /** Whether it lies within one calendar year, as far as it is told. */
    boolean isWithinYear() {
        return start == null || end == null || start.getYear() == end.getYear();
    }

    boolean tellsNothing() {
        return start == null && end == null;
    }
}
