package org.shangliang.figure;

import java.util.Arrays;

/**
 * Where the rows of features stand that two characters side by side fill: a pair has a number, and each number a row for each
 * kind of feature, so that the pairs of a text are looked up once for all kinds. Filled once, then only read; thread-safe to read.
 */
final class PairTable {
    /** The place of each kind within a number's stretch of {@link #places}. */
    private static final int[] COLUMNS = new int[FeatureKind.values().length];

    private static final int WIDTH = 8;

    static {
        int column = 0;
        for (FeatureKind kind : FeatureKind.OF_PAIRS) {
            COLUMNS[kind.ordinal()] = column++;
        }
        if (column > WIDTH) {
            throw new IllegalStateException("more than " + WIDTH + " kinds of features of pairs");
        }
    }

    /** A pair of characters; 0 is free. */
    private int[] keys = new int[1 << 12];

    private int[] numbers = new int[keys.length];
    /** By number and kind; number 0 is that of pairs that no feature has. */
    private int[] places = new int[WIDTH];

    private int size;

    /** Notes where the row stands of the feature that two characters fill. */
    void put(FeatureKind kind, String pair, int place) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int key = key(pair.charAt(0), pair.charAt(1));
        int slot = slotOf(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
            places = Arrays.copyOf(places, Math.max(places.length, Integer.highestOneBit(size) * 2 * WIDTH));
        }
        places[numbers[slot] * WIDTH + COLUMNS[kind.ordinal()]] = place;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[2 * oldKeys.length];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** The number of two characters; 0 for those that no feature has. */
    int numberOf(char first, char second) {
        return numbers[slotOf(key(first, second))];
    }

    /** The place of the row of a pair's feature; that of nothing for one that is not known. */
    int placeOf(FeatureKind kind, int number) {
        return places[number * WIDTH + COLUMNS[kind.ordinal()]];
    }

    private static int key(char first, char second) {
        return first << 16 | second;
    }

    private int slotOf(int key) {
        int mixed = key * 0x9E3779B1;
        int slot = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
