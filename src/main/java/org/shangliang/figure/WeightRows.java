package org.shangliang.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of weights, each added to sums at once. A row that speaks for or against few sums keeps pairs of a sum and its weight, one
 * that speaks of many a weight for every sum. Weights are whole numbers of hundred-thousandths, so that a sum is the same in
 * whatever order it is made. Immutable, thread-safe.
 */
final class WeightRows {
    /** What a weight of one is. */
    static final int ONE = 100_000;

    /** The place of a row that adds nothing. */
    static final int NOTHING = 0;

    private static final int SPOKEN_OF_MANY = 16;
    private static final int SUM_BITS = 8;
    private static final int SUM = (1 << SUM_BITS) - 1;
    private static final int HEAVIEST = Integer.MAX_VALUE >> SUM_BITS;

    private final int sums;
    /** Each row's number of pairs, and its pairs: the weight, and in the last bits the number of the sum. None stands at 0. */
    private final int[] few;
    /** Rows of one weight a sum. */
    private final int[] many;

    private WeightRows(int sums, int[] few, int[] many) {
        this.sums = sums;
        this.few = few;
        this.many = many;
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

    /** Adds a row to {@code totals}, one for each sum. */
    void add(int place, int[] totals) {
        if ((place & 1) == 1) {
            int start = place >> 1;
            for (int i = 0; i < sums; i++) {
                totals[i] += many[start + i];
            }
        } else if (place != NOTHING) {
            int start = place >> 1;
            int end = start + few[start];
            for (int k = start + 1; k <= end; k++) {
                totals[few[k] & SUM] += few[k] >> SUM_BITS;
            }
        }
    }

    /** Puts rows together. */
    static final class Builder {
        private final int sums;
        private int[] few = new int[1 << 16];
        private int fewLength = 1;
        private int[] many = new int[1 << 12];
        private int manyLength;

        /** @param sums how many sums there are */
        Builder(int sums) {
            this.sums = sums;
        }

        /** Adds a row; the place by which it is called for. */
        int add(List<Entry> row) {
            return row.size() < SPOKEN_OF_MANY ? addFew(row) : addMany(row);
        }

        private int addFew(List<Entry> row) {
            int place = 2 * fewLength;
            few = withRoom(few, fewLength + 1 + row.size());
            few[fewLength++] = row.size();
            for (Entry entry : row) {
                few[fewLength++] = entry.whole() << SUM_BITS | entry.sum();
            }
            return place;
        }

        private int addMany(List<Entry> row) {
            int place = 2 * manyLength + 1;
            many = withRoom(many, manyLength + sums);
            for (Entry entry : row) {
                many[manyLength + entry.sum()] += entry.whole();
            }
            manyLength += sums;
            return place;
        }

        private static int[] withRoom(int[] rows, int length) {
            return length <= rows.length ? rows : Arrays.copyOf(rows, Math.max(length, 2 * rows.length));
        }

        WeightRows build() {
            return new WeightRows(sums, Arrays.copyOf(few, fewLength), Arrays.copyOf(many, manyLength));
        }
    }
}
