package org.shangliang.figure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with what they stand for, looked up at a place in a text, forwards or backwards; the longest word wins. */
final class WordTrie<T> {
    private final Map<Character, Node<T>> roots = new HashMap<>();
    private final BitSet begins = new BitSet();

    /** A word found in the text. {@code offset} is the end of a word looked up forwards, the start of one backwards. */
    record Match<T>(int offset, T meaning) {}

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    /** Adds a word to be found forwards; one that is there already keeps its meaning. */
    void add(CharSequence word, T meaning) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("an empty word");
        }
        begins.set(word.charAt(0));
        Node<T> node = roots.computeIfAbsent(word.charAt(0), c -> new Node<>());
        for (int i = 1; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    /** Adds a word to be found backwards. */
    void addReversed(String word, T meaning) {
        add(new StringBuilder(word).reverse(), meaning);
    }

    /** The longest word that begins at {@code from}, or null. */
    @Nullable
    Match<T> beginningAt(CharSequence text, int from) {
        Node<T> node = root(text, from);
        Match<T> longest = null;
        for (int i = from + 1; node != null; i++) {
            longest = node.meaning == null ? longest : new Match<>(i, node.meaning);
            node = i < text.length() ? node.next.get(text.charAt(i)) : null;
        }
        return longest;
    }

    /** The longest word that ends before {@code end}, or null. */
    @Nullable
    Match<T> endingAt(CharSequence text, int end) {
        Node<T> node = root(text, end - 1);
        Match<T> longest = null;
        for (int i = end - 1; node != null; i--) {
            longest = node.meaning == null ? longest : new Match<>(i, node.meaning);
            node = i > 0 ? node.next.get(text.charAt(i - 1)) : null;
        }
        return longest;
    }

    private @Nullable Node<T> root(CharSequence text, int at) {
        boolean begins = at >= 0 && at < text.length() && this.begins.get(text.charAt(at));
        return begins ? roots.get(text.charAt(at)) : null;
    }
}
