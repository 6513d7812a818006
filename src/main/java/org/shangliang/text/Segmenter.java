package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts short texts into words, the likeliest way by HanLP's dictionaries and frequencies; no name recognition, own words kept
 * whole. Gives the words that HanLP's own segmenter gives, set up alike, and makes no objects on its way. Thread-safe.
 */
public final class Segmenter {
    private final HanLp.Dictionary core = HanLp.Dictionary.core();
    private final HanLp.Dictionary further = HanLp.Dictionary.further();
    private final HanLp.Dictionary unknown = HanLp.Dictionary.unknown();
    private final HanLp.Dictionary own;

    /** @param words own words and their parts of speech, beside HanLP's dictionaries; at least one */
    public Segmenter(Map<String, String> words) {
        own = HanLp.Dictionary.of(words);
    }

    /** The words of {@code text} in order. */
    public List<Word> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Lattice lattice = new Lattice(text.length());
        addWords(core, text, lattice);
        addWords(own, text, lattice);
        addWords(further, text, lattice);
        addUnknown(text, lattice);
        return joined(own, text, joined(further, text, lattice.likeliest()));
    }

    private static void addWords(HanLp.Dictionary dictionary, String text, Lattice lattice) {
        for (int start = 0; start < text.length(); start++) {
            if (dictionary.mayBeginLongerAt(text, start)) {
                addWordsAt(dictionary, text, start, lattice);
            } else {
                int word = dictionary.wordOf(text.charAt(start));
                if (word >= 0) {
                    lattice.add(start, start + 1, dictionary, word);
                }
            }
        }
    }

    private static void addWordsAt(HanLp.Dictionary dictionary, String text, int start, Lattice lattice) {
        int state = dictionary.root();
        for (int i = start; i < text.length(); i++) {
            state = dictionary.next(state, text.charAt(i));
            if (state < 0) {
                return;
            }
            int word = dictionary.wordAt(state);
            if (word >= 0) {
                lattice.add(start, i + 1, dictionary, word);
            }
        }
    }

    /** Fills the places where no word begins, so that every text can be cut. */
    private void addUnknown(String text, Lattice lattice) {
        int start = 0;
        while (start < text.length()) {
            if (lattice.hasWordAt(start)) {
                start = lattice.lastEndAt(start);
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
                lattice.add(start, i, unknown, HanLp.Unknown.of(type).ordinal());
                start = i;
            }
            type = next;
        }
        lattice.add(start, end, unknown, HanLp.Unknown.of(type).ordinal());
    }

    /** Joins words that a dictionary has as one, the longest such; a word that it has takes its part of speech. */
    private static List<Word> joined(HanLp.Dictionary dictionary, String text, List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int last = i;
            int known = -1;
            int state = dictionary.root();
            boolean mayBegin = dictionary.mayBeginAt(text, words.get(i).start());
            for (int k = i; mayBegin && k < words.size(); k++) {
                state = walk(dictionary, state, text, words.get(k));
                if (state < 0) {
                    break;
                }
                int word = dictionary.wordAt(state);
                if (word >= 0) {
                    known = word;
                    last = k;
                }
            }
            joined.add(
                    known < 0
                            ? words.get(i)
                            : new Word(words.get(i).start(), words.get(last).end(), dictionary.nature(known)));
            i = last + 1;
        }
        return joined;
    }

    private static int walk(HanLp.Dictionary dictionary, int from, String text, Word word) {
        int state = from;
        for (int i = word.start(); i < word.end() && state >= 0; i++) {
            state = dictionary.next(state, text.charAt(i));
        }
        return state;
    }
}
