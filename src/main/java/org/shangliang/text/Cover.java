package org.shangliang.text;

import java.util.Arrays;
import java.util.List;

/**
 * Phrases of a list that stand in a text: the longest at each place from left to right, none overlapping, or all of them; told by number
 * in reading order, without an object for each.
 *
 * @param <V> what a phrase stands for
 */
public final class Cover<V> {
    private static final int EXPECTED = 16;

    private final List<V> values;
    private long[] told;
    private int size;

    /** None as yet; {@code values} is what phrases stand for, by their numbers. */
    Cover(List<V> values) {
        this(values, new long[EXPECTED], 0);
    }

    /** The first so many of those told, as {@link Occurrences#packed} tells them. */
    Cover(List<V> values, long[] told, int size) {
        this.values = values;
        this.told = told;
        this.size = size;
    }

    /** Adds the next, as {@link Occurrences#packed} tells it. */
    void add(long packed) {
        if (size == told.length) {
            told = Arrays.copyOf(told, 4 * size);
        }
        told[size++] = packed;
    }

    /** How many they are. */
    public int size() {
        return size;
    }

    /** Offset of a phrase's first character, 0-based. */
    public int start(int number) {
        return Occurrences.start(told[number]);
    }

    /** Offset after its last. */
    public int end(int number) {
        return Occurrences.end(told[number]);
    }

    /** What it stands for. */
    public V value(int number) {
        return values.get(Occurrences.phrase(told[number]));
    }
}
