package org.shangliang.figure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.codebook.Measure;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.Stage;
import org.shangliang.period.PeriodInForce;
import org.shangliang.place.PlaceInForce;

/**
 * One figure as a careful reader would note it: number, what it counts, of which place and period, and how sure that is.
 *
 * @param quantity the number, its unit, bound and interval
 * @param object what is counted, its head noun phrase (协商议题), or null
 * @param action the verb that brought it about (征集), or null
 * @param per what the number is per (member, household, township …), or null
 * @param indicator code of the codebook; {@code other} for background and what has no code
 * @param stage the indicator's stage, or null for {@code other}
 * @param modality reported as done or existing, or aimed at
 * @param measure flow, stock or rate
 * @param place the division it speaks of
 * @param period the period it covers
 * @param sector code of the sector (界别) whose members acted, or null
 * @param theme code of the theme the clause makes plain, or null
 * @param sentence the sentence it stands in, clean
 * @param issues what makes it less than sure; the place's and the period's included
 */
public record Figure(
        Quantity quantity,
        @Nullable String object,
        @Nullable String action,
        @Nullable String per,
        String indicator,
        @Nullable Stage stage,
        Modality modality,
        Measure measure,
        PlaceInForce place,
        PeriodInForce period,
        @Nullable String sector,
        @Nullable String theme,
        String sentence,
        Set<Issue> issues) {

    public Figure {
        Set<Issue> own = EnumSet.noneOf(Issue.class);
        own.addAll(issues);
        issues = Collections.unmodifiableSet(own);
    }

    /** First day of the period, or null. */
    public @Nullable LocalDate periodStart() {
        return period.start();
    }

    /** Last day of the period, or null. */
    public @Nullable LocalDate periodEnd() {
        return period.end();
    }
}
