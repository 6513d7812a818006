package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts short texts into words, the likeliest way by HanLP's dictionaries and frequencies; no name recognition, own words kept
 * whole. Gives the words that HanLP's own segmenter gives, set up alike, and makes no objects on its way. Thread-safe.
 */
public final class Segmenter {
    private final Vocabulary vocabulary;
    private final Vocabulary.Whole further;
    private final Vocabulary.Whole own;

    /** @param words own words and their parts of speech, beside HanLP's dictionaries; at least one */
    public Segmenter(Map<String, String> words) {
        vocabulary = new Vocabulary(words);
        further = vocabulary.further();
        own = vocabulary.own();
    }

    /** The words of {@code text} in order. */
    public List<Word> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Lattice lattice = new Lattice(text.length(), vocabulary);
        addWords(text, lattice);
        addUnknown(text, lattice);
        return joined(own, text, joined(further, text, lattice.likeliest()));
    }

    private void addWords(String text, Lattice lattice) {
        for (int start = 0; start < text.length(); start++) {
            addWordsAt(start, vocabulary.shippedTrie(), 0, text, lattice);
            addWordsAt(start, vocabulary.ownTrie(), vocabulary.firstOwn(), text, lattice);
        }
    }

    private static void addWordsAt(int start, PhraseTrie trie, int firstWord, String text, Lattice lattice) {
        int single = trie.phraseOf(text.charAt(start));
        if (single >= 0) {
            lattice.add(start, start + 1, firstWord + single);
        }
        int state = trie.begin(text, start);
        for (int end = start + 2; state >= 0; end++) {
            int phrase = trie.phraseAt(state);
            if (phrase >= 0) {
                lattice.add(start, end, firstWord + phrase);
            }
            state = trie.next(state, text, end);
        }
    }

    /** Fills the places where no word begins, so that every text can be cut. */
    private void addUnknown(String text, Lattice lattice) {
        int start = 0;
        while (start < text.length()) {
            if (lattice.hasWordAt(start)) {
                start = lattice.endAt(start);
                continue;
            }
            int end = start + 1;
            while (end < text.length()
                    && (!lattice.hasWordAt(end) || HanLp.isChineseNumeral(HanLp.type(text.charAt(end))))) {
                end++;
            }
            addUnknown(text, start, end, lattice);
            start = end;
        }
    }

    /** Cuts a stretch where the type of its characters changes; a number keeps its point and its commas. */
    private void addUnknown(String text, int from, int end, Lattice lattice) {
        int start = from;
        byte type = HanLp.type(text.charAt(start));
        for (int i = start + 1; i < end; i++) {
            byte next = HanLp.type(text.charAt(i));
            if (next != type) {
                boolean inNumber = HanLp.isDigit(type)
                        && "，,．.".indexOf(text.charAt(i)) >= 0
                        && i + 1 < end
                        && HanLp.isDigit(HanLp.type(text.charAt(i + 1)));
                if (inNumber) {
                    continue;
                }
                lattice.add(start, i, vocabulary.ofUnknown(HanLp.Unknown.of(type)));
                start = i;
            }
            type = next;
        }
        lattice.add(start, end, vocabulary.ofUnknown(HanLp.Unknown.of(type)));
    }

    /** Joins words that a dictionary has as one, the longest such; a word that it has takes its part of speech. */
    private static List<Word> joined(Vocabulary.Whole dictionary, String text, List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            Word whole = longestFrom(dictionary, text, words, i);
            joined.add(whole == null ? words.get(i) : whole);
            int end = joined.get(joined.size() - 1).end();
            while (i < words.size() && words.get(i).end() <= end) {
                i++;
            }
        }
        return joined;
    }

    private static @Nullable Word longestFrom(Vocabulary.Whole dictionary, String text, List<Word> words, int first) {
        PhraseTrie trie = dictionary.trie();
        int start = words.get(first).start();
        Word longest = null;
        if (words.get(first).end() == start + 1) {
            longest = word(dictionary, start, start + 1, trie.phraseOf(text.charAt(start)), longest);
        }
        int state = trie.begin(text, start);
        int last = first;
        for (int end = start + 2; state >= 0; end++) {
            while (last < words.size() && words.get(last).end() < end) {
                last++;
            }
            if (words.get(last).end() == end) {
                longest = word(dictionary, start, end, trie.phraseAt(state), longest);
            }
            state = trie.next(state, text, end);
        }
        return longest;
    }

    /** The word that a dictionary has, or {@code otherwise}. */
    private static @Nullable Word word(
            Vocabulary.Whole dictionary, int start, int end, int phrase, @Nullable Word otherwise) {
        String nature = phrase < 0 ? null : dictionary.natures().apply(phrase);
        return nature == null ? otherwise : new Word(start, end, nature);
    }
}
