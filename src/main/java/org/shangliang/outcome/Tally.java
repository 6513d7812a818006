package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.report.FigureRow;
import org.shangliang.table.Codes;

/**
 * The number of one cell, and what it rests on.
 *
 * @param object what the leading claim counts, or null
 */
record Tally(Amount amount, Support support, @Nullable String object) {

    /** Adds up the counted claims of a resolved cell. */
    static Tally of(Resolution resolution, Set<String> doubts) {
        List<Claim> counted = resolution.counted();
        List<FigureRow> figures = counted.stream().map(Claim::figure).toList();
        FigureRow leader = new Sum(counted).leader().figure();
        boolean partial = counted.stream().anyMatch(claim -> claim.locality() != null);
        Amount amount = new Amount(
                figures.stream().mapToDouble(FigureRow::value).sum(),
                figures.stream().mapToDouble(FigureRow::low).sum(),
                partial ? null : high(figures, resolution.openlyBeside()),
                leader.unit(),
                Codes.of(partial ? ofTowns(bound(figures)) : bound(figures)));
        return new Tally(amount, support(counted, figures, doubts), leader.object());
    }

    private static Support support(List<Claim> counted, List<FigureRow> figures, Set<String> doubts) {
        List<String> evidence = evidence(counted);
        int voices = counted.stream().mapToInt(Tally::voices).min().orElse(0);
        Grade grade = grade(counted, voices, doubts);
        return new Support(earliest(figures), latest(figures), evidence.size(), voices, grade.name(), evidence);
    }

    private static int voices(Claim claim) {
        return (int) claim.mentions().stream()
                .collect(Collectors.groupingBy(m -> m.article().text()))
                .values()
                .stream()
                .map(reprints -> reprints.get(0).article().voice())
                .distinct()
                .count();
    }

    private static Grade grade(List<Claim> counted, int voices, Set<String> doubts) {
        if (voices > 1) {
            return Grade.B;
        }
        boolean doubtful =
                counted.stream().anyMatch(c -> c.figure().issues().stream().anyMatch(doubts::contains));
        return doubtful ? Grade.D : Grade.C;
    }

    private static List<String> evidence(List<Claim> counted) {
        return counted.stream()
                .flatMap(c -> c.mentions().stream())
                .sorted(Mention.ORDER)
                .map(m -> m.figure().figureId())
                .toList();
    }

    private static @Nullable Double high(List<FigureRow> figures, List<Claim> beside) {
        double sum = 0;
        for (FigureRow figure : figures) {
            if (figure.high() == null) {
                return null;
            }
            sum += figure.high();
        }
        for (Claim claim : beside) {
            Double high = claim.figure().high();
            if (high == null) {
                return null;
            }
            sum += high;
        }
        return sum;
    }

    /** The bound of a division of which only some towns are told: of the others nothing is known, and that is not zero. */
    private static Bound ofTowns(Bound told) {
        return told == Bound.EXACT ? Bound.AT_LEAST : told;
    }

    /** The bound that all share; where exact numbers meet one other bound, that; else about. */
    private static Bound bound(List<FigureRow> figures) {
        Set<Bound> bounds = figures.stream()
                .map(f -> Codes.value(Bound.class, f.bound()))
                .filter(b -> b != Bound.EXACT)
                .collect(Collectors.toSet());
        return bounds.isEmpty()
                ? Bound.EXACT
                : bounds.size() == 1 ? bounds.iterator().next() : Bound.APPROX;
    }

    private static @Nullable LocalDate earliest(List<FigureRow> figures) {
        boolean open = figures.stream().anyMatch(f -> f.periodStart() == null);
        return open
                ? null
                : figures.stream()
                        .map(FigureRow::periodStart)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable LocalDate latest(List<FigureRow> figures) {
        return figures.stream()
                .map(FigureRow::periodEnd)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
