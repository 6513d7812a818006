package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.ClaimRules;

/** From mentions of one subject to its resolved cells, at any grain. */
final class Resolver {
    private final ClaimRules rules;
    private final Heads heads;

    Resolver(ClaimRules rules, Heads heads) {
        this.rules = rules;
        this.heads = heads;
    }

    /**
     * @param mentions all of {@code subject}, in the order of {@link Mention#ORDER}
     */
    List<Resolved> resolve(Subject subject, List<Mention> mentions, Grain grain) {
        List<Claim> claims = claims(mentions);
        Map<Cell, List<Claim>> byCell = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byCell.computeIfAbsent(grain.cellOf(claim, subject, rules.yearFromDays()), c -> new ArrayList<>())
                    .add(claim);
        }
        List<Resolved> resolved = new ArrayList<>();
        byCell.forEach((cell, own) -> resolved.add(new Resolved(cell, resolve(own, cell, yearBeside(cell, byCell)))));
        return resolved;
    }

    /** What the mentions claim, each once. */
    List<Claim> claims(List<Mention> mentions) {
        return new ClaimFolder(heads, rules.yearFromDays()).fold(mentions);
    }

    /** The claims on the whole of the year that a part-year's cell lies in. */
    private static List<Claim> yearBeside(Cell cell, Map<Cell, List<Claim>> byCell) {
        if (cell.span() != Span.PART_YEAR) {
            return List.of();
        }
        return byCell.getOrDefault(cell.ofSpan(Span.YEAR), List.of());
    }

    private Resolution resolve(List<Claim> claims, Cell cell, List<Claim> year) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Claim> left = new ArrayList<>();
        for (Claim claim : claims) {
            year.stream()
                    .filter(y -> y.value() >= claim.value())
                    .filter(y ->
                            heads.related(y.figure().object(), claim.figure().object()))
                    .max(Comparator.comparingDouble(Claim::value))
                    .ifPresentOrElse(
                            y -> verdicts.add(new Verdict(claim, Reason.RUNNING_TOTAL, y)), () -> left.add(claim));
        }
        if (!left.isEmpty()) {
            verdicts.addAll(CellResolver.resolve(cell.subject().indicator().additivity(), heads, left)
                    .verdicts());
        }
        return new Resolution(verdicts);
    }
}
