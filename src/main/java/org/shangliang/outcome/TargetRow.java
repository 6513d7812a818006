package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county aims at, and what it has reached so far: a row of {@code gold.targets}.
 *
 * @param per what the aim is per (member, household …), or null
 * @param object what is aimed at
 * @param reachedValue the result that was reported for the same object, or null where none was; in {@code unit}
 * @param reachedShare reached over aimed at, or null
 * @param reachedEvidence ids of the figures that tell what was reached
 */
public record TargetRow(
        String divisionCode,
        @Nullable String divisionName,
        @Nullable String cityCode,
        String provinceCode,
        String level,
        @Nullable String sector,
        @Nullable String theme,
        String indicator,
        String stage,
        @Nullable Integer year,
        String span,
        String origin,
        @Nullable String per,
        @Nullable String object,
        double value,
        double low,
        @Nullable Double high,
        String unit,
        String bound,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int evidenceCount,
        int sourceCount,
        String grade,
        List<String> evidence,
        @Nullable Double reachedValue,
        @Nullable Double reachedLow,
        @Nullable Double reachedHigh,
        @Nullable String reachedBound,
        @Nullable LocalDate reachedPeriodEnd,
        @Nullable Double reachedShare,
        List<String> reachedEvidence,
        String codebookVersion,
        String runId) {

    public TargetRow {
        evidence = List.copyOf(evidence);
        reachedEvidence = List.copyOf(reachedEvidence);
    }
}
