package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shangliang.codebook.Bound;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;

/**
 * Figures in, rows of the gold tables out. Every function needs all figures of the divisions it is given, in any order; what
 * one division's rows say depends on no other's.
 */
public final class Outcomes {
    private static final Comparator<OutcomeRow> BY_KEY = Comparator.comparing(
                    (OutcomeRow row) -> row.where().divisionCode())
            .thenComparing(row -> row.heading().indicator())
            .thenComparing(row -> row.heading().year(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.heading().span())
            .thenComparing(row -> row.heading().sector(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.heading().theme(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.amount().unit());

    private final ClaimRules rules;
    private final Divisions divisions;
    private final Stamp stamp;
    private final Sieve sieve;
    private final Resolver resolver;
    private final Units units;
    private final Heads heads;

    /**
     * @param stamp what every row is marked with
     */
    public Outcomes(Indicators indicators, ClaimRules rules, Divisions divisions, Stamp stamp) {
        this.rules = rules;
        this.divisions = divisions;
        this.stamp = stamp;
        this.sieve = new Sieve(indicators, rules);
        this.heads = new Heads(rules.sameObject());
        this.resolver = new Resolver(rules, heads);
        this.units = new Units(rules);
    }

    /** One row for every figure with an indicator other than {@code other}: {@code gold.claims}. */
    public List<ClaimRow> claims(List<Told> told) {
        List<Mention> mentions = sieve.mentions(told);
        ClaimRows rows = new ClaimRows(rules.yearFromDays(), stamp);
        for (Mention mention : mentions) {
            sieve.findAside(mention).ifPresent(reason -> rows.aside(mention, reason));
        }
        sieve.results(mentions).forEach((subject, own) -> resolver.results(subject, own, Grain.COUNTY)
                .forEach(rows::of));
        return rows.inOrder();
    }

    /** {@code gold.outcomes}, origin report. */
    public List<OutcomeRow> outcomes(List<Told> told) {
        return outcomes(told, Grain.FINEST);
    }

    /** What each county's reports tell sector by sector, themes together: what {@link Views#bySector} adds up. */
    public List<OutcomeRow> sectorsOfCounties(List<Told> told) {
        return outcomes(told, Grain.SECTOR).stream()
                .filter(row -> row.heading().sector() != null && isInOwnUnit(row))
                .toList();
    }

    /** What each county's reports tell theme by theme, sectors together: what {@link Views#byTheme} adds up. */
    public List<OutcomeRow> themesOfCounties(List<Told> told) {
        return outcomes(told, Grain.THEME).stream()
                .filter(row -> row.heading().theme() != null && isInOwnUnit(row))
                .toList();
    }

    /** {@code gold.outcomes_by_county}, before logs are known: one row per county, year, span and indicator. */
    public List<CountyOutcomeRow> byCounty(List<Told> told) {
        Map<List<Object>, OutcomeRow> best = new LinkedHashMap<>();
        for (OutcomeRow row : outcomes(told, Grain.COUNTY)) {
            List<Object> key = List.of(row.where().divisionCode(), row.heading().indicatorYear());
            best.merge(key, row, this::inOwnUnit);
        }
        return best.values().stream().map(CountyOutcomeRow::ofReport).toList();
    }

    /** Those rows that a count, or an amount in the indicator's own unit, of the same days can be set against. */
    public List<CountyOutcomeRow> comparable(List<CountyOutcomeRow> rows) {
        return rows.stream()
                .filter(row -> row.periodStart() != null && row.periodEnd() != null)
                .filter(row -> isInOwnUnit(
                        row.indicatorYear().indicator(), row.amount().unit()))
                .toList();
    }

    /** {@code gold.targets}: aims, and what has been reached of them. */
    public List<TargetRow> targets(List<Told> told) {
        List<Mention> mentions = sieve.mentions(told);
        Map<Subject, List<Mention>> results = sieve.results(mentions);
        List<TargetRow> rows = new ArrayList<>();
        sieve.aims(mentions).forEach((subject, aims) -> {
            List<Claim> reached = resolver.claims(results.getOrDefault(subject, List.of()));
            for (Resolved resolved : resolver.aims(subject, aims, Grain.FINEST)) {
                rows.add(target(resolved, reached));
            }
        });
        return rows;
    }

    private List<OutcomeRow> outcomes(List<Told> told, Grain grain) {
        List<OutcomeRow> rows = new ArrayList<>();
        sieve.results(sieve.mentions(told)).forEach((subject, own) -> {
            for (Resolved resolved : resolver.results(subject, own, grain)) {
                if (!resolved.resolution().counted().isEmpty()) {
                    rows.add(outcome(resolved));
                }
            }
        });
        rows.sort(BY_KEY);
        return rows;
    }

    /** Of two rows in different units, the one in the indicator's own; else the one more often told. */
    private OutcomeRow inOwnUnit(OutcomeRow one, OutcomeRow other) {
        return Comparator.<OutcomeRow, Boolean>comparing(row -> isInOwnUnit(row))
                                .thenComparingInt(row -> row.support().evidenceCount())
                                .thenComparing(row -> row.amount().unit())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private boolean isInOwnUnit(OutcomeRow row) {
        return isInOwnUnit(row.heading().indicator(), row.amount().unit());
    }

    private boolean isInOwnUnit(String code, String unit) {
        Indicator indicator = sieve.indicator(code);
        return units.groupOf(indicator, unit).equals(indicator.unit());
    }

    private OutcomeRow outcome(Resolved resolved) {
        Tally tally = Tally.of(resolved.resolution(), rules.doubts());
        return new OutcomeRow(where(resolved), heading(resolved), tally.amount(), tally.support(), stamp);
    }

    private TargetRow target(Resolved resolved, List<Claim> results) {
        Subject subject = resolved.cell().subject();
        Tally tally = Tally.of(resolved.resolution(), rules.doubts());
        Amount amount = tally.amount();
        Reached reached = subject.per() == null && !amount.bound().equals(Codes.of(Bound.AT_MOST))
                ? Reached.of(resolved, results, heads, resolver, rules.doubts())
                : Reached.NOTHING;
        return new TargetRow(
                where(resolved),
                heading(resolved),
                subject.per(),
                tally.object(),
                amount,
                tally.support(),
                reached.value(),
                reached.low(),
                reached.high(),
                reached.bound(),
                reached.periodEnd(),
                reached.shareOf(amount.value()),
                reached.evidence(),
                stamp);
    }

    private static Heading heading(Resolved resolved) {
        Cell cell = resolved.cell();
        Indicator indicator = cell.subject().indicator();
        return new Heading(
                cell.sector(),
                cell.theme(),
                indicator.code(),
                Codes.of(Objects.requireNonNull(indicator.stage())),
                cell.year(),
                cell.span().code(),
                OutcomeRow.REPORT);
    }

    private Whereabouts where(Resolved resolved) {
        return Whereabouts.of(resolved.cell().subject().division(), divisions);
    }
}
