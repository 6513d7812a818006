package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/** What was reached of an aim, or nothing. */
record Reached(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String bound,
        @Nullable LocalDate periodEnd,
        List<String> evidence) {
    /** Nothing that could be set against the aim. */
    static final Reached NOTHING = new Reached(null, null, null, null, null, List.of());

    /**
     * The largest result for the same object within the time of the aim. Of an aim to be reached within its time, what there is in
     * all counts only where what came within that time is not told.
     *
     * @param aims claims that make the aim
     * @param results all results of the same subject
     */
    static Reached of(List<Claim> aims, List<Claim> results, Heads heads) {
        return results.stream()
                .filter(result -> aims.stream().anyMatch(aim -> serves(result, aim, heads)))
                .max(Comparator.comparing((Claim result) -> isWithinTime(result, aims))
                        .thenComparingDouble(Claim::value))
                .map(Reached::by)
                .orElse(NOTHING);
    }

    /** The part of the aim that is reached, or null. */
    @Nullable
    Double shareOf(double aim) {
        return value == null || aim == 0 ? null : Double.valueOf(value / aim);
    }

    private static boolean isWithinTime(Claim result, List<Claim> aims) {
        return !result.has(Cue.STANDING) || aims.stream().anyMatch(aim -> aim.has(Cue.BY_THEN));
    }

    private static boolean serves(Claim result, Claim aim, Heads heads) {
        FigureRow done = result.figure();
        FigureRow due = aim.figure();
        if (!heads.akin(done.object(), due.object())) {
            return false;
        }
        boolean inTime = done.periodEnd() == null
                || due.periodEnd() == null
                || !done.periodEnd().isAfter(due.periodEnd());
        boolean notBefore = aim.has(Cue.BY_THEN)
                || aim.isStock()
                || done.periodStart() == null
                || due.periodStart() == null
                || !done.periodStart().isBefore(due.periodStart());
        return inTime && notBefore;
    }

    private static Reached by(Claim claim) {
        FigureRow figure = claim.figure();
        return new Reached(
                figure.value(),
                figure.low(),
                figure.high(),
                figure.bound(),
                figure.periodEnd(),
                claim.mentions().stream().map(m -> m.figure().figureId()).toList());
    }
}
