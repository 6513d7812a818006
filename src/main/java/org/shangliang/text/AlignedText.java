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
    /** Where the characters stood; stretches of one text share it. */
    private final int[] source;
    /** Where in {@link #source} the first character's offset stands. */
    private final int first;

    /**
     * @param text the clean text
     * @param source for each character of {@code text} its offset in the document; same length, never falling
     * @throws IllegalArgumentException if the lengths differ or an offset falls
     */
    public AlignedText(String text, int[] source) {
        this(text, checked(text, source), 0);
    }

    private AlignedText(String text, int[] source, int first) {
        this.text = text;
        this.source = source;
        this.first = first;
    }

    private static int[] checked(String text, int[] source) {
        if (text.length() != source.length) {
            throw new IllegalArgumentException(text.length() + " characters but " + source.length + " offsets");
        }
        for (int i = 1; i < source.length; i++) {
            if (source[i] < source[i - 1]) {
                throw new IllegalArgumentException("source offset falls at " + i);
            }
        }
        return source.clone();
    }

    /** A text that is its own source. */
    public static AlignedText of(String text) {
        int[] source = new int[text.length()];
        for (int i = 0; i < source.length; i++) {
            source[i] = i;
        }
        return new AlignedText(text, source, 0);
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
        return source[first + offset];
    }

    /** Where in the document the stretch that ends before {@code end} ends, exclusive; {@code end} must be above 0. */
    public int sourceEnd(int end) {
        return source[first + end - 1] + 1;
    }

    /** The stretch from {@code start} to before {@code end} as a text of its own, aligned with the same document. */
    public AlignedText slice(int start, int end) {
        return new AlignedText(text.substring(start, end), source, first + start);
    }

    /** Where in {@code whole}, which it is a {@link #slice} of, this stretch starts. */
    int startIn(AlignedText whole) {
        return first - whole.first;
    }

    /** What is left when {@code part}, made by leaving out some of these characters, is taken away. */
    AlignedText without(AlignedText part) {
        Builder left = new Builder(text.length());
        int k = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean kept = k < part.length()
                    && part.sourceOffset(k) == sourceOffset(i)
                    && part.text.charAt(k) == text.charAt(i);
            if (kept) {
                k++;
            } else {
                left.append(text.charAt(i), sourceOffset(i));
            }
        }
        return left.build();
    }

    /** The same alignment under other characters, as many as before. */
    AlignedText withText(String other) {
        if (other.length() != text.length()) {
            throw new IllegalArgumentException(other.length() + " characters instead of " + text.length());
        }
        return new AlignedText(other, source, first);
    }

    /** Puts an aligned text together, character by character or stretch by stretch, in the order of the document. */
    public static final class Builder {
        private char[] text;
        private int[] source;
        private int length;

        /** @param capacity the length to expect, in characters */
        public Builder(int capacity) {
            text = new char[capacity];
            source = new int[text.length];
        }

        /** Adds {@code c}, which stood at {@code offset} of the document. */
        public Builder append(char c, int offset) {
            makeRoom(1);
            text[length] = c;
            source[length++] = offset;
            return this;
        }

        /** Adds the stretch of {@code from} that starts at {@code start} and ends before {@code end}. */
        public Builder append(AlignedText from, int start, int end) {
            makeRoom(end - start);
            from.text.getChars(start, end, text, length);
            System.arraycopy(from.source, from.first + start, source, length, end - start);
            length += end - start;
            return this;
        }

        private void makeRoom(int characters) {
            if (length + characters > text.length) {
                int capacity = Math.max(length + characters, 2 * length + 16);
                text = Arrays.copyOf(text, capacity);
                source = Arrays.copyOf(source, capacity);
            }
        }

        /** Number of characters so far. */
        public int length() {
            return length;
        }

        /** The character at {@code offset} of what was put together so far. */
        public char charAt(int offset) {
            return text[offset];
        }

        /** The text put together; nothing is to be added after. */
        public AlignedText build() {
            int[] told = length == source.length ? source : Arrays.copyOf(source, length);
            return new AlignedText(new String(text, 0, length), told, 0);
        }
    }
}
