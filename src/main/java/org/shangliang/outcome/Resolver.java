package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shangliang.codebook.Additivity;
import org.shangliang.codebook.ClaimRules;

/** From mentions of one subject to its resolved cells, at any grain. */
final class Resolver {
    private final ClaimRules rules;
    private final Heads heads;
    private final AdjoiningDays adjoining;

    Resolver(ClaimRules rules, Heads heads) {
        this.rules = rules;
        this.heads = heads;
        this.adjoining = new AdjoiningDays(heads, rules.yearFromDays());
    }

    /**
     * Cells of results; nothing is counted in one for a part of a year whose claims all lie within the year's, or make the year.
     *
     * @param mentions all of {@code subject}, in the order of {@link Mention#ORDER}
     */
    List<Resolved> results(Subject subject, List<Mention> mentions, Grain grain) {
        Map<Cell, List<Claim>> byCell = byCell(subject, mentions, grain);
        if (subject.indicator().additivity().addsOverDays()) {
            List.copyOf(byCell.keySet()).forEach(cell -> fillYear(cell, byCell));
        }
        List<Resolved> resolved = new ArrayList<>();
        IdentityHashMap<Claim, Claim> wholes = wholes(byCell);
        byCell.forEach((cell, own) ->
                resolved.add(new Resolved(cell, resolve(own, cell, byCell).within(wholes))));
        return resolved;
    }

    /** By claim, by identity, the number that its text says it is a part of: 驿站335个，其中今年新建28个. */
    private static IdentityHashMap<Claim, Claim> wholes(Map<Cell, List<Claim>> byCell) {
        IdentityHashMap<Claim, Claim> wholes = new IdentityHashMap<>();
        List<Claim> claims = byCell.values().stream().flatMap(List::stream).toList();
        if (claims.stream().anyMatch(claim -> claim.has(Cue.PART))) {
            for (Verdict part : ToldParts.named(claims)) {
                wholes.putIfAbsent(part.claim(), Objects.requireNonNull(part.yieldsTo()));
            }
        }
        return wholes;
    }

    /**
     * Cells of aims, each with a number: an aim for half a year is a step towards the year's, not the same told earlier.
     *
     * @param mentions all of {@code subject}, in the order of {@link Mention#ORDER}
     */
    List<Resolved> aims(Subject subject, List<Mention> mentions, Grain grain) {
        List<Resolved> resolved = new ArrayList<>();
        byCell(subject, mentions, grain)
                .forEach((cell, own) -> resolved.add(new Resolved(cell, resolve(own, cell, Map.of()))));
        return resolved;
    }

    private Map<Cell, List<Claim>> byCell(Subject subject, List<Mention> mentions, Grain grain) {
        Map<Cell, List<Claim>> byCell = new LinkedHashMap<>();
        for (Claim claim : claims(mentions)) {
            byCell.computeIfAbsent(grain.cellOf(claim, subject, rules.yearFromDays()), c -> new ArrayList<>())
                    .add(claim);
        }
        return byCell;
    }

    /** Moves what is told of parts of a year into the year's cell, where together they make the year. */
    private void fillYear(Cell cell, Map<Cell, List<Claim>> byCell) {
        if (cell.span() != Span.PART_YEAR) {
            return;
        }
        List<Claim> parts = byCell.get(cell);
        List<Claim> year = new ArrayList<>(byCell.getOrDefault(cell.ofSpan(Span.YEAR), List.of()));
        Set<Claim> making = adjoining.makingTheYear(
                Stream.concat(year.stream(), parts.stream()).toList());
        parts.stream().filter(making::contains).forEach(year::add);
        parts.removeIf(making::contains);
        if (parts.isEmpty()) {
            byCell.remove(cell);
        }
        if (!making.isEmpty()) {
            year.sort(Comparator.comparing(claim -> claim.mentions().get(0), Mention.ORDER));
            byCell.put(cell.ofSpan(Span.YEAR), year);
        }
    }

