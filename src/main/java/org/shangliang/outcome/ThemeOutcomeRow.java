package org.shangliang.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was brought about in one theme over all counties: a row of {@code gold.outcomes_by_theme}.
 *
 * @param counties counties whose own numbers are in the value; a city's own claim that stands for its counties counts none
 */
public record ThemeOutcomeRow(
        String theme,
        @Nullable Integer year,
        String span,
        String indicator,
        String stage,
        double value,
        double low,
        @Nullable Double high,
        String unit,
        int counties,
        int divisions,
        int evidenceCount,
        List<String> evidence,
        String codebookVersion,
        String runId) {

    public ThemeOutcomeRow {
        evidence = List.copyOf(evidence);
    }
}
