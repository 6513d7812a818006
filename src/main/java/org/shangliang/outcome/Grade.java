package org.shangliang.outcome;

/** How far a number can be trusted. */
public enum Grade {
    /** Log and report agree. */
    A,
    /** Told by a log, or by several sources. */
    B,
    /** Told by one source. */
    C,
    /** Told by one source, with an issue. */
    D
}