    /** What the mentions claim, each once. */
    List<Claim> claims(List<Mention> mentions) {
        return new ClaimFolder(heads, rules.yearFromDays()).fold(mentions);
    }

    private Resolution resolve(List<Claim> claims, Cell cell, Map<Cell, List<Claim>> byCell) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Claim> left = new ArrayList<>();
        for (Claim claim : claims) {
            findYieldsTo(claim, cell, byCell).ifPresentOrElse(verdicts::add, () -> left.add(claim));
        }
        if (!left.isEmpty()) {
            verdicts.addAll(CellResolver.resolve(cell.subject().indicator().additivity(), heads, left)
                    .verdicts());
        }
        return new Resolution(verdicts);
    }

    /** What of the same year's other span stands in the place of a claim. */
    private Optional<Verdict> findYieldsTo(Claim claim, Cell cell, Map<Cell, List<Claim>> byCell) {
        List<Claim> year = byCell.getOrDefault(cell.ofSpan(Span.YEAR), List.of());
        if (claim.isStock() && cell.subject().indicator().additivity() != Additivity.NEVER) {
            Optional<Claim> ofYear = findLargest(year.stream().filter(y -> isOfYearAlone(y, claim)));
            if (ofYear.isPresent()) {
                return ofYear.map(y -> new Verdict(claim, Reason.LONGER_TOTAL, y));
            }
        }
        if (cell.span() == Span.PART_YEAR) {
            return findLargest(
                            ofOneNumber(cell, claim, year).filter(y -> y.value() >= claim.value() && y.overlaps(claim)))
                    .map(y -> new Verdict(claim, reasonToYield(claim, y), y));
        }
        if (cell.span() == Span.YEAR && cell.subject().indicator().additivity() != Additivity.NEVER) {
            return findLargest(related(claim, byCell.getOrDefault(cell.ofSpan(Span.PART_YEAR), List.of())))
                    .filter(part -> related(claim, year).allMatch(y -> isLess(y, part)))
                    .map(part -> new Verdict(claim, Reason.LESS_THAN_PART, part));
        }
        return Optional.empty();
    }

    /** What of the year stands for the same number: under a headline all of it, else what counts the same object. */
    private Stream<Claim> ofOneNumber(Cell cell, Claim claim, List<Claim> year) {
        boolean headline = cell.subject().indicator().additivity() == Additivity.HEADLINE;
        return headline ? year.stream() : related(claim, year);
    }

    private Reason reasonToYield(Claim claim, Claim ofYear) {
        boolean same = heads.related(ofYear.figure().object(), claim.figure().object());
        boolean fromOneDay =
                Objects.equals(ofYear.figure().periodStart(), claim.figure().periodStart());
        return same && fromOneDay && claim.locality() == null ? Reason.RUNNING_TOTAL : Reason.LONGER_WHOLE;
    }

    /** Whether a report that tells a running total tells less of the same thing for the year: 全年1246场，截至年底累计5800场. */
    private boolean isOfYearAlone(Claim ofYear, Claim total) {
        return !ofYear.isStock()
                && ofYear.has(Cue.WHOLE)
                && !ofYear.has(Cue.PART)
                && isLess(ofYear, total)
                && ofYear.sharesTextWith(total)
                && heads.same(ofYear.figure().object(), total.figure().object());
    }

    /** Whether the words of one allow no number as large as those of the other do. */
    private static boolean isLess(Claim one, Claim other) {
        Double most = one.figure().high();
        return most != null && most < other.figure().low();
    }

    private Stream<Claim> related(Claim claim, List<Claim> others) {
        return others.stream()
                .filter(o -> heads.related(o.figure().object(), claim.figure().object()));
    }

    private static Optional<Claim> findLargest(Stream<Claim> claims) {
        return claims.max(Comparator.comparingDouble(Claim::value));
    }
}
