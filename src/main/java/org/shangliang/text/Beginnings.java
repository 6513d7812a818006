package org.shangliang.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** For stretches of a text in reading order, which is the first that begins at each offset or later; told at once. Immutable. */
public final class Beginnings {
    private final int[] firstFrom;

    /**
     * @param stretches how many there are
     * @param start by a stretch's number where it begins, 0-based, rising
     * @param length of the text in characters
     */
    public Beginnings(int stretches, IntUnaryOperator start, int length) {
        firstFrom = new int[length + 1];
        int from = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int next = start.applyAsInt(stretch) + 1;
            Arrays.fill(firstFrom, from, next, stretch);
            from = next;
        }
        Arrays.fill(firstFrom, from, firstFrom.length, stretches);
    }

    /** Number of the first stretch that begins at an offset or later; how many there are where none does. */
    public int firstFrom(int offset) {
        return firstFrom[offset];
    }
}
