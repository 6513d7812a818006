package org.shangliang.figure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words with what they stand for, looked up at a place in a text, forwards or backwards; the longest word wins. */
final class WordTrie<T> {
    private final Node<T> root = new Node<>();
    /** One bit for each character that words begin with, in the direction in which they are looked up. */
    private final long[] beginnings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** How many such characters stand before each of those numbers: by it the first character's node is found without a search. */
    private final int[] before = new int[beginnings.length];

    /** A word found in the text. {@code offset} is the end of a word looked up forwards, the start of one backwards. */
    record Match<T>(int offset, T meaning) {}

    /** A beginning of words; its characters are sorted, each with the node it leads to. */
    private static final class Node<T> {
        private char[] characters = {};
        private Object[] nodes = {};
        private @Nullable T meaning;

        @SuppressWarnings("unchecked")
        @Nullable
        Node<T> next(char c) {
            int at = Arrays.binarySearch(characters, c);
            return at < 0 ? null : (Node<T>) nodes[at];
        }

        Node<T> nextOrNew(char c) {
            Node<T> there = next(c);
            if (there != null) {
                return there;
            }
            Node<T> made = new Node<>();
            int at = -Arrays.binarySearch(characters, c) - 1;
            char[] more = Arrays.copyOf(characters, characters.length + 1);
            Object[] moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
            System.arraycopy(characters, at, more, at + 1, characters.length - at);
            System.arraycopy(nodes, at, moreNodes, at + 1, nodes.length - at);
            more[at] = c;
            moreNodes[at] = made;
            characters = more;
            nodes = moreNodes;
            return made;
        }
    }

    /** Adds a word to be found forwards; one that is there already keeps its meaning. */
    void add(CharSequence word, T meaning) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("an empty word");
        }
        if (!mayBegin(word, 0)) {
            addBeginning(word.charAt(0));
        }
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.nextOrNew(word.charAt(i));
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    private void addBeginning(char first) {
        beginnings[first >>> 6] |= 1L << first;
        for (int i = (first >>> 6) + 1; i < before.length; i++) {
            before[i]++;
        }
    }

    /** The node of a character that words begin with. */
    @SuppressWarnings("unchecked")
    private Node<T> beginning(char first) {
        int at = before[first >>> 6] + Long.bitCount(beginnings[first >>> 6] & (1L << first) - 1);
        return (Node<T>) root.nodes[at];
    }

    /** Adds a word to be found backwards. */
    void addReversed(String word, T meaning) {
        add(new StringBuilder(word).reverse(), meaning);
    }

    private boolean mayBegin(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        return (beginnings[first >>> 6] & 1L << first) != 0;
    }

    /** The longest word that begins at {@code from}, or null. */
    @Nullable
    Match<T> beginningAt(CharSequence text, int from) {
        if (!mayBegin(text, from)) {
            return null;
        }
        Node<T> node = null;
        T meaning = null;
        int end = from;
        for (int i = from; i < text.length(); i++) {
            node = node == null ? beginning(text.charAt(i)) : node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                meaning = node.meaning;
                end = i + 1;
            }
        }
        return meaning == null ? null : new Match<>(end, meaning);
    }

    /** The longest word that ends before {@code end}, or null. */
    @Nullable
    Match<T> endingAt(CharSequence text, int end) {
        if (!mayBegin(text, end - 1)) {
            return null;
        }
        Node<T> node = null;
        T meaning = null;
        int start = end;
        for (int i = end - 1; i >= 0; i--) {
            node = node == null ? beginning(text.charAt(i)) : node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                meaning = node.meaning;
                start = i;
            }
        }
        return meaning == null ? null : new Match<>(start, meaning);
    }
}
