package org.shangliang.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one figure in its county's cell, and why: a row of {@code gold.claims}.
 *
 * @param year year of the period's end, or null
 * @param unit as written
 * @param role see {@link Role}
 * @param yieldsTo id of the figure that stands in its place, or null
 * @param reasonZh why, in Chinese
 * @param reasonEn why, in English
 */
public record ClaimRow(
        String figureId,
        String articleId,
        String sourceId,
        @Nullable String divisionCode,
        String indicator,
        @Nullable Integer year,
        String span,
        String unit,
        @Nullable String object,
        double value,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        String role,
        @Nullable String yieldsTo,
        String reasonZh,
        String reasonEn,
        String codebookVersion,
        String runId) {}
