package org.shangliang.codebook;

/** What becomes of an indicator's figures of one county and period that count different objects. */
public enum Additivity {
    /** One number stands for the indicator, the widest; the others are its parts or stand beside it. */
    HEADLINE,
    /** Different objects are different things, and add. */
    BY_OBJECT,
    /** The same persons may stand behind every number: the largest stands, not even disjoint periods add. */
    DISTINCT,
    /** A rate, or background: stands alone. */
    NEVER;

    /** Whether numbers of different days add. */
    public boolean addsOverDays() {
        return this == HEADLINE || this == BY_OBJECT;
    }
}
