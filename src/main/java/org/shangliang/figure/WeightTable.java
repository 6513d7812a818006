package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each feature adds to each sum, by the hash of the feature's name. Features that speak for or against few labels keep
 * pairs of a sum and its weight, those that speak of many a weight for every sum. Immutable, thread-safe.
 */
final class WeightTable {
    private static final int SPOKEN_OF_MANY = 16;
    private static final int PLACE_BITS = 26;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final int sums;
    /**
     * A feature's hash but for its last bits, by which it is given its slot and which tell the place of its row instead: an even
     * number stands for twice the place in {@code rows}, an odd one for that in {@code full}. A free slot holds 0.
     */
    private final long[] slots;
    /** Each row's number of pairs, and its pairs: number of a sum and the bits of its weight. None stands at 0. */
    private final int[] rows;
    /** Rows of one weight a sum. */
    private final float[] full;

    /**
     * What a feature weighs.
     *
     * @param sum number of the sum it is added to
     * @param weight how much is added
     */
    record Entry(int sum, float weight) {}

    /**
     * @param features entries by the features' names
     * @param sums how many sums there are
     */
    WeightTable(Map<String, List<Entry>> features, int sums) {
        this.sums = sums;
        slots = new long[Integer.highestOneBit(Math.max(16, features.size() * 3 / 2)) << 1];
        List<List<Entry>> few = new ArrayList<>();
        List<List<Entry>> many = new ArrayList<>();
        int length = 1;
        for (Map.Entry<String, List<Entry>> feature : features.entrySet()) {
            List<Entry> row = feature.getValue();
            if (row.size() < SPOKEN_OF_MANY) {
                put(FeatureHash.of(feature.getKey()), 2L * length);
                few.add(row);
                length += 1 + 2 * row.size();
            } else {
                put(FeatureHash.of(feature.getKey()), 2L * many.size() * sums + 1);
                many.add(row);
            }
        }
        rows = pairs(few, length);
        full = full(many, sums);
    }

    private static int[] pairs(List<List<Entry>> few, int length) {
        int[] rows = new int[length];
        int at = 1;
        for (List<Entry> row : few) {
            rows[at++] = row.size();
            for (Entry entry : row) {
                rows[at++] = entry.sum();
                rows[at++] = Float.floatToRawIntBits(entry.weight());
            }
        }
        return rows;
    }

    private static float[] full(List<List<Entry>> many, int sums) {
        float[] full = new float[many.size() * sums];
        for (int i = 0; i < many.size(); i++) {
            for (Entry entry : many.get(i)) {
                full[i * sums + entry.sum()] += entry.weight();
            }
        }
        return full;
    }

    private void put(long hash, long place) {
        if (place > PLACE) {
            throw new IllegalArgumentException("too many weights");
        }
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = mixed & ~PLACE | place;
    }

    /** The hash with every bit spread over all: like names have like hashes. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private int firstSlot(long mixed) {
        return (int) mixed & slots.length - 1;
    }

    /** The place of a feature's row, or 0 for one that is not known. */
    private int placeOf(long hash) {
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[slot] != 0 && (slots[slot] ^ mixed) >>> PLACE_BITS != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return (int) (slots[slot] & PLACE);
    }

    /** Adds what a feature weighs to {@code totals}; nothing for one that is not known. */
    void add(long hash, float[] totals) {
        int place = placeOf(hash);
        if ((place & 1) == 1) {
            addFull(place >> 1, totals);
        } else if (place > 0) {
            addPairs(place >> 1, totals);
        }
    }

    private void addPairs(int place, float[] totals) {
        int end = place + 1 + 2 * rows[place];
        for (int k = place + 1; k < end; k += 2) {
            totals[rows[k]] += Float.intBitsToFloat(rows[k + 1]);
        }
    }

    private void addFull(int start, float[] totals) {
        for (int i = 0; i < sums; i++) {
            totals[i] += full[start + i];
        }
    }
}
