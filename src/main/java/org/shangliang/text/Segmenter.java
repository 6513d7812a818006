package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Cuts short texts into words of HanLP's dictionaries and own ones: of all ways the likeliest, each word by itself being as likely as
 * HanLP's frequencies tell. No names are recognised; what no dictionary has is cut where its kind changes.
 * Thread-safe.
 */
public final class Segmenter {
    private final Vocabulary vocabulary;

    /** @param words own words and their parts of speech, beside HanLP's dictionaries */
    public Segmenter(Map<String, String> words) {
        vocabulary = new Vocabulary(words);
    }

    /** The words of {@code text} in order. */
    public List<Word> words(String text) {
        return new Cut(text).words();
    }

    /** The cheapest ways from a text's beginning to each place in it, found from left to right. */
    private final class Cut {
        private final String text;
        /** What it costs to come to a place. */
        private final int[] cost;
        /** The last word on the way to a place, and where it begins. */
        private final int[] last;

        private final int[] start;

        Cut(String text) {
            this.text = text;
            cost = new int[text.length() + 1];
            last = new int[text.length() + 1];
            start = new int[text.length() + 1];
            Arrays.fill(cost, 1, cost.length, Integer.MAX_VALUE);
            for (int from = 0; from < text.length(); from++) {
                if (cost[from] < Integer.MAX_VALUE) {
                    goOn(from);
                }
            }
        }

        /** Takes in all words that begin at a place. */
        private void goOn(int from) {
            int single = vocabulary.single(text.charAt(from));
            if (single == Vocabulary.NONE) {
                HanLp.Unknown kind = HanLp.Unknown.of(text.charAt(from));
                take(from, endOfUnknown(from, kind), vocabulary.unknown(kind));
            } else {
                take(from, from + 1, single);
            }
            if (from + 1 == text.length()) {
                return;
            }
            PhraseTrie longer = vocabulary.longer();
            int state = longer.begin(text.charAt(from), text.charAt(from + 1));
            for (int end = from + 2; state >= 0; end++) {
                int word = longer.phraseAt(state);
                if (word >= 0) {
                    take(from, end, word);
                }
                state = end < text.length() ? longer.next(state, text.charAt(end)) : PhraseTrie.NONE;
            }
        }

        private void take(int from, int to, int word) {
            int through = cost[from] + Vocabulary.cost(word);
            if (through < cost[to]) {
                cost[to] = through;
                last[to] = word;
                start[to] = from;
            }
        }

        /** Where characters of one kind end that are no words by themselves. */
        private int endOfUnknown(int from, HanLp.Unknown kind) {
            int end = from + 1;
            while (end < text.length()
                    && vocabulary.single(text.charAt(end)) == Vocabulary.NONE
                    && HanLp.Unknown.of(text.charAt(end)) == kind) {
                end++;
            }
            return end;
        }

        List<Word> words() {
            List<Word> words = new ArrayList<>();
            for (int end = text.length(); end > 0; end = start[end]) {
                words.add(new Word(start[end], end, vocabulary.nature(last[end])));
            }
            Collections.reverse(words);
            return words;
        }
    }
}
