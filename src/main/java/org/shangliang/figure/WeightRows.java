package org.shangliang.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of weights, each added to sums at once. A row that speaks for or against few sums keeps pairs of a sum and its weight, one
 * that speaks of many a weight for every sum. A row's place tells its length too, so that nobody waits for the row itself before
 * turning to the next. Weights are whole numbers of two-thousandths, so that a sum is the same in whatever order it is made.
 * Immutable, thread-safe.
 */
final class WeightRows {
    /** What a weight of one is. */
    static final int ONE = 2000;

    /** The place of a row that adds nothing. */
    static final int NOTHING = 0;

    private static final int LENGTH_BITS = 5;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;
    /** The length that a place tells of a row with a weight for every sum. */
    private static final int EVERY_SUM = LENGTH;

    private static final int MOST_PLACES = 1 << (Integer.SIZE - 1 - LENGTH_BITS);
    private static final int SPOKEN_OF_MANY = 16;
    private static final int SUM_BITS = 8;
    private static final int SUM = (1 << SUM_BITS) - 1;

    private final int sums;
    /** Row after row of those that speak of few sums: pairs, each the weight and in the last bits the number of the sum. */
    private final int[] pairs;
    /** Row after row of those that speak of many sums: one weight a sum. */
    private final short[] whole;

    private WeightRows(int sums, int[] pairs, short[] whole) {
        this.sums = sums;
        this.pairs = pairs;
        this.whole = whole;
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
            if (sum > SUM || Math.abs(weight) * ONE > Short.MAX_VALUE) {
                throw new IllegalArgumentException("sum " + sum + ", weight " + weight);
            }
        }

        /** The weight in whole numbers. */
        int whole() {
            return (int) Math.round(weight * ONE);
        }
    }

    /** Adds the rows at {@code places} from one number up to another to {@code totals}, one for each sum. */
    void add(int[] places, int from, int to, int[] totals) {
        for (int i = from; i < to; i++) {
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
            totals[pairs[k] & SUM] += pairs[k] >> SUM_BITS;
        }
    }

    private void addToEvery(int start, int[] totals) {
        for (int i = 0; i < sums; i++) {
            totals[i] += whole[start + i];
        }
    }

    /** Puts rows together. */
    static final class Builder {
        private final int sums;
        private int[] pairs = new int[1 << 16];
        private short[] whole = new short[1 << 16];
        private int pairCount;
        private int wholeCount;

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
            if (row.isEmpty()) {
                return NOTHING;
            }
            if (Math.max(pairCount, wholeCount) + sums >= MOST_PLACES) {
                throw new IllegalStateException("too many weights");
            }
            return row.size() < SPOKEN_OF_MANY ? addPairs(row) : addWhole(row);
        }

        private int addPairs(List<Entry> row) {
            int start = pairCount;
            pairCount += row.size();
            if (pairCount > pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * pairCount);
            }
            int at = start;
            for (Entry entry : row) {
                pairs[at++] = entry.whole() << SUM_BITS | entry.sum();
            }
            return start << LENGTH_BITS | row.size();
        }

        private int addWhole(List<Entry> row) {
            int start = wholeCount;
            wholeCount += sums;
            if (wholeCount > whole.length) {
                whole = Arrays.copyOf(whole, 2 * wholeCount);
            }
            row.forEach(entry -> whole[start + entry.sum()] = (short) entry.whole());
            return start << LENGTH_BITS | EVERY_SUM;
        }

        WeightRows build() {
            return new WeightRows(sums, Arrays.copyOf(pairs, pairCount), Arrays.copyOf(whole, wholeCount));
        }
    }
}
