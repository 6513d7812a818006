package org.shangliang.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of weights, each added to sums at once. A row that speaks for or against few sums keeps pairs of a sum and its weight, one
 * that speaks of many a weight for every sum. A row's place tells its length too, so that nobody waits for the row itself before
 * turning to the next. Weights are whole numbers of hundred-thousandths, so that a sum is the same in whatever order it is made.
 * Immutable, thread-safe.
 */
final class WeightRows {
    /** What a weight of one is. */
    static final int ONE = 100_000;

    /** The place of a row that adds nothing. */
    static final int NOTHING = 0;

    /** How many bits a place takes. */
    static final int PLACE_BITS = 30;

    private static final int LENGTH_BITS = 5;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;
    /** The length that a place tells of a row with a weight for every sum. */
    private static final int EVERY_SUM = LENGTH;

    private static final int SPOKEN_OF_MANY = 16;
    private static final int SUM_BITS = 8;
    private static final int SUM = (1 << SUM_BITS) - 1;
    private static final int HEAVIEST = Integer.MAX_VALUE >> SUM_BITS;

    private final int sums;
    /** Row after row: pairs, each the weight and in the last bits the number of the sum, or one weight a sum. */
    private final int[] weights;

    private WeightRows(int sums, int[] weights) {
        this.sums = sums;
        this.weights = weights;
    }

    /**
     * What a row gives to one sum.
     *
     * @param sum number of the sum
     * @param weight how much is added
     */
    record Entry(int sum, double weight) {

        /** @throws IllegalArgumentException if there cannot be so many sums, or the weight is too great */
        Entry {
            if (sum > SUM || Math.abs(weight) * ONE > HEAVIEST) {
                throw new IllegalArgumentException("sum " + sum + ", weight " + weight);
            }
        }

        private int whole() {
            return (int) Math.round(weight * ONE);
        }
    }

    /** Adds the rows at the first {@code count} of {@code places} to {@code totals}, one for each sum. */
    void add(int[] places, int count, int[] totals) {
        for (int i = 0; i < count; i++) {
            int start = places[i] >>> LENGTH_BITS;
            int length = places[i] & LENGTH;
            if (length == EVERY_SUM) {
                addToEvery(start, totals);
            } else {
                addPairs(start, start + length, totals);
            }
        }
    }

    private void addPairs(int start, int end, int[] totals) {
        for (int k = start; k < end; k++) {
            totals[weights[k] & SUM] += weights[k] >> SUM_BITS;
        }
    }

    private void addToEvery(int start, int[] totals) {
        for (int i = 0; i < sums; i++) {
            totals[i] += weights[start + i];
        }
    }

    /** Puts rows together. */
    static final class Builder {
        private final int sums;
        private int[] weights = new int[1 << 16];
        private int size;

        /** @param sums how many sums there are */
        Builder(int sums) {
            this.sums = sums;
        }

        /**
         * Adds a row; the place by which it is called for.
         *
         * @throws IllegalStateException if there are too many
         */
        int add(List<Entry> row) {
            int start = size;
            if (start >= 1 << (PLACE_BITS - LENGTH_BITS)) {
                throw new IllegalStateException("too many weights");
            }
            boolean many = row.size() >= SPOKEN_OF_MANY;
            size += many ? sums : row.size();
            if (size > weights.length) {
                weights = Arrays.copyOf(weights, 2 * size);
            }
            if (many) {
                row.forEach(entry -> weights[start + entry.sum()] += entry.whole());
            } else {
                int at = start;
                for (Entry entry : row) {
                    weights[at++] = entry.whole() << SUM_BITS | entry.sum();
                }
            }
            return start << LENGTH_BITS | (many ? EVERY_SUM : row.size());
        }

        WeightRows build() {
            return new WeightRows(sums, Arrays.copyOf(weights, size));
        }
    }
}
