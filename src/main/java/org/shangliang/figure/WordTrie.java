package org.shangliang.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.CharacterSet;

/**
 * Words with what they stand for, looked up at a place in a text, forwards or backwards; the longest word wins. All lies in one
 * short array, what leads on from a beginning beside it, for what is looked up now and then has to be fetched from memory. Immutable.
 *
 * @param <T> what a word stands for
 */
final class WordTrie<T> {
    private static final int ROOT = 0;
    /** No beginning of words: none leads back to the root. */
    private static final int NONE = 0;

    /**
     * Beginning after beginning of words: the number of what it is if it is a word, from 1 on, or 0; how many slots it has, a power of two or
     * none; and the slots, of each the character it is for and where the beginning stands that this leads to. One at least is free.
     */
    private final char[] cells;
    /** The characters that lead on from the root. */
    private final CharacterSet firsts;

    private final List<Word<T>> words;

    /**
     * A word.
     *
     * @param length in characters
     * @param meaning what it stands for
     */
    record Word<T>(int length, T meaning) {}

    private WordTrie(char[] cells, CharacterSet firsts, List<Word<T>> words) {
        this.cells = cells;
        this.firsts = firsts;
        this.words = words;
    }

    /**
     * A trie of words to be found by their first character.
     *
     * @param words none empty
     * @throws IllegalArgumentException if there are tens of thousands of them
     */
    static <T> WordTrie<T> forwards(Map<String, T> words) {
        Layout<T> layout = new Layout<>();
        words.forEach((word, meaning) -> layout.add(word, new Word<>(word.length(), meaning)));
        return layout.trie();
    }

    /**
     * A trie of words to be found by their last character.
     *
     * @param words none empty
     * @throws IllegalArgumentException if there are tens of thousands of them
     */
    static <T> WordTrie<T> backwards(Map<String, T> words) {
        Layout<T> layout = new Layout<>();
        words.forEach(
                (word, meaning) -> layout.add(new StringBuilder(word).reverse(), new Word<>(word.length(), meaning)));
        return layout.trie();
    }

    /** The longest word that begins at {@code from}, or null. */
    @Nullable
    Word<T> beginningAt(String text, int from) {
        int beginning = first(text, from);
        int word = 0;
        int at = from;
        while (beginning != NONE) {
            word = cells[beginning] == 0 ? word : cells[beginning];
            at++;
            beginning = at < text.length() ? next(beginning, text.charAt(at)) : NONE;
        }
        return word == 0 ? null : words.get(word - 1);
    }

    /** The longest word that ends right before {@code end}, or null. */
    @Nullable
    Word<T> endingAt(String text, int end) {
        int at = end - 1;
        int beginning = first(text, at);
        int word = 0;
        while (beginning != NONE) {
            word = cells[beginning] == 0 ? word : cells[beginning];
            at--;
            beginning = at >= 0 ? next(beginning, text.charAt(at)) : NONE;
        }
        return word == 0 ? null : words.get(word - 1);
    }

    /** Where the character at a place leads to from the root; most begin no word. */
    private int first(String text, int at) {
        boolean begins = at >= 0 && at < text.length() && firsts.contains(text.charAt(at));
        return begins ? next(ROOT, text.charAt(at)) : NONE;
    }

    private int next(int beginning, char c) {
        int slots = cells[beginning + 1];
        if (slots == 0) {
            return NONE;
        }
        int slot = slot(c, slots);
        while (true) {
            int at = beginning + 2 + 2 * slot;
            if (cells[at] == c || cells[at + 1] == NONE) {
                return cells[at + 1];
            }
            slot = slot + 1 & slots - 1;
        }
    }

    /** The first of so many slots that a character may have. */
    private static int slot(char c, int slots) {
        return ((c * 0x9E3779B1) >>> Character.SIZE) & slots - 1;
    }

    /** Words as they are put together. */
    private static final class Layout<T> {
        private final Beginning root = new Beginning();
        /** What words stand for is told once where words of one length stand for the same. */
        private final Map<Word<T>, Integer> words = new LinkedHashMap<>();

        private char[] cells = {};
        private int laid;

        /** A beginning of words, with what each character leads to. */
        private static final class Beginning {
            private final Map<Character, Beginning> longer = new TreeMap<>();
            private char word;

            int slots() {
                return longer.isEmpty() ? 0 : 2 * Integer.highestOneBit(longer.size());
            }

            /** How many cells it takes with all that go on from it. */
            int size() {
                return 2
                        + 2 * slots()
                        + longer.values().stream().mapToInt(Beginning::size).sum();
            }
        }

        void add(CharSequence spelt, Word<T> word) {
            if (spelt.isEmpty()) {
                throw new IllegalArgumentException("an empty word");
            }
            Beginning beginning = root;
            for (int i = 0; i < spelt.length(); i++) {
                beginning = beginning.longer.computeIfAbsent(spelt.charAt(i), c -> new Beginning());
            }
            words.putIfAbsent(word, words.size() + 1);
            beginning.word = (char) (int) words.get(word);
        }

        WordTrie<T> trie() {
            cells = new char[root.size()];
            if (cells.length > Character.MAX_VALUE) {
                throw new IllegalArgumentException("too many words that begin with " + root.longer.keySet());
            }
            lay(root);
            String firsts = root.longer.keySet().stream().map(String::valueOf).collect(Collectors.joining());
            return new WordTrie<>(cells, CharacterSet.of(firsts), List.copyOf(words.keySet()));
        }

        /** Lays out a beginning and all that go on from it; where it stands. */
        private char lay(Beginning beginning) {
            int at = laid;
            int slots = beginning.slots();
            laid += 2 + 2 * slots;
            cells[at] = beginning.word;
            cells[at + 1] = (char) slots;
            beginning.longer.forEach((c, longer) -> {
                char to = lay(longer);
                int slot = slot(c, slots);
                while (cells[at + 2 + 2 * slot + 1] != NONE) {
                    slot = slot + 1 & slots - 1;
                }
                cells[at + 2 + 2 * slot] = c;
                cells[at + 2 + 2 * slot + 1] = to;
            });
            return (char) at;
        }
    }
}
