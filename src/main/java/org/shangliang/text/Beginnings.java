package org.shangliang.text;

import java.util.function.IntUnaryOperator;

/** For stretches of a text in reading order, which is the first that begins at each offset or later. Immutable. */
public final class Beginnings {
    /** For so many characters together it is told where to begin to look. */
    private static final int BLOCK_BITS = 4;

    private final int[] starts;
    /** By block the first stretch that begins in it or later. */
    private final int[] firstFrom;

    /**
     * @param stretches how many there are
     * @param start by a stretch's number where it begins, 0-based, rising
     * @param length of the text in characters
     */
    public Beginnings(int stretches, IntUnaryOperator start, int length) {
        starts = new int[stretches];
        firstFrom = new int[(length >>> BLOCK_BITS) + 1];
        int block = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            starts[stretch] = start.applyAsInt(stretch);
            while (block <= starts[stretch] >>> BLOCK_BITS) {
                firstFrom[block++] = stretch;
            }
        }
        while (block < firstFrom.length) {
            firstFrom[block++] = stretches;
        }
    }

    /** Number of the first stretch that begins at an offset or later; how many there are where none does. */
    public int firstFrom(int offset) {
        int stretch = firstFrom[offset >>> BLOCK_BITS];
        while (stretch < starts.length && starts[stretch] < offset) {
            stretch++;
        }
        return stretch;
    }

    /**
     * Number after the last stretch, from {@code first} on, that ends no later than an offset, where none overlap.
     *
     * @param end by a stretch's number where it ends
     */
    public int until(int first, int offset, IntUnaryOperator end) {
        int beyond = Math.max(first, firstFrom(offset));
        return beyond > first && end.applyAsInt(beyond - 1) > offset ? beyond - 1 : beyond;
    }
}
