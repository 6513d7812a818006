package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * What the results for the same object within the time of an aim come to: where a cell of its own days has a number that one,
     * else the largest; of an aim over several years what its years brought together, where that is more. Of an aim to be reached
     * within its time, what there is in all counts only where what came within that time is not told.
     *
     * @param results all results of the same subject
     * @param resolver makes cells of those that serve the aim, as the outcomes have them
     * @param doubts issues that lower the grade of a claim
     */
    static Reached of(Resolved aim, List<Claim> results, Heads heads, Resolver resolver, Set<String> doubts) {
        List<Claim> aims = aim.resolution().counted();
        List<Claim> serving = results.stream()
                .filter(result -> aims.stream().anyMatch(each -> serves(result, each, heads)))
                .toList();
        List<Claim> within =
                serving.stream().filter(result -> isWithinTime(result, aims)).toList();
        List<Mention> mentions = (within.isEmpty() ? serving : within)
                .stream()
                        .flatMap(claim -> claim.mentions().stream())
                        .sorted(Mention.ORDER)
                        .toList();
        List<Resolved> cells = resolver.results(aim.cell().subject(), mentions, Grain.COUNTY).stream()
                .filter(cell -> !cell.resolution().counted().isEmpty())
                .toList();
        if (aims.stream().anyMatch(Reached::countsWhatIsThere)) {
            return largest(cells.stream(), doubts);
        }
        List<Resolved> ofItsTime = cells.stream()
                .filter(cell -> isOfOneTime(cell.cell(), aim.cell()))
                .toList();
        if (!ofItsTime.isEmpty()) {
            return largest(ofItsTime.stream(), doubts);
        }
        return largest(
                aim.cell().span() == Span.MULTI_YEAR
                        ? Stream.concat(cells.stream(), yearByYear(aim.cell(), cells).stream())
                        : cells.stream(),
                doubts);
    }

    private static Reached largest(Stream<Resolved> cells, Set<String> doubts) {
        return cells.max(Comparator.comparingDouble(
                        cell -> new Sum(cell.resolution().counted()).value()))
                .map(cell -> by(Tally.of(cell.resolution(), doubts)))
                .orElse(NOTHING);
    }

    /**
     * What single years brought, taken together, of each its own number or that of the part of it that is told: 2021年30座, 2022年40座.
     * Empty where fewer than two years are told, or their numbers do not add.
     */
    private static Optional<Resolved> yearByYear(Cell together, List<Resolved> cells) {
        if (!together.subject().indicator().additivity().addsOverDays()) {
            return Optional.empty();
        }
        Map<Integer, Resolved> byYear = new TreeMap<>();
        cells.stream()
                .filter(cell -> cell.resolution().counted().stream().noneMatch(Claim::isStock))
                .filter(cell -> cell.cell().span() == Span.YEAR || cell.cell().span() == Span.PART_YEAR)
                .forEach(cell -> byYear.merge(
                        Objects.requireNonNull(cell.cell().year()),
                        cell,
                        (one, other) -> one.cell().span() == Span.YEAR ? one : other));
        List<Verdict> verdicts = byYear.values().stream()
                .flatMap(cell -> cell.resolution().verdicts().stream())
                .toList();
        return byYear.size() < 2 ? Optional.empty() : Optional.of(new Resolved(together, new Resolution(verdicts)));
    }

    /** The part of the aim that is reached, or null. */
    @Nullable
    Double shareOf(double aim) {
        return value == null || aim == 0 ? null : Double.valueOf(value / aim);
    }

    private static boolean isWithinTime(Claim result, List<Claim> aims) {
        return !result.has(Cue.STANDING) || aims.stream().anyMatch(aim -> aim.has(Cue.BY_THEN));
    }

    private static boolean countsWhatIsThere(Claim aim) {
        return aim.has(Cue.BY_THEN) || aim.isStock();
    }

    private static boolean isOfOneTime(Cell one, Cell other) {
        return Objects.equals(one.year(), other.year()) && one.span() == other.span();
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
        boolean notBefore = countsWhatIsThere(aim)
                || done.periodStart() == null
                || due.periodStart() == null
                || !done.periodStart().isBefore(due.periodStart());
        return inTime && notBefore;
    }

    private static Reached by(Tally tally) {
        Amount amount = tally.amount();
        Support support = tally.support();
        return new Reached(
                amount.value(), amount.low(), amount.high(), amount.bound(), support.periodEnd(), support.evidence());
    }
}
