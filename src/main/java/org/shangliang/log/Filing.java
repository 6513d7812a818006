package org.shangliang.log;

/** What was decided of a proposal when it was examined. */
public enum Filing {
    /** Filed (立案). */
    FILED,
    /** Not filed (不立案). */
    NOT_FILED,
    /** Joined to another proposal (并案). */
    MERGED,
    /** Turned into a suggestion or a social-opinion item (转为建议). */
    CONVERTED
}
