package org.shangliang.text;

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
        found.scan(number, hit);
    }

    /** Every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
    public Cover<V> all(Occurrences found) {
        return found.all(number);
    }

    /** The longest phrase at each place from left to right, none overlapping. */
    public Cover<V> cover(Occurrences found) {
        return found.cover(number);
    }

    /**
     * The longest phrase at each place of a short text that likely stands in a longer one too: it is looked for there first, for the
     * phrases of that are known. What is told is what the phrases stand for; their offsets are of one text or the other.
     *
     * @param part the short text
     * @param text the longer one
     * @param from where in it to begin to look
     * @param found the phrases of the longer one
     */
    public Cover<V> coverPart(String part, String text, int from, Occurrences found) {
        int at = text.indexOf(part, from);
        return at < 0 ? cover(find(part)) : found.cover(number, at, at + part.length());
    }
}
