package org.shangliang.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Additivity;
import org.shangliang.codebook.ComparisonRules;
import org.shangliang.codebook.Indicator;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.Span;
import org.shangliang.outcome.Units;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;

/** The divisions of one level beside each other, in one indicator and year. */
final class YearComparison {
    private final ComparisonRules rules;
    private final Units units;
    private final Universe universe;
    private final Comparison.Settings settings;
    private final Stamp stamp;
    private final Comparison.Cells told;
    private final Indicator indicator;
    private final int year;
    private final List<Whereabouts> members;
    private final Neighbours neighbours;
    private final Map<String, Standing> standings = new HashMap<>();

    YearComparison(Comparison by, Comparison.Cells told, List<Whereabouts> members) {
        this.rules = by.rules();
        this.units = by.units();
        this.universe = by.universe();
        this.settings = by.settings();
        this.stamp = by.stamp();
        this.told = told;
        this.indicator = told.indicator();
        this.year = told.year();
        this.members = members;
        List<@Nullable ReferenceRow> references = new ArrayList<>();
        members.forEach(m -> references.add(universe.reference(m.divisionCode(), year)));
        this.neighbours = new Neighbours(members, references, settings.peers(), rules.nearest());
    }

    /** A number or the reason why there is none. */
    private record Told(@Nullable Double number, Status status) {
        static Told given(double number) {
            return new Told(number, Status.GIVEN);
        }

        static Told none(Status why) {
            return new Told(null, why);
        }
    }

