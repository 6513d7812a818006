package org.shangliang.figure;

import java.util.Collection;

/**
 * A set of classes of terms by their numbers.
 *
 * @param low a bit for each of the first {@value Long#SIZE} classes
 * @param high a bit for each of the others
 */
record ClassSet(long low, long high) {
    /** How many classes there may be. */
    static final int MOST = 2 * Long.SIZE;

    /** No class. */
    static final int NONE = -1;

    private static final int HALF = Long.SIZE;

    /** @throws IllegalArgumentException if a number is not below {@link #MOST} */
    static ClassSet of(Collection<Integer> numbers) {
        long low = 0;
        long high = 0;
        for (int number : numbers) {
            if (number < 0 || number >= MOST) {
                throw new IllegalArgumentException("class " + number);
            }
            low |= number < HALF ? 1L << number : 0;
            high |= number < HALF ? 0 : 1L << number;
        }
        return new ClassSet(low, high);
    }

    boolean intersects(ClassSet other) {
        return ((low & other.low) | (high & other.high)) != 0;
    }

    /** Those that both hold. */
    ClassSet and(ClassSet other) {
        return new ClassSet(low & other.low, high & other.high);
    }

    /** Those that the other does not hold. */
    ClassSet without(ClassSet other) {
        return new ClassSet(low & ~other.low, high & ~other.high);
    }

    /** The lowest number from {@code from} on, or {@link #NONE}. */
    int next(int from) {
        if (from < HALF) {
            long left = low >>> from << from;
            return left != 0 ? Long.numberOfTrailingZeros(left) : next(HALF);
        }
        long left = from < MOST ? high >>> from << from : 0;
        return left != 0 ? HALF + Long.numberOfTrailingZeros(left) : NONE;
    }

    /** How many are lower than a number. */
    int below(int number) {
        return number < HALF
                ? Long.bitCount(low & (1L << number) - 1)
                : Long.bitCount(low) + Long.bitCount(high & (1L << number) - 1);
    }
}
