package org.shangliang.text;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often one word follows another, by HanLP's table, which is searched anew only for pairs that were not asked for lately: few
 * pairs make up most of a text. Each slot holds one pair with its frequency in one number, so that threads may share it.
 */
final class PairFrequencies {
    private static final int SLOT_BITS = 17;
    private static final int ID_BITS = 21;
    private static final int FREQUENCY_BITS = Long.SIZE - 2 * ID_BITS;

    private final AtomicLongArray slots = new AtomicLongArray(1 << SLOT_BITS);

    /** The frequency of a pair; ids as in {@link HanLp#frequencyOfPair}. */
    int of(int fromId, int toId) {
        if (fromId < 0 || toId < 0) {
            return HanLp.frequencyOfPair(fromId, toId);
        }
        // Never 0, which is an empty slot.
        long key = ((long) fromId << ID_BITS | toId) + 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
        long held = slots.getOpaque(slot);
        if (held >>> FREQUENCY_BITS == key) {
            return (int) (held & (1 << FREQUENCY_BITS) - 1);
        }
        int frequency = HanLp.frequencyOfPair(fromId, toId);
        if (frequency >>> FREQUENCY_BITS == 0 && (fromId | toId) >>> ID_BITS == 0) {
            slots.setOpaque(slot, key << FREQUENCY_BITS | frequency);
        }
        return frequency;
    }
}
