package org.shangliang.outcome;

import java.util.ArrayList;
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
        List<SectorOutcomeRow> view = new ArrayList<>();
        cells(rows).forEach(cell -> {
            OutcomeRow first = cell.get(0);
            RollUp sum = RollUp.of(cell);
            view.add(new SectorOutcomeRow(
                    String.valueOf(first.sector()),
                    first.year(),
                    first.span(),
                    first.indicator(),
                    first.stage(),
                    sum.value(),
                    sum.low(),
                    sum.high(),
                    first.unit(),
                    sum.counties(),
                    sum.divisions(),
                    sum.evidence().size(),
                    sum.evidence(),
                    stamp));
        });
        return view;
    }

    /**
     * {@code gold.outcomes_by_theme}.
     *
     * @param rows of {@link Outcomes#themesOfCounties}, all divisions
     */
    public List<ThemeOutcomeRow> byTheme(List<OutcomeRow> rows) {
        List<ThemeOutcomeRow> view = new ArrayList<>();
        cells(rows).forEach(cell -> {
            OutcomeRow first = cell.get(0);
            RollUp sum = RollUp.of(cell);
            view.add(new ThemeOutcomeRow(
                    String.valueOf(first.theme()),
                    first.year(),
                    first.span(),
                    first.indicator(),
                    first.stage(),
                    sum.value(),
                    sum.low(),
                    sum.high(),
                    first.unit(),
                    sum.counties(),
                    sum.divisions(),
                    sum.evidence().size(),
                    sum.evidence(),
                    stamp));
        });
        return view;
    }

    private List<List<OutcomeRow>> cells(List<OutcomeRow> rows) {
        Map<String, List<OutcomeRow>> cells = rows.stream()
                .filter(row -> indicators.of(row.indicator()).additivity() != Additivity.NEVER)
                .sorted(Comparator.comparing(OutcomeRow::divisionCode))
                .collect(Collectors.groupingBy(Views::key, TreeMap::new, Collectors.toList()));
        return List.copyOf(cells.values());
    }

    private static String key(OutcomeRow row) {
        return String.join(
                "|",
                String.valueOf(row.sector()),
                String.valueOf(row.theme()),
                row.indicator(),
                String.valueOf(row.year()),
                row.span());
    }
}
