package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * The lists made one.
     *
     * @param finder finds the phrases of all lists
     * @param members by a phrase's number, one bit for each list that holds it
     * @param values of each list what its phrases stand for, by their numbers; null for those of other lists only
     */
    record Index(PhraseFinder finder, byte[] members, List<List<?>> values) {

        /** What its phrases stand for in the list of a number. */
        @SuppressWarnings("unchecked")
        <V> List<V> valuesOf(int list) {
            return (List<V>) values.get(list);
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
            TreeSet<String> all = new TreeSet<>();
            lists.forEach(list -> all.addAll(list.keySet()));
            index = new Index(new PhraseFinder(all), members(all), values(all));
        }
        return index;
    }

    private byte[] members(SortedSet<String> all) {
        byte[] members = new byte[all.size()];
        int number = 0;
        for (String phrase : all) {
            for (int list = 0; list < lists.size(); list++) {
                members[number] |= (byte) (lists.get(list).containsKey(phrase) ? 1 << list : 0);
            }
            number++;
        }
        return members;
    }

    private List<List<?>> values(SortedSet<String> all) {
        List<List<?>> values = new ArrayList<>();
        for (Map<String, ?> list : lists) {
            values.add(Arrays.asList(all.stream().map(list::get).toArray()));
        }
        return values;
    }
}
