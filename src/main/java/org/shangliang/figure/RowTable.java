package org.shangliang.figure;

/**
 * Where the row of each feature stands, by the hash of the feature's name. Filled once, then only read; thread-safe to read.
 */
final class RowTable {
    private static final int PLACE_BITS = WeightRows.PLACE_BITS;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    /** A feature's hash but for its last bits, which tell the place of its row instead. A free slot holds 0. */
    private final long[] slots;

    /** @param features how many there will be */
    RowTable(int features) {
        slots = new long[Integer.highestOneBit(Math.max(16, features * 3 / 2)) << 1];
    }

    /** Notes where a feature's row stands. */
    void put(long hash, int place) {
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (mixed & ~PLACE) | place;
    }

    /** The place of a feature's row; that of nothing for one that is not known. */
    int placeOf(long hash) {
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[slot] != 0 && (slots[slot] ^ mixed) >>> PLACE_BITS != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return (int) (slots[slot] & PLACE);
    }

    /** The hash with every bit spread over all: like names have like hashes. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private int firstSlot(long mixed) {
        return (int) mixed & slots.length - 1;
    }
}
