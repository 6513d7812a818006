package org.shangliang.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where phrases stand in a text, by rising start, the shorter first; told by number, without an object for each. */
public final class Occurrences {
    private static final int NUMBER_BITS = 21;
    private static final int LENGTH_BITS = Integer.SIZE - NUMBER_BITS;
    /** How many characters a phrase may have. */
    static final int LONGEST = (1 << LENGTH_BITS) - 1;

    private final PhraseLists.@Nullable Index index;
    /** Of each where it starts, its length, and the number of its phrase. */
    private long[] told;

    private int size;

    /**
     * None as yet.
     *
     * @param index the lists that the phrases are of, or null where there is one list only
     * @param expected how many there may be
     */
    Occurrences(PhraseLists.@Nullable Index index, int expected) {
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
    private static int end(long packed) {
        return start(packed) + ((int) packed >>> NUMBER_BITS);
    }

    private static int phrase(long packed) {
        return (int) packed & (1 << NUMBER_BITS) - 1;
    }

    PhraseLists.Index index() {
        return Objects.requireNonNull(index);
    }

    /** Those of the phrases of one list, by its number. */
    Occurrences ofList(int list) {
        byte[] members = index().members();
        Occurrences own = new Occurrences(index, size + 1);
        int count = 0;
        for (int i = 0; i < size; i++) {
            own.told[count] = told[i];
            count += members[phrase(told[i])] >>> list & 1;
        }
        own.size = count;
        return own;
    }

    /** Calls {@code hit} for those few of them whose phrase a list holds, by its number, with what the phrase stands for. */
    <V> void scan(int list, List<V> values, Consumer<HanLp.Hit<V>> hit) {
        byte[] members = index().members();
        for (int i = 0; i < size; i++) {
            if ((members[phrase(told[i])] >>> list & 1) != 0) {
                hit.accept(hit(told[i], values));
            }
        }
    }

    /** Calls {@code hit} for every one of them, with what its phrase stands for. */
    <V> void scan(List<V> values, Consumer<HanLp.Hit<V>> hit) {
        for (int i = 0; i < size; i++) {
            hit.accept(hit(told[i], values));
        }
    }

    /** Calls {@code hit} for the longest at each place from left to right, none overlapping, with what its phrase stands for. */
    <V> void cover(List<V> values, Consumer<HanLp.Hit<V>> hit) {
        int from = 0;
        for (int i = 0; i < size; i++) {
            int start = start(told[i]);
            boolean longest = i + 1 == size || start(told[i + 1]) > start;
            if (longest && start >= from) {
                hit.accept(hit(told[i], values));
                from = end(told[i]);
            }
        }
    }

    private static <V> HanLp.Hit<V> hit(long packed, List<V> values) {
        return new HanLp.Hit<>(start(packed), end(packed), values.get(phrase(packed)));
    }
}
