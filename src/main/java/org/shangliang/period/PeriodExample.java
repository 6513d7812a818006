package org.shangliang.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;

/**
 * A sentence and the period its last figure covers.
 *
 * @param say the sentence
 * @param published date of publication, or null
 * @param from first day, or null for open
 * @param to last day, or null for open
 * @param level level of the committee, or null where it does not matter
 */
public record PeriodExample(
        String say,
        @Nullable LocalDate published,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DivisionLevel level) {}
