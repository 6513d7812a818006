package org.shangliang.period;

import org.shangliang.codebook.DivisionLevel;

/**
 * The committee an article speaks of, for the dates of its terms.
 *
 * @param level level of its division
 * @param divisionCode GB/T 2260 code of its division, six digits
 */
public record Committee(DivisionLevel level, String divisionCode) {}
