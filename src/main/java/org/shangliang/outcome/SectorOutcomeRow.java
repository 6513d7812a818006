package org.shangliang.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the members of one sector brought about over all counties: a row of {@code gold.outcomes_by_sector}.
 *
 * @param counties counties whose own numbers are in the value; a city's own claim that stands for its counties counts none
 */
public record SectorOutcomeRow(
        String sector,
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

    public SectorOutcomeRow {
        evidence = List.copyOf(evidence);
    }
}
