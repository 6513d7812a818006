package org.shangliang.log;

/** What the proposers think of the answer. */
public enum Satisfaction {
    /** Satisfied (满意). */
    SATISFIED,
    /** On the whole satisfied (基本满意). */
    FAIRLY_SATISFIED,
    /** Dissatisfied (不满意). */
    DISSATISFIED
}
