package org.shangliang.figure;

import java.util.Map;

/**
 * What is known of the features that two characters side by side fill: a pair has one slot for all kinds of features, which tells
 * which of them are known. Immutable, thread-safe.
 */
final class PairTable {
    /** The bit of each kind. */
    private static final int[] BITS = new int[FeatureKind.values().length];

    private static final int BIT_COUNT = 5;
    private static final int KINDS = (1 << BIT_COUNT) - 1;

    static {
        int bit = 1;
        for (FeatureKind kind : FeatureKind.OF_PAIRS) {
            BITS[kind.ordinal()] = bit;
            bit <<= 1;
        }
        if (bit > KINDS + 1) {
            throw new IllegalStateException("more than " + BIT_COUNT + " kinds of features of pairs");
        }
    }

    /** The two characters, where in {@link #weighed} their features begin, and a bit for each kind that is known; 0 is free. */
    private final long[] slots;

    /** Pair after pair, what is known of its features, in the order of their kinds. */
    private final long[] weighed;

    /** @param byPair by two characters: what is known of the features of each kind that they fill */
    PairTable(Map<String, Map<FeatureKind, Long>> byPair) {
        slots = new long[Integer.highestOneBit(Math.max(8, byPair.size())) << 2];
        weighed = new long[byPair.values().stream().mapToInt(Map::size).sum()];
        int next = 0;
        for (Map.Entry<String, Map<FeatureKind, Long>> pair : byPair.entrySet()) {
            int first = next;
            int known = 0;
            for (FeatureKind kind : FeatureKind.OF_PAIRS) {
                Long each = pair.getValue().get(kind);
                if (each != null) {
                    known |= BITS[kind.ordinal()];
                    weighed[next++] = each;
                }
            }
            int key = key(pair.getKey().charAt(0), pair.getKey().charAt(1));
            slots[slotOf(key)] = (long) key << Integer.SIZE | (long) first << BIT_COUNT | known;
        }
    }

    /**
     * What is known of the features of one kind that every two characters side by side fill, {@link Weighed#UNKNOWN} where nothing
     * is. All slots are looked at before any is told, so that the memory is waited for once and not for each.
     *
     * @param start offset of the first character
     * @param end offset after the last
     */
    long[] of(FeatureKind kind, String text, int start, int end) {
        long[] told = new long[Math.max(0, end - 1 - start)];
        for (int i = 0; i < told.length; i++) {
            told[i] = slots[firstSlot(key(text, start + i))];
        }
        int bit = BITS[kind.ordinal()];
        for (int i = 0; i < told.length; i++) {
            int key = key(text, start + i);
            boolean settled = told[i] == 0 || isOf(key, told[i]);
            told[i] = weighed((int) (settled ? told[i] : slots[slotOf(key)]), bit);
        }
        return told;
    }

    private long weighed(int pair, int bit) {
        return (pair & bit) == 0 ? Weighed.UNKNOWN : weighed[(pair >>> BIT_COUNT) + Integer.bitCount(pair & (bit - 1))];
    }

    private static int key(String text, int at) {
        return key(text.charAt(at), text.charAt(at + 1));
    }

    private static int key(char first, char second) {
        return first << Character.SIZE | second;
    }

    private int slotOf(int key) {
        int slot = firstSlot(key);
        while (slots[slot] != 0 && !isOf(key, slots[slot])) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int firstSlot(int key) {
        int mixed = key * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private static boolean isOf(int key, long slot) {
        return (int) (slot >>> Integer.SIZE) == key;
    }
}
