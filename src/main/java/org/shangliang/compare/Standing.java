package org.shangliang.compare;

import org.jspecify.annotations.Nullable;

/**
 * Where a county stands in its league.
 *
 * @param measure what is ranked
 * @param low lower end of its interval
 * @param high upper end, null where none is set
 * @param rank from 1, the largest first
 * @param rankLow best rank the intervals allow
 * @param rankHigh worst rank
 * @param band from 1; overlapping intervals share one
 * @param of how many are ranked
 * @param percentile share of the league below it, in percent, equals counted half
 */
record Standing(
        String division,
        double measure,
        double low,
        @Nullable Double high,
        int rank,
        int rankLow,
        int rankHigh,
        int band,
        int of,
        double percentile) {}
