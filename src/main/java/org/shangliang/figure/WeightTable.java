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
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int sums;
    /** Hashes of the features; a free slot holds 0. */
    private final long[] hashes;
    /** Where the row of the feature in the same slot stands: in {@code rows}, or below 0 in {@code full}. */
    private final int[] places;
    /** Each row's number of pairs, and its pairs: number of a sum and the bits of its weight. */
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
        hashes = new long[Integer.highestOneBit(Math.max(16, features.size() * 3 / 2)) << 1];
        places = new int[hashes.length];
        List<List<Entry>> few = new ArrayList<>();
        List<List<Entry>> many = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, List<Entry>> feature : features.entrySet()) {
            List<Entry> row = feature.getValue();
            if (row.size() < SPOKEN_OF_MANY) {
                put(FeatureHash.of(feature.getKey()), length);
                few.add(row);
                length += 1 + 2 * row.size();
            } else {
                put(FeatureHash.of(feature.getKey()), ~(many.size() * sums));
                many.add(row);
            }
        }
        rows = pairs(few, length);
        full = full(many, sums);
    }

    private static int[] pairs(List<List<Entry>> few, int length) {
        int[] rows = new int[length];
        int at = 0;
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

    private void put(long hash, int place) {
        int slot = slot(hash);
        hashes[slot] = hash;
        places[slot] = place;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int placeOf(long hash) {
        int slot = slot(hash);
        return hashes[slot] == 0 ? UNKNOWN : places[slot];
    }

    /** Adds what a feature weighs to {@code totals}; nothing for one that is not known. */
    void add(long hash, float[] totals) {
        int place = placeOf(hash);
        if (place >= 0) {
            addPairs(place, totals);
        } else if (place != UNKNOWN) {
            addFull(~place, totals);
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
