package org.shangliang.theme;

/** How a source is listened to for one theme. */
enum Hearing {
    /** How much is said for it, on a logarithmic scale. */
    LOUDNESS,
    /** What part that is of all that is said. */
    SHARE,
    /** Whether a word says it that decides by itself. */
    SURE
}
