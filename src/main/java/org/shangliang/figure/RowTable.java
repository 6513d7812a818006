package org.shangliang.figure;

/** What is known of each feature, by the hash of the feature's name. Filled once, then only read; thread-safe to read. */
final class RowTable {
    /** Side by side, a feature's hash, its bits spread, and what is known of it. In a free slot the latter is 0. */
    private final long[] slots;

    private final int mask;

    /** @param features how many there will be */
    RowTable(int features) {
        int capacity = Integer.highestOneBit(Math.max(16, features * 3 / 2)) << 1;
        slots = new long[2 * capacity];
        mask = capacity - 1;
    }

    /** Notes what is known of a feature. */
    void put(long hash, long weighed) {
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[2 * slot + 1] != Weighed.UNKNOWN) {
            slot = slot + 1 & mask;
        }
        slots[2 * slot] = mixed;
        slots[2 * slot + 1] = weighed;
    }

    /** What is known of a feature, or {@link Weighed#UNKNOWN}. */
    long of(long hash) {
        long mixed = mixed(hash);
        int slot = firstSlot(mixed);
        while (slots[2 * slot] != mixed && slots[2 * slot + 1] != Weighed.UNKNOWN) {
            slot = slot + 1 & mask;
        }
        return slots[2 * slot + 1];
    }

    /**
     * Puts what is known of many features in the place of their hashes. All are looked at before any is told, so that the memory
     * is waited for once and not for each.
     *
     * @param hashes of features, from the first on
     * @param count how many there are
     */
    void tell(long[] hashes, int count) {
        long[] keys = new long[count];
        long[] found = new long[count];
        for (int i = 0; i < count; i++) {
            int slot = firstSlot(mixed(hashes[i]));
            keys[i] = slots[2 * slot];
            found[i] = slots[2 * slot + 1];
        }
        for (int i = 0; i < count; i++) {
            boolean settled = keys[i] == mixed(hashes[i]) || found[i] == Weighed.UNKNOWN;
            hashes[i] = settled ? found[i] : of(hashes[i]);
        }
    }

    /** The hash with every bit spread over all: like names have like hashes. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private int firstSlot(long mixed) {
        return (int) mixed & mask;
    }
}
