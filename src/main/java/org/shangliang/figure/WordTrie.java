package org.shangliang.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with what they stand for, looked up at a place in a text, forwards or backwards; the longest word wins. */
final class WordTrie<T> {
    private final Node<T> root = new Node<>();

    /** A word found in the text. {@code offset} is the end of a word looked up forwards, the start of one backwards. */
    record Match<T>(int offset, T meaning) {}

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    /** Adds a word to be found forwards; one that is there already keeps its meaning. */
    void add(CharSequence word, T meaning) {
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
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
        Node<T> node = root;
        Match<T> longest = null;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                return longest;
            }
            if (node.meaning != null) {
                longest = new Match<>(i + 1, node.meaning);
            }
        }
        return longest;
    }

    /** The longest word that ends before {@code end}, or null. */
    @Nullable
    Match<T> endingAt(CharSequence text, int end) {
        Node<T> node = root;
        Match<T> longest = null;
        for (int i = end - 1; i >= 0; i--) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                return longest;
            }
            if (node.meaning != null) {
                longest = new Match<>(i, node.meaning);
            }
        }
        return longest;
    }
}
