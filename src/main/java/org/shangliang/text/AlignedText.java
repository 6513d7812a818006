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

    /** The stretch from {@code start} to before {@code end} as a text of its own, aligned with the same document. */
    public AlignedText slice(int start, int end) {
        return new AlignedText(text.substring(start, end), Arrays.copyOfRange(source, start, end));
    }

    /** What is left when {@code part}, made by leaving out some of these characters, is taken away. */
    AlignedText without(AlignedText part) {
        Builder left = new Builder(text.length());
        int k = 0;
        for (int i = 0; i < source.length; i++) {
            if (k < part.source.length && part.source[k] == source[i] && part.text.charAt(k) == text.charAt(i)) {
                k++;
            } else {
                left.append(text.charAt(i), source[i]);
            }
        }
        return left.build();
    }

    /** The same alignment under other characters, as many as before. */
    AlignedText withText(String other) {
        return new AlignedText(other, source);
    }

    /** Puts an aligned text together, character by character or stretch by stretch, in the order of the document. */
    public static final class Builder {
        private final StringBuilder text;
        private int[] source;

        /** @param capacity the length to expect, in characters */
        public Builder(int capacity) {
            text = new StringBuilder(capacity);
            source = new int[Math.max(16, capacity)];
        }

        /** Adds {@code c}, which stood at {@code offset} of the document. */
        public Builder append(char c, int offset) {
            if (text.length() == source.length) {
                source = Arrays.copyOf(source, source.length * 2);
            }
            source[text.length()] = offset;
            text.append(c);
            return this;
        }

        /** Adds the stretch of {@code from} that starts at {@code start} and ends before {@code end}. */
        public Builder append(AlignedText from, int start, int end) {
            for (int i = start; i < end; i++) {
                append(from.text.charAt(i), from.source[i]);
            }
            return this;
        }

        /** Number of characters so far. */
        public int length() {
            return text.length();
        }

        /** The character at {@code offset} of what was put together so far. */
        public char charAt(int offset) {
            return text.charAt(offset);
        }

        /** The text put together so far. */
        public AlignedText build() {
            return new AlignedText(text.toString(), Arrays.copyOf(source, text.length()));
        }
    }
}
