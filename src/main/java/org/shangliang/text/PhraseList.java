package org.shangliang.text;

import java.util.List;
import java.util.function.Consumer;

/**
 * One of the lists of phrases that are looked for together. Immutable.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseList<V> {
    private final PhraseLists lists;
    private final int number;

    PhraseList(PhraseLists lists, int number) {
        this.lists = lists;
        this.number = number;
    }

    /** Where the phrases of this list, and of those it is looked for with, stand in a text. */
    public Occurrences find(String text) {
        return lists.find(text);
    }

    /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
    public void scan(Occurrences found, Consumer<HanLp.Hit<V>> hit) {
        found.scan(number, values(found), hit);
    }

    /** Calls {@code hit} for the longest phrase at each place from left to right, none overlapping. */
    public void cover(Occurrences found, Consumer<HanLp.Hit<V>> hit) {
        found.ofList(number).cover(values(found), hit);
    }

    @SuppressWarnings("unchecked")
    private List<V> values(Occurrences found) {
        return (List<V>) found.index().values().get(number);
    }
}
