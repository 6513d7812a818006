package org.shangliang.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shangliang.codebook.Additivity;
import org.shangliang.codebook.Indicators;
import org.shangliang.table.Stamp;

/** The published views over all counties. Shares are in none of them: they do not add. */
public final class Views {
    private final Indicators indicators;
    private final Stamp stamp;

    /**
     * @param stamp what every row is marked with
     */
    public Views(Indicators indicators, Stamp stamp) {
        this.indicators = indicators;
        this.stamp = stamp;
    }

    /**
     * {@code gold.outcomes_by_sector}.
     *
     * @param rows of {@link Outcomes#sectorsOfCounties}, all divisions
     */
    public List<SectorOutcomeRow> bySector(List<OutcomeRow> rows) {
        return cells(rows).stream()
                .map(cell -> new SectorOutcomeRow(
                        String.valueOf(cell.get(0).heading().sector()), sum(cell)))
                .toList();
    }

    /**
     * {@code gold.outcomes_by_theme}.
     *
     * @param rows of {@link Outcomes#themesOfCounties}, all divisions
     */
    public List<ThemeOutcomeRow> byTheme(List<OutcomeRow> rows) {
        return cells(rows).stream()
                .map(cell ->
                        new ThemeOutcomeRow(String.valueOf(cell.get(0).heading().theme()), sum(cell)))
                .toList();
    }

    private CountrySum sum(List<OutcomeRow> cell) {
        OutcomeRow first = cell.get(0);
        RollUp sum = RollUp.of(cell);
        return new CountrySum(
                first.heading().indicatorYear(),
                sum.value(),
                sum.low(),
                sum.high(),
                first.amount().unit(),
                sum.counties(),
                sum.divisions(),
                sum.evidence().size(),
                sum.evidence(),
                stamp);
    }

    private List<List<OutcomeRow>> cells(List<OutcomeRow> rows) {
        Map<String, List<OutcomeRow>> cells = rows.stream()
                .filter(row -> indicators.of(row.heading().indicator()).additivity() != Additivity.NEVER)
                .sorted(Comparator.comparing(row -> row.where().divisionCode()))
                .collect(Collectors.groupingBy(Views::key, TreeMap::new, Collectors.toList()));
        return List.copyOf(cells.values());
    }

    private static String key(OutcomeRow row) {
        return String.join(
                "|",
                String.valueOf(row.heading().sector()),
                String.valueOf(row.heading().theme()),
                row.heading().indicator(),
                String.valueOf(row.heading().year()),
                row.heading().span());
    }
}
