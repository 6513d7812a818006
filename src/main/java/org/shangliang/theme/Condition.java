package org.shangliang.theme;

/** When a source is listened to: far ones matter most where the near ones are silent. */
enum Condition {
    ALWAYS,
    /** No theme is named in the figure's clause. */
    SILENT_CLAUSE,
    /** Nor up to the next semicolons. */
    SILENT_SEGMENT,
    /** Nor in its sentence. */
    SILENT_SENTENCE,
    /** Nor in the sentences beside it. */
    SILENT_PARAGRAPH,
    /** The article is short. */
    SHORT,
    /** The article is neither short nor long. */
    MIDDLING,
    /** The article is long. */
    LONG,
    /** The figure is a share that leans on the figure before (占12%). */
    LEANING,
    /** What stands before the figure names a subject as a class of what is counted (农林水类26件). */
    CLASSED,
    /** Nothing beside the figure names a theme for sure. */
    UNNAMED;

    static final int COUNT = values().length;
}
