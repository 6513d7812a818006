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
    /** Of each list, of each of its phrases found, where it starts, its length, and its number. */
    private final long[][] told;

    private final int[] sizes;

    /**
     * None as yet.
     *
     * @param index the lists that the phrases are of
     * @param expected how many of each there may be
     */
    Occurrences(PhraseLists.Index index, int expected) {
        this.index = index;
        int lists = index.values().size();
        told = new long[lists][expected];
        sizes = new int[lists];
    }

    /** Adds the next of a phrase to those of each list that holds it. */
    void add(long packed) {
        int members = index.membersOf(phrase(packed));
        while (members != 0) {
            add(Integer.numberOfTrailingZeros(members), packed);
            members &= members - 1;
        }
    }

    private void add(int list, long packed) {
        int size = sizes[list]++;
        if (size == told[list].length) {
            told[list] = Arrays.copyOf(told[list], 2 * size);
        }
        told[list][size] = packed;
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
        for (int i = 0; i < sizes[list]; i++) {
            hit.accept(hit(told[list][i], values));
        }
    }

    /** All of a list's, by its number. */
    <V> Cover<V> all(int list) {
        return new Cover<>(index.valuesOf(list), told[list], sizes[list]);
    }

    /** The longest of a list's, by its number, at each place from left to right, none overlapping. */
    <V> Cover<V> cover(int list) {
        return cover(list, 0, Integer.MAX_VALUE);
    }

    /** The same of those wholly between two offsets. */
    <V> Cover<V> cover(int list, int first, int end) {
        Cover<V> cover = new Cover<>(index.valuesOf(list));
        long[] all = told[list];
        int size = sizes[list];
        int from = first;
        int i = firstFrom(list, first);
        while (i < size && start(all[i]) < end) {
            int start = start(all[i]);
            long longest = NONE;
            while (i < size && start(all[i]) == start) {
                longest = end(all[i]) <= end ? all[i] : longest;
                i++;
            }
            if (longest != NONE && start >= from) {
                cover.add(longest);
                from = end(longest);
            }
        }
        return cover;
    }

    /** Number of the first of a list that begins at an offset or later. */
    private int firstFrom(int list, int offset) {
        int at = offset == 0 ? 0 : Arrays.binarySearch(told[list], 0, sizes[list], (long) offset << Integer.SIZE);
        return at < 0 ? -1 - at : at;
    }

    private static <V> HanLp.Hit<V> hit(long packed, List<V> values) {
        return new HanLp.Hit<>(start(packed), end(packed), values.get(phrase(packed)));
    }
}
