package org.shangliang.log;

/** How far a matter has come, by the words of its result, never by a local letter. */
public enum Progress {
    /** Solved or done (已解决). */
    RESOLVED,
    /** Being solved (正在解决). */
    IN_PROGRESS,
    /** Entered in a plan (列入计划). */
    PLANNED,
    /** Kept for reference (留作参考). */
    FOR_REFERENCE
}
