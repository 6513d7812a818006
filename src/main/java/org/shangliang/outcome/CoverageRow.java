package org.shangliang.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a county and year is reported on, and how well it could be read: a row of {@code gold.coverage}.
 *
 * @param year of publication, or null where it is not told
 * @param reports distinct sources
 * @param logRows rows of the logs; 0 where none were given
 * @param shareWithPlace of its articles' figures, or null where they have none
 */
public record CoverageRow(
        String divisionCode,
        @Nullable String divisionName,
        @Nullable String cityCode,
        String provinceCode,
        String level,
        @Nullable Integer year,
        int reports,
        int articles,
        long logRows,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        int figures,
        @Nullable Double shareWithPlace,
        @Nullable Double shareWithPeriod,
        @Nullable Double shareWithIndicator,
        String codebookVersion,
        String runId) {}
