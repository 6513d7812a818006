package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A clean text and, for each of its characters, where it stood in the document it was made from, so that every finding can
 * quote its source as it stood.
 *
 * <p>Offsets are UTF-16 code units, 0-based, end exclusive; source offsets rise with the clean ones.
 */
public final class AlignedText {
    /** The steps of a text that is its own source. */
    private static final int[] ITSELF = {0, 0};

    private final String text;
    /**
     * Where the characters stood: of each one that does not follow its neighbour in the document its number and its offset there,
     * rising. Stretches of one text share them.
     */
    private final int[] steps;
    /** The number of the first character in {@link #steps}. */
    private final int first;

    /**
     * @param text the clean text
     * @param source for each character of {@code text} its offset in the document; same length, never falling
     * @throws IllegalArgumentException if the lengths differ or an offset falls
     */
    public AlignedText(String text, int[] source) {
        this(text, steps(text, source), 0);
    }

    private AlignedText(String text, int[] steps, int first) {
        this.text = text;
        this.steps = steps;
        this.first = first;
    }

    private static int[] steps(String text, int[] source) {
        if (text.length() != source.length) {
            throw new IllegalArgumentException(text.length() + " characters but " + source.length + " offsets");
        }
        Builder builder = new Builder(source.length);
        for (int i = 0; i < source.length; i++) {
            if (i > 0 && source[i] < source[i - 1]) {
                throw new IllegalArgumentException("source offset falls at " + i);
            }
            builder.append(text.charAt(i), source[i]);
        }
        return builder.build().steps;
    }

    /** A text that is its own source. */
    public static AlignedText of(String text) {
        return new AlignedText(text, ITSELF, 0);
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
        int step = stepOf(first + offset);
        return steps[step + 1] + first + offset - steps[step];
    }

    /** Where in {@link #steps} the last step up to a character stands. */
    private int stepOf(int character) {
        int low = 0;
        int high = steps.length / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps[2 * middle] <= character) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return 2 * low;
    }

    /** Where in the document the stretch that ends before {@code end} ends, exclusive; {@code end} must be above 0. */
    public int sourceEnd(int end) {
        return sourceOffset(end - 1) + 1;
    }

    /** Clean and source offset of every character that does not follow its neighbour in the document, flattened. */
    public List<Integer> steps() {
        List<Integer> told = new ArrayList<>();
        for (int step = stepOf(first); step < steps.length && steps[step] < first + text.length(); step += 2) {
            int at = Math.max(0, steps[step] - first);
            told.add(at);
            told.add(steps[step + 1] + first + at - steps[step]);
        }
        return told;
    }

    /** The stretch from {@code start} to before {@code end} as a text of its own, aligned with the same document. */
    public AlignedText slice(int start, int end) {
        return new AlignedText(text.substring(start, end), steps, first + start);
    }

    /** Where in {@code whole}, which it is a {@link #slice} of, this stretch starts. */
    int startIn(AlignedText whole) {
        return first - whole.first;
    }

    /** What is left when {@code part}, made by leaving out some of these characters, is taken away. */
    AlignedText without(AlignedText part) {
        Builder left = new Builder(text.length());
        if (part.steps == steps) {
            int start = part.startIn(this);
            return left.append(this, 0, start)
                    .append(this, start + part.length(), text.length())
                    .build();
        }
        int k = 0;
        int nextKept = part.length() == 0 ? -1 : part.sourceOffset(0);
        for (int i = 0; i < text.length(); i++) {
            int offset = sourceOffset(i);
            if (offset == nextKept && part.text.charAt(k) == text.charAt(i)) {
                k++;
                nextKept = k == part.length() ? -1 : part.sourceOffset(k);
            } else {
                left.append(text.charAt(i), offset);
            }
        }
        return left.build();
    }

    /** The same alignment under other characters, as many as before. */
    AlignedText withText(String other) {
        if (other.length() != text.length()) {
            throw new IllegalArgumentException(other.length() + " characters instead of " + text.length());
        }
        return new AlignedText(other, steps, first);
    }

    /** Puts an aligned text together, character by character or stretch by stretch, in the order of the document. */
    public static final class Builder {
        private char[] text;
        private int[] steps = new int[16];
        private int length;
        private int noted;

        /** @param capacity the length to expect, in characters */
        public Builder(int capacity) {
            text = new char[capacity];
        }

        /** Adds {@code c}, which stood at {@code offset} of the document. */
        public Builder append(char c, int offset) {
            makeRoom(1);
            step(length, offset);
            text[length++] = c;
            return this;
        }

        /** Adds the stretch of {@code from} that starts at {@code start} and ends before {@code end}. */
        public Builder append(AlignedText from, int start, int end) {
            if (start == end) {
                return this;
            }
            makeRoom(end - start);
            from.text.getChars(start, end, text, length);
            int begin = from.first + start;
            int step = from.stepOf(begin);
            step(length, from.steps[step + 1] + begin - from.steps[step]);
            for (int next = step + 2; next < from.steps.length && from.steps[next] < from.first + end; next += 2) {
                step(length + from.steps[next] - begin, from.steps[next + 1]);
            }
            length += end - start;
            return this;
        }

        /** Notes where the character stood that will be number {@code at}, if it does not follow the one before. */
        private void step(int at, int offset) {
            if (noted > 0 && steps[noted - 1] + at - steps[noted - 2] == offset) {
                return;
            }
            if (noted == steps.length) {
                steps = Arrays.copyOf(steps, 2 * noted);
            }
            steps[noted++] = at;
            steps[noted++] = offset;
        }

        private void makeRoom(int characters) {
            if (length + characters > text.length) {
                text = Arrays.copyOf(text, Math.max(length + characters, 2 * length + 16));
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
            int[] told = Arrays.copyOf(steps, Math.max(noted, ITSELF.length));
            return new AlignedText(new String(text, 0, length), told, 0);
        }
    }
}
