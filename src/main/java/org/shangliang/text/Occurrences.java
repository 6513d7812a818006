package org.shangliang.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Where phrases stand in a text, by rising start, the shorter first; told by number, without an object for each. */
public final class Occurrences {
    private static final int NUMBER_BITS = 21;
    private static final int LENGTH_BITS = Integer.SIZE - NUMBER_BITS;
    /** How many characters a phrase may have. */
    static final int LONGEST = (1 << LENGTH_BITS) - 1;

    private static final long NONE = -1;

    private final PhraseLists.Index index;
    /** Of each where it starts, its length, and the number of its phrase. */
    private long[] told;

    private int size;

    /**
     * None as yet.
     *
     * @param index the lists that the phrases are of
     * @param expected how many there may be
     */
    Occurrences(PhraseLists.Index index, int expected) {
        this.index = index;
        told = new long[expected];
    }

    /** Makes room for so many more; the number of the first of them. */
    int grow(int more) {
        int first = size;
        size += more;
        if (size > told.length) {
            told = Arrays.copyOf(told, Math.max(2 * told.length, size));
        }
        return first;
    }

    void set(int occurrence, long packed) {
        told[occurrence] = packed;
    }

    /** An occurrence in one number. */
    static long packed(int start, int length, int phrase) {
        return (long) start << Integer.SIZE | (long) length << NUMBER_BITS | phrase;
    }

    /** An occurrence that begins so many characters further on. */
    static long moved(long packed, int by) {
        return packed + ((long) by << Integer.SIZE);
    }

    /** Offset of the first character of an occurrence, 0-based. */
    static int start(long packed) {
        return (int) (packed >>> Integer.SIZE);
    }

    /** Offset after its last character. */
    static int end(long packed) {
        return start(packed) + ((int) packed >>> NUMBER_BITS);
    }

    /** The number of its phrase. */
    static int phrase(long packed) {
        return (int) packed & (1 << NUMBER_BITS) - 1;
    }

    /** Calls {@code hit} for those whose phrase a list holds, by its number. */
    <V> void scan(int list, Consumer<HanLp.Hit<V>> hit) {
        List<V> values = index.valuesOf(list);
        for (int i = 0; i < size; i++) {
            if (index.holds(list, phrase(told[i]))) {
                hit.accept(hit(told[i], values));
            }
        }
    }

    /** The longest of a list's, by its number, at each place from left to right, none overlapping. */
    <V> Cover<V> cover(int list) {
        return cover(list, 0, Integer.MAX_VALUE);
    }

    /** The same of those wholly between two offsets. */
    <V> Cover<V> cover(int list, int first, int end) {
        Cover<V> cover = new Cover<>(index.valuesOf(list));
        int from = first;
        int i = firstFrom(first);
        while (i < size && start(told[i]) < end) {
            int start = start(told[i]);
            long longest = NONE;
            while (i < size && start(told[i]) == start) {
                boolean held = index.holds(list, phrase(told[i]));
                longest = held && end(told[i]) <= end ? told[i] : longest;
                i++;
            }
            if (longest != NONE && start >= from) {
                cover.add(longest);
                from = end(longest);
            }
        }
        return cover;
    }

    /** Number of the first that begins at an offset or later. */
    private int firstFrom(int offset) {
        int at = offset == 0 ? 0 : Arrays.binarySearch(told, 0, size, (long) offset << Integer.SIZE);
        return at < 0 ? -1 - at : at;
    }

    private static <V> HanLp.Hit<V> hit(long packed, List<V> values) {
        return new HanLp.Hit<>(start(packed), end(packed), values.get(phrase(packed)));
    }
}
