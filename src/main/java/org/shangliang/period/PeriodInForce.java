package org.shangliang.period;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;

/**
 * The period that what is said at some point of an article covers.
 *
 * @param start first day, or null when the text cannot tell
 * @param end last day, or null when the text cannot tell
 * @param basis where it was taken from
 * @param expression the words it rests on (今年以来), or null
 * @param cumulative whether the words make a running total (截至, 累计 …)
 * @param running whether the words name a whole year that still runs at the publication, where it ends for what is reported
 * @param future whether the words point past the publication (到2025年, 明年)
 * @param issues what makes it less than sure
 */
public record PeriodInForce(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Basis basis,
        @Nullable String expression,
        boolean cumulative,
        boolean running,
        boolean future,
        Set<Issue> issues) {

    /** Where the period in force was taken from, from the nearest to the farthest. */
    public enum Basis {
        CLAUSE,
        SENTENCE,
        PREVIOUS_SENTENCE,
        SECTION,
        ARTICLE,
        PUBLICATION,
        NONE
    }

    /** Nothing is told. */
    static final PeriodInForce UNKNOWN =
            new PeriodInForce(null, null, Basis.NONE, null, false, false, false, Set.of(Issue.PERIOD_UNKNOWN));

    public PeriodInForce {
        issues = Set.copyOf(issues);
    }

    /** The period of what is planned: the whole of a year that still runs; it is no running total of what was done. */
    public PeriodInForce ofPlan() {
        if (cumulative && basis == Basis.PUBLICATION) {
            return UNKNOWN;
        }
        return running && end != null
                ? new PeriodInForce(
                        start,
                        end.with(TemporalAdjusters.lastDayOfYear()),
                        basis,
                        expression,
                        cumulative,
                        false,
                        future,
                        issues)
                : this;
    }

    /** The period of what lasts: the day of an event that an earlier sentence tells says nothing of it. */
    public PeriodInForce ofWhatLasts() {
        boolean dayBefore = basis == Basis.PREVIOUS_SENTENCE && start != null && start.equals(end);
        return dayBefore ? UNKNOWN : this;
    }
}
