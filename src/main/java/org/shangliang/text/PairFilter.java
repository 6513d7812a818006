package org.shangliang.text;

/**
 * Tells of two characters side by side whether words may begin with them: nearly always no, and then truly so. A few bits a pair, so
 * that it stays in the fastest memory. Filled once, then only read; thread-safe to read.
 */
final class PairFilter {
    private static final int BITS_PER_PAIR = 32;

    private final long[] bits;

    /** @param pairs how many will be added */
    PairFilter(int pairs) {
        bits = new long[Integer.highestOneBit(Math.max(Long.SIZE, pairs * BITS_PER_PAIR)) / Long.SIZE];
    }

    void add(char first, char second) {
        int mixed = mixed(first, second);
        bits[mixed >>> 6 & bits.length - 1] |= 1L << mixed;
    }

    /** Whether the pair may have been added; never false for one that was. */
    boolean mayHold(char first, char second) {
        int mixed = mixed(first, second);
        return (bits[mixed >>> 6 & bits.length - 1] & 1L << mixed) != 0;
    }

    /** A number whose lowest bit is 1 where the pair may have been added: {@link #mayHold} without a branch. */
    long told(char first, char second) {
        int mixed = mixed(first, second);
        return bits[mixed >>> 6 & bits.length - 1] >>> mixed;
    }

    private static int mixed(char first, char second) {
        int mixed = (first * 0x9E3779B1 ^ second) * 0x85EBCA6B;
        return mixed ^ mixed >>> 15;
    }
}
