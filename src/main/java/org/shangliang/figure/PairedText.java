package org.shangliang.figure;

/** A text of which features are made, every two characters side by side numbered once for all of them. */
final class PairedText {
    private final String text;
    private final int[] numbers;

    private PairedText(String text, int[] numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** A text whose pairs nobody has numbered, for features by name. */
    static PairedText unnumbered(String text) {
        return new PairedText(text, new int[0]);
    }

    /** A text with its pairs numbered by {@code table}. */
    static PairedText of(String text, PairTable table) {
        int[] numbers = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = table.numberOf(text.charAt(i), text.charAt(i + 1));
        }
        return new PairedText(text, numbers);
    }

    String text() {
        return text;
    }

    /** The number of the two characters that begin at {@code offset}. */
    int numberAt(int offset) {
        return numbers[offset];
    }
}
