package org.shangliang.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of weights, each added to sums at once. Three sums share one long, {@value #LANE_BITS} bits each, so that one addition serves
 * three; a sum must stay below 524 either way: of all texts at hand the greatest comes to 17. A row that speaks for or against few
 * sums keeps its weights one by one, one that speaks of many a long for every three sums. A row's place tells its length too, so that
 * nobody waits for the row itself before turning to the next. Weights are whole numbers of two-thousandths, so that a sum is the same
 * in whatever order it is made. Immutable, thread-safe.
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
    private static final int MOST_SUMS = 256;

    private static final int LANES = 3;
    private static final int LANE_BITS = 21;
    private static final int SHIFT_BITS = 6;
    private static final int SUM_BITS = 13;
    private static final int LONG = (1 << (SUM_BITS - SHIFT_BITS)) - 1;

    /** How many longs hold all sums. */
    private final int width;
    /** Row after row of those that speak of few sums: each weight and in the last bits the long and the shift of its sum. */
    private final int[] pairs;
    /** Row after row of those that speak of many sums. */
    private final long[] whole;

    private WeightRows(int width, int[] pairs, long[] whole) {
        this.width = width;
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
            if (sum >= MOST_SUMS || Math.abs(weight) * ONE > Short.MAX_VALUE) {
                throw new IllegalArgumentException("sum " + sum + ", weight " + weight);
            }
        }

        /** The weight in whole numbers. */
        int whole() {
            return (int) Math.round(weight * ONE);
        }

        /** The number of the long that its sum stands in. */
        private int place() {
            return sum / LANES;
        }

        private int shift() {
            return sum % LANES * LANE_BITS;
        }
    }

    /** Sums that nothing was added to, for {@link #add}. */
    long[] newSums() {
        return new long[width];
    }

    /** The value of each of the first sums, as many as {@code values} holds. */
    static int[] values(long[] sums, int count) {
        int[] values = new int[count];
        long left = 0;
        for (int i = 0; i < count; i++) {
            left = i % LANES == 0 ? sums[i / LANES] : left;
            values[i] = (int) (left << (Long.SIZE - LANE_BITS) >> (Long.SIZE - LANE_BITS));
            left = (left - values[i]) >> LANE_BITS;
        }
        return values;
    }

    /** Adds the rows at some places to {@code sums}. */
    void add(int[] places, long[] sums) {
        for (int place : places) {
            int start = place >>> LENGTH_BITS;
            int length = place & LENGTH;
            if (length == EVERY_SUM) {
                addToEvery(start, sums);
            } else {
                addPairs(start, start + length, sums);
            }
        }
    }

    private void addPairs(int start, int end, long[] sums) {
        for (int k = start; k < end; k++) {
            int pair = pairs[k];
            sums[pair >>> SHIFT_BITS & LONG] += (long) (pair >> SUM_BITS) << pair;
        }
    }

    private void addToEvery(int start, long[] sums) {
        for (int i = 0; i < width; i++) {
            sums[i] += whole[start + i];
        }
    }

    /** Puts rows together. */
    static final class Builder {
        private final int width;
        private int[] pairs = new int[1 << 16];
        private long[] whole = new long[1 << 16];
        private int pairCount;
        private int wholeCount;

        /** @param sums how many sums there are */
        Builder(int sums) {
            width = (sums + LANES - 1) / LANES;
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
            if (Math.max(pairCount + row.size(), wholeCount + width) >= MOST_PLACES) {
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
                pairs[at++] = entry.whole() << SUM_BITS | entry.place() << SHIFT_BITS | entry.shift();
            }
            return start << LENGTH_BITS | row.size();
        }

        private int addWhole(List<Entry> row) {
            int start = wholeCount;
            wholeCount += width;
            if (wholeCount > whole.length) {
                whole = Arrays.copyOf(whole, 2 * wholeCount);
            }
            for (Entry entry : row) {
                whole[start + entry.place()] += (long) entry.whole() << entry.shift();
            }
            return start << LENGTH_BITS | EVERY_SUM;
        }

        WeightRows build() {
            return new WeightRows(width, Arrays.copyOf(pairs, pairCount), Arrays.copyOf(whole, wholeCount));
        }
    }
}
