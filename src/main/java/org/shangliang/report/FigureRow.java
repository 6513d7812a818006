package org.shangliang.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a row of {@code silver.figures}; component names in snake case are the column names.
 *
 * @param figureId stable across runs
 * @param high null where the words set no upper limit
 * @param bound exact, at_least, at_most, approx or range
 * @param modality actual or target
 * @param measure flow, stock or rate
 */
public record FigureRow(
        String figureId,
        String sourceId,
        String articleId,
        int figureNo,
        int startChar,
        int endChar,
        String mention,
        double value,
        @Nullable Double valueMax,
        double low,
        @Nullable Double high,
        String unit,
        String bound,
        @Nullable String object,
        @Nullable String action,
        @Nullable String per,
        String indicator,
        @Nullable String stage,
        String modality,
        String measure,
        @Nullable String divisionCode,
        String divisionBasis,
        @Nullable String sector,
        @Nullable String theme,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        String periodBasis,
        String sentence,
        List<String> issues,
        String codebookVersion,
        String runId) {

    public FigureRow {
        issues = List.copyOf(issues);
    }
}
