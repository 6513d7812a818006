package org.shangliang.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where phrases stand in a text, by rising start, the shorter first; told by number, without an object for each. */
public final class Occurrences {
    private static final int START = 0;
    private static final int END = 1;
    private static final int PHRASE = 2;
    private static final int WIDTH = 3;

    private final PhraseLists.@Nullable Index index;
    private int[] told;
    private int size;

    /**
     * None as yet.
     *
     * @param index the lists that the phrases are of, or null where there is one list only
     * @param expected how many there may be
     */
    Occurrences(PhraseLists.@Nullable Index index, int expected) {
        this.index = index;
        told = new int[expected * WIDTH];
    }

    /** Makes room for so many more; the number of the first of them. */
    int grow(int more) {
        int first = size;
        size += more;
        if (size * WIDTH > told.length) {
            told = Arrays.copyOf(told, Math.max(2 * told.length, size * WIDTH));
        }
        return first;
    }

    void set(int occurrence, int start, int end, int phrase) {
        told[occurrence * WIDTH + START] = start;
        told[occurrence * WIDTH + END] = end;
        told[occurrence * WIDTH + PHRASE] = phrase;
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
            own.set(count, start(i), end(i), phrase(i));
            count += members[phrase(i)] >>> list & 1;
        }
        own.size = count;
        return own;
    }

    /** Calls {@code hit} for every one of them, with what its phrase stands for. */
    <V> void scan(List<V> values, Consumer<HanLp.Hit<V>> hit) {
        for (int i = 0; i < size; i++) {
            hit.accept(hit(i, values));
        }
    }

    /** Calls {@code hit} for the longest at each place from left to right, none overlapping, with what its phrase stands for. */
    <V> void cover(List<V> values, Consumer<HanLp.Hit<V>> hit) {
        int from = 0;
        for (int i = 0; i < size; i++) {
            boolean longest = i + 1 == size || start(i + 1) > start(i);
            if (longest && start(i) >= from) {
                hit.accept(hit(i, values));
                from = end(i);
            }
        }
    }

    private <V> HanLp.Hit<V> hit(int occurrence, List<V> values) {
        return new HanLp.Hit<>(start(occurrence), end(occurrence), values.get(phrase(occurrence)));
    }

    private int start(int occurrence) {
        return told[occurrence * WIDTH + START];
    }

    private int end(int occurrence) {
        return told[occurrence * WIDTH + END];
    }

    private int phrase(int occurrence) {
        return told[occurrence * WIDTH + PHRASE];
    }
}
