package org.shangliang.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.ComparisonRules;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicators;
import org.shangliang.outcome.Amount;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.IndicatorYear;
import org.shangliang.outcome.Units;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Stamp;

/** Counties and what is told of them, as a test says it; then what the comparison makes of it. */
final class Counties {
    private static final Stamp STAMP = new Stamp("v1", "run1");
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final Divisions DIVISIONS = Divisions.load(FILES);
    private static final Indicators INDICATORS = Indicators.from(FILES);
    private static final Comparison.Rules RULES =
            new Comparison.Rules(ComparisonRules.from(FILES), new Units(ClaimRules.from(FILES)));

    private final String indicator;
    private final List<ComparedCell> cells = new ArrayList<>();
    private final List<Whereabouts> members = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Universe.Unplaced> unplaced = new ArrayList<>();
    private final List<ReferenceRow> references = new ArrayList<>();

    private Counties(String indicator) {
        this.indicator = indicator;
    }

    static Counties counting(String indicator) {
        return new Counties(indicator);
    }

    Counties known(String... divisions) {
        for (String division : divisions) {
            members.add(Whereabouts.of(division, DIVISIONS));
        }
        return this;
    }

    Counties covered(String division, int year) {
        seen.add(new Seen(division, year, 1, 0, LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 1)));
        return this;
    }

    Counties perhaps(String division, int year) {
        unplaced.add(new Universe.Unplaced(division, year, indicator));
        return this;
    }

    Counties sized(String division, long population, long members) {
        references.add(new ReferenceRow(division, 2020, population, members, null));
        return this;
    }

    /** So many log rows of a year. */
    Counties logged(String division, int year, int rows) {
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            parts.add(new Contribution(null, List.of(division + " row " + i)));
        }
        return cell(division, year, rows, parts);
    }

    /** One number that one article tells. */
    Counties told(String division, int year, double value) {
        return cell(division, year, value, List.of(new Contribution(value, List.of(division + " article"))));
    }

    /** A number of some months of a year. */
    Counties told(String division, LocalDate from, LocalDate to, double value) {
        List<Contribution> parts = List.of(new Contribution(value, List.of(division + " article")));
        return add(row(division, value, from, to), parts);
    }

    Counties toldAtSomeTime(String division, double value) {
        return add(row(division, value, null, null), List.of(new Contribution(value, List.of(division))));
    }

    /** Numbers that different articles tell and that add up. */
    Counties told(String division, int year, double[] values) {
        List<Contribution> parts = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            parts.add(new Contribution(values[i], List.of(division + " article " + i)));
            sum += values[i];
        }
        return cell(division, year, sum, parts);
    }

    /** Numbers of one article that add up. */
    Counties toldInOneArticle(String division, int year, double[] values) {
        List<Contribution> parts = Arrays.stream(values)
                .mapToObj(value -> new Contribution(value, List.of(division + " article")))
                .toList();
        return cell(division, year, Arrays.stream(values).sum(), parts);
    }

    private Counties cell(String division, int year, double value, List<Contribution> parts) {
        return add(row(division, value, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), parts);
    }

    private Counties add(CountyOutcomeRow row, List<Contribution> parts) {
        cells.add(new ComparedCell(row, parts));
        if (members.stream().noneMatch(m -> m.divisionCode().equals(row.where().divisionCode()))) {
            known(row.where().divisionCode());
        }
        return this;
    }

    private CountyOutcomeRow row(String division, double value, @Nullable LocalDate from, @Nullable LocalDate to) {
        Whereabouts where = Whereabouts.of(division, DIVISIONS);
        boolean whole = from != null && to != null && from.getDayOfYear() == 1 && to.getMonthValue() == 12;
        Integer year = to == null ? null : Integer.valueOf(to.getYear());
        String span = to == null ? "unknown" : whole ? "year" : "part_year";
        return new CountyOutcomeRow(
                where,
                new IndicatorYear(year, span, indicator, "process"),
                new Amount(value, value, value, "件", "exact"),
                "C",
                value,
                null,
                from,
                to,
                1,
                1,
                List.of("f"),
                STAMP);
    }

    List<CountyComparisonRow> compared(Peers peers, Basis basis) {
        Universe universe = new Universe(members, seen, unplaced).sized(references);
        Comparison comparison = new Comparison(RULES, universe, new Comparison.Settings(peers, basis), STAMP);
        return comparison.rows(INDICATORS.of(indicator), "county", cells);
    }

    /** The rows of a year, ranked by value, by division. */
    Map<String, CountyComparisonRow> in(int year) {
        return in(year, Peers.CITY, Basis.VALUE);
    }

    Map<String, CountyComparisonRow> in(int year, Peers peers, Basis basis) {
        Map<String, CountyComparisonRow> rows = new TreeMap<>();
        compared(peers, basis).stream()
                .filter(r -> r.year() == year)
                .forEach(r -> rows.put(r.where().divisionCode(), r));
        return rows;
    }

    /** Codes of counties as they come. */
    static List<String> some(int number) {
        return DIVISIONS.all().stream()
                .filter(d -> Whereabouts.of(d.code(), DIVISIONS).level().equals("county"))
                .map(d -> d.code())
                .limit(number)
                .toList();
    }
}