    List<CountyComparisonRow> rows() {
        rank();
        List<CountyComparisonRow> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            rows.add(row(members.get(i), i + 1));
        }
        return rows;
    }

    /** Ranks those who are alike among each other. */
    private void rank() {
        Map<String, List<Contender>> leagues = new TreeMap<>();
        for (Whereabouts member : members) {
            ComparedCell cell = told.cells().get(member.divisionCode());
            Told measure = ranked(member.divisionCode());
            if (cell != null && measure.number() != null) {
                leagues.computeIfAbsent(likeness(cell.row()), k -> new ArrayList<>())
                        .add(contender(cell, measure.number()));
            }
        }
        League league = new League(rules);
        leagues.values().stream()
                .filter(own -> own.size() >= rules.smallestLeague())
                .flatMap(own -> league.of(own).stream())
                .forEach(s -> standings.put(s.division(), s));
    }

    private Contender contender(ComparedCell cell, double measure) {
        CountyOutcomeRow row = cell.row();
        Double high = row.amount().high();
        return new Contender(
                row.where().divisionCode(),
                measure,
                row.amount().low() / row.amount().value(),
                high == null ? null : Double.valueOf(high / row.amount().value()),
                cell.parts());
    }

    /** The number to rank, or why there is none. */
    private Told ranked(String division) {
        ComparedCell cell = told.cells().get(division);
        if (cell == null) {
            return Told.none(status(division));
        }
        if (indicator.additivity() == Additivity.NEVER) {
            return Told.none(Status.NOT_APPLICABLE);
        }
        if (cell.row().amount().value() <= 0 || isSmall(cell.row())) {
            return Told.none(Status.SMALL_NUMBER);
        }
        if (Comparison.spanOf(cell) == Span.UNKNOWN) {
            return Told.none(Status.UNKNOWN_SPAN);
        }
        return switch (settings.basis()) {
            case VALUE -> Told.given(cell.row().amount().value());
            case PER_100_MEMBERS -> perMembers(division);
            case PER_10K_PEOPLE -> perPeople(division);
        };
    }

    private Told perMembers(String division) {
        ReferenceRow size = universe.reference(division, year);
        return rate(division, size == null ? null : size.members(), 100);
    }

    private Told perPeople(String division) {
        ReferenceRow size = universe.reference(division, year);
        return rate(division, size == null ? null : size.population(), 10_000);
    }

    private Told rate(String division, @Nullable Long size, double per) {
        ComparedCell cell = told.cells().get(division);
        if (cell == null) {
            return Told.none(status(division));
        }
        if (indicator.additivity() == Additivity.NEVER) {
            return Told.none(Status.NOT_APPLICABLE);
        }
        if (isSmall(cell.row())) {
            return Told.none(Status.SMALL_NUMBER);
        }
        return size == null
                ? Told.none(Status.NO_REFERENCE)
                : Told.given(cell.row().amount().value() * per / size);
    }

    private boolean isSmall(CountyOutcomeRow row) {
        return rules.isCount(units.groupOf(indicator, row.amount().unit()))
                && row.amount().value() > 0
                && row.amount().value() < rules.smallBelow();
    }

    private Status status(String division) {
        ComparedCell cell = told.cells().get(division);
        if (cell != null) {
            return cell.row().amount().value() == 0
                    ? Status.REPORTED_ZERO
                    : isSmall(cell.row()) ? Status.SMALL_NUMBER : Status.REPORTED;
        }
        return absent(division, year);
    }

    private Status absent(String division, int when) {
        if (universe.mayHave(division, when, indicator.code())) {
            return Status.UNPLACED;
        }
        if (!universe.seen(division, when).isCovered()) {
            return Status.NOT_COVERED;
        }
        return told.undated().contains(division) ? Status.UNDATED : Status.COVERED_NONE_FOUND;
    }

    /** What two numbers must share to be set beside each other: unit, and the time they cover. */
    private String likeness(CountyOutcomeRow row) {
        String unit = units.groupOf(indicator, row.amount().unit());
        return row.indicatorYear().span().equals(Span.YEAR.code())
                ? unit + " year"
                : unit + " " + month(row.periodStart()) + " " + month(row.periodEnd());
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "?" : YearMonth.from(day).toString();
    }

    private Told change(String division) {
        ComparedCell now = told.cells().get(division);
        ComparedCell then = told.before().get(division);
        if (now == null) {
            return Told.none(status(division));
        }
        if (then == null) {
            return Told.none(absent(division, year - 1));
        }
        if (Comparison.spanOf(now) == Span.UNKNOWN || Comparison.spanOf(then) == Span.UNKNOWN) {
            return Told.none(Status.UNKNOWN_SPAN);
        }
        return alikeAYearApart(then.row(), now.row())
                ? Told.given(now.row().amount().value() - then.row().amount().value())
                : Told.none(Status.UNLIKE_SPAN);
    }

    private boolean alikeAYearApart(CountyOutcomeRow then, CountyOutcomeRow now) {
        boolean sameUnit = units.groupOf(indicator, then.amount().unit())
                .equals(units.groupOf(indicator, now.amount().unit()));
        boolean years = then.indicatorYear().span().equals(Span.YEAR.code())
                && now.indicatorYear().span().equals(Span.YEAR.code());
        return sameUnit
                && then.indicatorYear().span().equals(now.indicatorYear().span())
                && (years
                        || (sameMonth(then.periodStart(), now.periodStart())
                                && sameMonth(then.periodEnd(), now.periodEnd())));
    }

    private static boolean sameMonth(@Nullable LocalDate then, @Nullable LocalDate now) {
        return then != null && now != null && YearMonth.from(then).plusYears(1).equals(YearMonth.from(now));
    }

    private Told peerMedian(String division, List<String> peers) {
        Standing own = standings.get(division);
        if (own == null) {
            Status why = ranked(division).status();
            return Told.none(why == Status.GIVEN ? Status.NOTHING_ALIKE : why);
        }
        if (peers.isEmpty()) {
            return Told.none(neighbours.lacking());
        }
        double[] alike = alike(division, peers).stream()
                .mapToDouble(Standing::measure)
                .sorted()
                .toArray();
        if (alike.length == 0) {
            return Told.none(Status.NOTHING_ALIKE);
        }
        int middle = alike.length / 2;
        return Told.given(alike.length % 2 == 1 ? alike[middle] : (alike[middle - 1] + alike[middle]) / 2);
    }

    /** The standings of those peers that stand in the division's own league. */
    private List<Standing> alike(String division, List<String> peers) {
        ComparedCell own = told.cells().get(division);
        if (own == null || !standings.containsKey(division)) {
            return List.of();
        }
        String likeness = likeness(own.row());
        return peers.stream()
                .filter(standings::containsKey)
                .filter(p -> likeness(
                                Objects.requireNonNull(told.cells().get(p)).row())
                        .equals(likeness))
                .map(p -> Objects.requireNonNull(standings.get(p)))
                .sorted(Comparator.comparing(Standing::division))
                .toList();
    }

    private CountyComparisonRow row(Whereabouts m, int adminOrder) {
        ComparedCell cell = told.cells().get(m.divisionCode());
        CountyOutcomeRow number = cell == null ? null : cell.row();
        Standing standing = standings.get(m.divisionCode());
        ReferenceRow size = universe.reference(m.divisionCode(), year);
        Seen seen = universe.seen(m.divisionCode(), year);
        List<String> peers = neighbours.of(m);
        Told perMembers = perMembers(m.divisionCode());
        Told perPeople = perPeople(m.divisionCode());
        Told change = change(m.divisionCode());
        Told median = peerMedian(m.divisionCode(), peers);
        Status ranked = ranked(m.divisionCode()).status();
        return new CountyComparisonRow(
                m,
                year,
                indicator.code(),
                Codes.of(Objects.requireNonNull(indicator.stage())),
                number == null ? null : number.indicatorYear().span(),
                status(m.divisionCode()).code(),
                number == null ? null : Double.valueOf(number.amount().value()),
                number == null ? null : Double.valueOf(number.amount().low()),
                number == null ? null : number.amount().high(),
                number == null ? null : number.amount().unit(),
                number == null ? null : number.grade(),
                number == null ? null : number.reportValue(),
                number == null ? null : number.logValue(),
                cell == null ? 0 : texts(cell),
                perMembers.number(),
                perMembers.status().code(),
                perPeople.number(),
                perPeople.status().code(),
                size == null ? null : size.population(),
                size == null ? null : size.members(),
                size == null ? null : Integer.valueOf(size.year()),
                settings.basis().code(),
                standing == null ? null : Double.valueOf(standing.measure()),
                standing == null ? null : Double.valueOf(standing.low()),
                standing == null ? null : standing.high(),
                standing == null ? null : Integer.valueOf(standing.rank()),
                standing == null ? null : Integer.valueOf(standing.rankLow()),
                standing == null ? null : Integer.valueOf(standing.rankHigh()),
                standing == null ? null : Integer.valueOf(standing.band()),
                standing == null ? null : Integer.valueOf(standing.of()),
                standing == null ? null : Double.valueOf(standing.percentile()),
                (standing == null && ranked == Status.GIVEN ? Status.NOTHING_ALIKE : ranked).code(),
                adminOrder,
                settings.peers().code(),
                peers,
                alike(m.divisionCode(), peers).size(),
                median.number(),
                median.status().code(),
                change.number(),
                change.status().code(),
                seen.reports(),
                seen.logRows(),
                seen.first(),
                seen.last(),
                number == null ? 0 : number.evidenceCount(),
                number == null ? 0 : number.sourceCount(),
                stamp);
    }

    private static int texts(ComparedCell cell) {
        return (int) cell.parts().stream()
                .flatMap(part -> part.texts().stream())
                .distinct()
                .count();
    }
}
