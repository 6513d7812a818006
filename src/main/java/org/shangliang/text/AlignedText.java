package org.shangliang.text;

import java.util.Arrays;

/**
 * A clean text and, for each of its characters, where it stood in the document it was made from, so that every finding can
 * quote its source as it stood.
 *
 * <p>Offsets are UTF-16 code units, 0-based, end exclusive; source offsets rise with the clean ones.
 */
public final class AlignedText {
    private final String text;
    private final int[] source;

    /**
     * @param text the clean text
     * @param source for each character of {@code text} its offset in the document; same length, never falling
     * @throws IllegalArgumentException if the lengths differ or an offset falls
     */
    public AlignedText(String text, int[] source) {
        if (text.length() != source.length) {
            throw new IllegalArgumentException(text.length() + " characters but " + source.length + " offsets");
        }
        for (int i = 1; i < source.length; i++) {
            if (source[i] < source[i - 1]) {
                throw new IllegalArgumentException("source offset falls at " + i);
            }
        }
        this.text = text;
        this.source = source.clone();
    }

    /** A text that is its own source. */
    public static AlignedText of(String text) {
        int[] source = new int[text.length()];
        Arrays.setAll(source, i -> i);
        return new AlignedText(text, source);
    }

    /** The clean text. */
    public String text() {
        return text;
    }

    /** Length of the clean text in UTF-16 code units. */
    public int length() {
        return text.length();
    }

    /** Where the character at {@code offset} of the clean text stood in the document. */
    public int sourceOffset(int offset) {
        return source[offset];
    }

    /** Where in the document the stretch that ends before {@code end} ends, exclusive; {@code end} must be above 0. */
    public int sourceEnd(int end) {
        return source[end - 1] + 1;
    }
}
