package org.shangliang.period;

/** What the period reader found in one article. */
public interface ArticlePeriods {

    /**
     * The period that a figure covers.
     *
     * @param start offset of the figure in the clean text, 0-based
     * @param end offset after it
     */
    PeriodInForce inForce(int start, int end);
}
