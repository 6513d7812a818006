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
    private static final int SLOTS_PER_FEATURE = 2;

    private final int sums;
    /** Hash and place of a row, one after the other; a free slot holds two zeros. */
    private final long[] slots;
    /** Number of a sum and the bits of its weight, one after the other. */
    private final int[] pairs;
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
     * @param rows entries by the features' names, the sums of a row rising
     * @param sums how many sums there are
     */
    WeightTable(Map<String, List<Entry>> rows, int sums) {
        this.sums = sums;
        slots = new long[2 * Integer.highestOneBit(Math.max(16, rows.size() * SLOTS_PER_FEATURE)) << 1];
        List<Entry> few = new ArrayList<>();
        List<float[]> many = new ArrayList<>();
        rows.forEach((name, row) ->
                put(FeatureHash.of(name), row.size() < SPOKEN_OF_MANY ? few(few, row) : many(many, row)));
        pairs = new int[2 * few.size()];
        for (int i = 0; i < few.size(); i++) {
            pairs[2 * i] = few.get(i).sum();
            pairs[2 * i + 1] = Float.floatToRawIntBits(few.get(i).weight());
        }
        full = new float[many.size() * sums];
        for (int i = 0; i < many.size(); i++) {
            System.arraycopy(many.get(i), 0, full, i * sums, sums);
        }
    }

    private static long few(List<Entry> few, List<Entry> row) {
        long start = few.size();
        few.addAll(row);
        return start << Integer.SIZE + 1 | 2L * few.size();
    }

    private long many(List<float[]> many, List<Entry> row) {
        float[] weights = new float[sums];
        row.forEach(entry -> weights[entry.sum()] += entry.weight());
        many.add(weights);
        return (many.size() - 1L) * sums << Integer.SIZE;
    }

    private void put(long hash, long place) {
        int slot = slot(hash);
        slots[slot] = hash;
        slots[slot + 1] = place;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) ((hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L >>> 32) << 1 & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    /** Adds what a feature weighs to {@code totals}; nothing for one that is not known. */
    void add(long hash, float[] totals) {
        int slot = slot(hash);
        if (slots[slot] == 0) {
            return;
        }
        int start = (int) (slots[slot + 1] >>> Integer.SIZE);
        int end = (int) slots[slot + 1];
        if (end == 0) {
            addFull(start, totals);
        }
        for (int k = start; k < end; k += 2) {
            totals[pairs[k]] += Float.intBitsToFloat(pairs[k + 1]);
        }
    }

    private void addFull(int start, float[] totals) {
        for (int i = 0; i < sums; i++) {
            totals[i] += full[start + i];
        }
    }
}
