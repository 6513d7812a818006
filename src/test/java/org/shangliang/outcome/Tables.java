package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicators;
import org.shangliang.report.FigureRow;
import org.shangliang.table.Stamp;

/** The tables that some reports make. */
final class Tables {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    static final Indicators INDICATORS = Indicators.from(FILES);
    static final Stamp STAMP = new Stamp("v1", "run1");
    private static final Outcomes OUTCOMES =
            new Outcomes(INDICATORS, ClaimRules.from(FILES), Divisions.load(FILES), STAMP);

    private final List<Told> told;

    private Tables(List<Told> told) {
        this.told = told;
    }

    static Tables of(Report... reports) {
        return new Tables(Arrays.stream(reports).flatMap(r -> r.told().stream()).toList());
    }

    static Tables ofTold(List<Told> told) {
        return new Tables(told);
    }

    Tables and(Report report) {
        List<Told> more = new ArrayList<>(told);
        more.addAll(report.told());
        return new Tables(more);
    }

    Tables shuffled(long seed) {
        List<Told> other = new ArrayList<>(told);
        Collections.shuffle(other, new Random(seed));
        return new Tables(other);
    }

    List<ClaimRow> claims() {
        return OUTCOMES.claims(told);
    }

    List<OutcomeRow> outcomes() {
        return OUTCOMES.outcomes(told);
    }

    List<CountyOutcomeRow> byCounty() {
        return OUTCOMES.byCounty(told);
    }

    List<TargetRow> targets() {
        return OUTCOMES.targets(told);
    }

    List<SectorOutcomeRow> bySector() {
        return new Views(INDICATORS, STAMP).bySector(OUTCOMES.sectorsOfCounties(told));
    }

    List<ThemeOutcomeRow> byTheme() {
        return new Views(INDICATORS, STAMP).byTheme(OUTCOMES.themesOfCounties(told));
    }

    List<CoverageRow> coverage() {
        List<ArticleFacts> articles =
                told.stream().map(Told::article).distinct().toList();
        List<FigureRow> figures = told.stream().map(Told::figure).toList();
        return new Coverage(Divisions.load(FILES), STAMP).rows(articles, figures);
    }

    /** The one row of the county view. */
    CountyOutcomeRow only(String indicator) {
        List<CountyOutcomeRow> rows = byCounty().stream()
                .filter(r -> r.indicatorYear().indicator().equals(indicator))
                .toList();
        if (rows.size() != 1) {
            throw new AssertionError(indicator + ": " + rows);
        }
        return rows.get(0);
    }

    double value(String indicator) {
        return only(indicator).amount().value();
    }

    /** What became of the first figure with these words. */
    ClaimRow claim(String mention) {
        String id = told.stream()
                .filter(t -> t.figure().mention().equals(mention))
                .findFirst()
                .orElseThrow()
                .figure()
                .figureId();
        return claims().stream()
                .filter(c -> c.figureId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Value of every cell of the county view, by its key. */
    Map<String, Double> values() {
        return byCounty().stream()
                .collect(Collectors.toMap(
                        r -> String.join(
                                " ",
                                r.where().divisionCode(),
                                r.indicatorYear().indicator(),
                                String.valueOf(r.indicatorYear().year()),
                                r.indicatorYear().span()),
                        row -> row.amount().value(),
                        (a, b) -> {
                            throw new AssertionError("two rows of one cell");
                        },
                        TreeMap::new));
    }
}
