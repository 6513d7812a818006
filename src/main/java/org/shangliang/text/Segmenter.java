package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts short texts into words, the likeliest way by HanLP's dictionaries and frequencies; no name recognition, own words kept
 * whole. Gives the words that HanLP's own segmenter gives, set up alike, and makes no objects on its way. Thread-safe.
 */
public final class Segmenter {
    private final Vocabulary vocabulary;

    /** @param words own words and their parts of speech, beside HanLP's dictionaries */
    public Segmenter(Map<String, String> words) {
        vocabulary = new Vocabulary(words);
    }

    /** The words of {@code text} in order. */
    public List<Word> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Lattice lattice = new Lattice(text.length(), vocabulary);
        addWords(text, lattice);
        addUnknown(text, lattice);
        Lattice.Cut cut = lattice.likeliest();
        cut.join(Vocabulary.Dictionary.FURTHER);
        cut.join(Vocabulary.Dictionary.OWN);
        List<Word> words = new ArrayList<>();
        for (int start = 0; start < text.length(); start = cut.end(start)) {
            words.add(new Word(start, cut.end(start), cut.nature(start)));
        }
        return words;
    }

    private void addWords(String text, Lattice lattice) {
        PhraseTrie trie = vocabulary.trie();
        for (int start = 0; start < text.length(); start++) {
            int single = vocabulary.single(text.charAt(start));
            if (single >= 0) {
                lattice.add(start, start + 1, single);
            }
            int state = trie.begin(text, start);
            for (int end = start + 2; state >= 0; end++) {
                int word = trie.phraseAt(state);
                if (word >= 0) {
                    lattice.add(start, end, word);
                }
                state = trie.next(state, text, end);
            }
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
                addUnknown(type, start, i, lattice);
                start = i;
            }
            type = next;
        }
        addUnknown(type, start, end, lattice);
    }

    private void addUnknown(byte type, int start, int end, Lattice lattice) {
        if (!lattice.hasWord(start, end)) {
            lattice.add(start, end, vocabulary.ofUnknown(HanLp.Unknown.of(type)));
        }
    }
}
