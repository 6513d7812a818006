package org.shangliang.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists of phrases that are looked for together, in one pass over a text. They are added while readers are made; once a text was
 * looked through there may be no more. Thread-safe from then on.
 */
public final class PhraseLists {
    private static final int MOST = Byte.SIZE;

    private final List<Map<String, ?>> lists = new ArrayList<>();
    private volatile @Nullable Index index;

    /**
     * The lists made one. The phrases of the same lists are numbered side by side, so that few bytes tell what lists they are of.
     *
     * @param finder finds the phrases of all lists
     * @param members by a phrase's number over {@link #SIDE_BY_SIDE}, one bit for each list that holds it
     * @param values of each list what its phrases stand for, by their numbers; null for those of other lists only
     */
    record Index(PhraseFinder finder, byte[] members, List<List<?>> values) {
        private static final int SIDE_BY_SIDE = 64;

        /** A bit for each list that holds a phrase, by the list's number. */
        int membersOf(int phrase) {
            return Byte.toUnsignedInt(members[phrase / SIDE_BY_SIDE]);
        }

        /** What its phrases stand for in the list of a number. */
        @SuppressWarnings("unchecked")
        <V> List<V> valuesOf(int list) {
            return (List<V>) values.get(list);
        }

        static Index of(List<Map<String, ?>> lists) {
            SortedMap<Integer, List<String>> byMembers = byMembers(lists);
            SortedMap<String, Integer> numbers = new TreeMap<>();
            ByteArrayOutputStream members = new ByteArrayOutputStream();
            byMembers.forEach((ofThese, phrases) -> {
                for (int i = 0; i < phrases.size(); i++) {
                    if (i % SIDE_BY_SIDE == 0) {
                        members.write(ofThese);
                    }
                    numbers.put(phrases.get(i), members.size() * SIDE_BY_SIDE - SIDE_BY_SIDE + i % SIDE_BY_SIDE);
                }
            });
            int size = members.size() * SIDE_BY_SIDE;
            List<List<?>> values = lists.stream()
                    .<List<?>>map(list -> values(list, numbers, size))
                    .toList();
            return new Index(new PhraseFinder(numbers), members.toByteArray(), values);
        }

        /** All phrases by the lists that hold them, one bit each. */
        private static SortedMap<Integer, List<String>> byMembers(List<Map<String, ?>> lists) {
            SortedMap<String, Integer> members = new TreeMap<>();
            for (int i = 0; i < lists.size(); i++) {
                int bit = 1 << i;
                lists.get(i).keySet().forEach(phrase -> members.merge(phrase, bit, (one, other) -> one | other));
            }
            SortedMap<Integer, List<String>> phrases = new TreeMap<>();
            members.forEach((phrase, of) ->
                    phrases.computeIfAbsent(of, m -> new ArrayList<>()).add(phrase));
            return phrases;
        }

        private static List<?> values(Map<String, ?> list, Map<String, Integer> numbers, int size) {
            @Nullable Object[] values = new Object[size];
            list.forEach((phrase, value) -> values[Objects.requireNonNull(numbers.get(phrase))] = value);
            return Arrays.asList(values);
        }
    }

    /**
     * Adds a list.
     *
     * @param phrases the phrases and what they stand for; none empty, at least one
     * @throws IllegalStateException if a text was looked through before, or there are too many lists
     */
    public synchronized <V> PhraseList<V> add(Map<String, V> phrases) {
        if (index != null || lists.size() == MOST) {
            throw new IllegalStateException("no further list can be added");
        }
        lists.add(new TreeMap<>(phrases));
        return new PhraseList<>(this, lists.size() - 1);
    }

    /** Where the phrases of all lists stand in a text. */
    public Occurrences find(String text) {
        Index all = index();
        return all.finder().find(text, all);
    }

    /** The lists made one; no further can be added. */
    Index index() {
        Index made = index;
        return made == null ? makeIndex() : made;
    }

    private synchronized Index makeIndex() {
        if (index == null) {
            index = Index.of(lists);
        }
        return index;
    }
}
