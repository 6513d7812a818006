package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county's reports say of one indicator, sector, theme and year: a row of {@code gold.outcomes}.
 *
 * @param cityCode null for provinces and the nation
 * @param level county, city, province or nation: whose own claim it is
 * @param year of the period's end; null where the text cannot tell
 * @param span year, part_year, multi_year or unknown
 * @param origin report or log
 * @param high null where the words set no upper limit
 * @param bound exact, at_least, at_most, approx or range
 * @param evidenceCount figures that say so
 * @param sourceCount voices that say so, reprints not counted
 * @param grade A log and report agree; B log, or several sources; C one source; D one source with an issue
 * @param evidence ids of the figures counted and of those that repeat them
 */
public record OutcomeRow(
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
        String codebookVersion,
        String runId) {
    /** Told by reports. */
    public static final String REPORT = "report";

    public OutcomeRow {
        evidence = List.copyOf(evidence);
    }
}
