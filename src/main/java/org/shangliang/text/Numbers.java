package org.shangliang.text;

import java.util.Arrays;

/** The whole numbers in Arabic digits of a text, in reading order: where each begins and ends. Immutable. */
final class Numbers {
    private static final int EXPECTED = 16;

    private final String text;
    /** Of each number the offset of its first digit and that after its last. */
    private final int[] bounds;

    private Numbers(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    /** Those of a text. */
    static Numbers of(String text) {
        int[] bounds = new int[EXPECTED];
        int noted = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            if (TextNormaliser.isDigit(text.charAt(i)) != inside) {
                bounds = noted + 1 < bounds.length ? bounds : Arrays.copyOf(bounds, 2 * noted + 2);
                bounds[noted++] = i;
                inside = !inside;
            }
        }
        bounds[noted] = text.length();
        return new Numbers(text, Arrays.copyOf(bounds, noted + noted % 2));
    }

    /** The text they stand in. */
    String text() {
        return text;
    }

    /** How many they are. */
    int size() {
        return bounds.length / 2;
    }

    /** Offset of a number's first digit, 0-based. */
    int start(int number) {
        return bounds[2 * number];
    }

    /** Offset after its last. */
    int end(int number) {
        return bounds[2 * number + 1];
    }
}
