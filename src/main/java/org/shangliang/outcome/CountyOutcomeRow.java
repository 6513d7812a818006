package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number per county, year, span and indicator, resolved over all sectors and themes: a row of {@code
 * gold.outcomes_by_county}.
 *
 * @param reportValue what reports tell, or null
 * @param logValue what the logs tell, or null
 */
public record CountyOutcomeRow(
        String divisionCode,
        @Nullable String divisionName,
        @Nullable String cityCode,
        String provinceCode,
        String level,
        @Nullable Integer year,
        String span,
        String indicator,
        String stage,
        double value,
        double low,
        @Nullable Double high,
        String unit,
        String bound,
        String grade,
        @Nullable Double reportValue,
        @Nullable Double logValue,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int evidenceCount,
        int sourceCount,
        List<String> evidence,
        String codebookVersion,
        String runId) {

    public CountyOutcomeRow {
        evidence = List.copyOf(evidence);
    }

    /** The county's number as long as no log tells of it. */
    static CountyOutcomeRow ofReport(OutcomeRow row) {
        return new CountyOutcomeRow(
                row.divisionCode(),
                row.divisionName(),
                row.cityCode(),
                row.provinceCode(),
                row.level(),
                row.year(),
                row.span(),
                row.indicator(),
                row.stage(),
                row.value(),
                row.low(),
                row.high(),
                row.unit(),
                row.bound(),
                row.grade(),
                row.value(),
                null,
                row.periodStart(),
                row.periodEnd(),
                row.evidenceCount(),
                row.sourceCount(),
                row.evidence(),
                row.codebookVersion(),
                row.runId());
    }
}
