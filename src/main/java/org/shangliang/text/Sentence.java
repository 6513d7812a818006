package org.shangliang.text;

/**
 * One sentence of an article's clean text. Consecutive sentences leave out only white space.
 *
 * @param start offset of its first character in the clean text, 0-based
 * @param end offset after its last character, the full stop included
 * @param paragraph number of its paragraph in the article, 0-based
 * @param kind heading, body or row
 */
public record Sentence(int start, int end, int paragraph, Kind kind) {

    /** What a sentence is in its article. */
    public enum Kind {
        /** The article's title or the heading of a section: a short line without a full stop. */
        HEADING,
        /** Running text or a list item. */
        BODY,
        /** A row of a table, its cells parted by |: what it tells of place and time ends with it. */
        ROW
    }

    public Sentence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("sentence from " + start + " to " + end);
        }
    }

    /** Whether it is a row of a table. */
    public boolean isRow() {
        return kind == Kind.ROW;
    }

    /** The sentence's words. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
