package org.shangliang.figure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of which features are made: two characters side by side are numbered when they are first asked for, once for all features;
 * what stands far from every figure never is. Not thread-safe.
 */
final class PairedText {
    private static final int NOT_YET = -1;

    private final String text;
    private final @Nullable PairTable table;
    private final int[] numbers;

    private PairedText(String text, @Nullable PairTable table, int[] numbers) {
        this.text = text;
        this.table = table;
        this.numbers = numbers;
    }

    /** A text whose pairs nobody numbers, for features by name. */
    static PairedText unnumbered(String text) {
        return new PairedText(text, null, new int[0]);
    }

    /** A text with its pairs numbered by {@code table}. */
    static PairedText of(String text, PairTable table) {
        int[] numbers = new int[Math.max(0, text.length() - 1)];
        Arrays.fill(numbers, NOT_YET);
        return new PairedText(text, table, numbers);
    }

    String text() {
        return text;
    }

    /**
     * The number of the two characters that begin at {@code offset}.
     *
     * @throws NullPointerException if nobody numbers the pairs
     */
    int numberAt(int offset) {
        if (numbers[offset] == NOT_YET) {
            numbers[offset] = Objects.requireNonNull(table).numberOf(text.charAt(offset), text.charAt(offset + 1));
        }
        return numbers[offset];
    }
}
