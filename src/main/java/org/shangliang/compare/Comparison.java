package org.shangliang.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shangliang.codebook.ComparisonRules;
import org.shangliang.codebook.Indicator;
import org.shangliang.outcome.Span;
import org.shangliang.outcome.Units;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;

/** The divisions of one level beside each other, indicator by indicator. */
public final class Comparison {
    private final ComparisonRules rules;
    private final Units units;
    private final Universe universe;
    private final Settings settings;
    private final Stamp stamp;

    /**
     * How the user wants to compare.
     *
     * @param basis what is ranked
     */
    public record Settings(Peers peers, Basis basis) implements Serializable {}

    /** What a comparison goes by: the codebook's rules and units. */
    public record Rules(ComparisonRules comparison, Units units) {}

    /**
     * @param stamp what every row is marked with
     */
    public Comparison(Rules rules, Universe universe, Settings settings, Stamp stamp) {
        this.rules = rules.comparison();
        this.units = rules.units();
        this.universe = universe;
        this.settings = settings;
        this.stamp = stamp;
    }

    /**
     * One row per division of the level and year that any of them tells a number for.
     *
     * @param cells all cells of this indicator and level, of any year and span
     */
    public List<CountyComparisonRow> rows(Indicator indicator, String level, List<ComparedCell> cells) {
        SortedMap<Integer, Map<String, ComparedCell>> byYear = new TreeMap<>();
        Set<String> undated = new HashSet<>();
        for (ComparedCell cell : cells) {
            if (cell.row().indicatorYear().year() == null) {
                undated.add(cell.row().where().divisionCode());
            } else {
                byYear.computeIfAbsent(cell.row().indicatorYear().year(), y -> new HashMap<>())
                        .merge(cell.row().where().divisionCode(), cell, Comparison::nearerTheYear);
            }
        }
        List<CountyComparisonRow> rows = new ArrayList<>();
        byYear.forEach((year, own) -> {
            Map<String, ComparedCell> before = byYear.getOrDefault(year - 1, Map.of());
            Cells told = new Cells(indicator, year, own, before, undated);
            rows.addAll(new YearComparison(this, told, universe.of(level)).rows());
        });
        return rows;
    }

    /**
     * What is told of one indicator at one level.
     *
     * @param cells those of the year, by division
     * @param before those of the year before
     * @param undated divisions with a number whose year cannot be told
     */
    record Cells(
            Indicator indicator,
            int year,
            Map<String, ComparedCell> cells,
            Map<String, ComparedCell> before,
            Set<String> undated) {}

    ComparisonRules rules() {
        return rules;
    }

    Units units() {
        return units;
    }

    Universe universe() {
        return universe;
    }

    Settings settings() {
        return settings;
    }

    Stamp stamp() {
        return stamp;
    }

    /** Of several spans of one year the one that comes nearest to it: the first of the enum. */
    private static ComparedCell nearerTheYear(ComparedCell one, ComparedCell other) {
        return spanOf(one).compareTo(spanOf(other)) <= 0 ? one : other;
    }

    static Span spanOf(ComparedCell cell) {
        return Codes.value(Span.class, cell.row().indicatorYear().span());
    }
}
