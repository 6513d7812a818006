package org.shangliang.text;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts short texts into words of HanLP's dictionaries and own ones: of all ways the likeliest, each word by itself being as likely as
 * HanLP's frequencies tell. No names are recognised; what no dictionary has is cut where its kind changes. Thread-safe.
 *
 * @param <S> what a word is to whoever has texts cut
 */
public final class Segmenter<S> {
    private final Vocabulary<S> vocabulary;

    /**
     * @param words own words and their parts of speech in HanLP's tag set, beside HanLP's dictionaries
     * @param sorting what a word is, asked once for each word that there is
     */
    public Segmenter(Map<String, String> words, Sorting<S> sorting) {
        vocabulary = new Vocabulary<>(words, sorting);
    }

    /**
     * Tells what words are.
     *
     * @param <S> what a word is; equal ones are one
     */
    public interface Sorting<S> {
        /**
         * What a word is, or null for one that is not to be kept whole.
         *
         * @param word the word, empty for what no dictionary has
         * @param nature its part of speech in HanLP's tag set (n noun, v verb, vn verbal noun, m numeral, q classifier, w mark …)
         */
        @Nullable
        S of(String word, String nature);
    }

    /** The words of {@code text} between two offsets. */
    public Words<S> words(String text, int from, int to) {
        return new Cut(text, from, to).words();
    }

    /** The cheapest ways from where a stretch begins to each place in it, found from left to right; places count from its beginning. */
    private final class Cut {
        private final String text;
        private final int begin;
        private final int end;
        /** What it costs to come to a place. */
        private final int[] cost;
        /** The last word on the way to a place, and where it begins. */
        private final int[] last;

        private final int[] start;

        Cut(String text, int begin, int end) {
            this.text = text;
            this.begin = begin;
            this.end = end;
            int places = end - begin + 1;
            cost = new int[places];
            last = new int[places];
            start = new int[places];
            Arrays.fill(cost, 1, places, Integer.MAX_VALUE);
            for (int from = begin; from < end; from++) {
                if (cost[from - begin] < Integer.MAX_VALUE) {
                    goOn(from);
                }
            }
        }

        /** Takes in all words that begin at an offset. */
        private void goOn(int from) {
            int single = vocabulary.single(text.charAt(from));
            if (single < 0) {
                take(from, endOfUnknown(from, single), vocabulary.unknown(single));
            } else {
                take(from, from + 1, single);
            }
            if (from + 1 == end) {
                return;
            }
            PhraseTrie longer = vocabulary.longer();
            int state = longer.begin(text.charAt(from), text.charAt(from + 1));
            for (int to = from + 2; state >= 0; to++) {
                int word = longer.phraseAt(state);
                if (word >= 0) {
                    take(from, to, word);
                }
                state = to < end ? longer.next(state, text.charAt(to)) : PhraseTrie.NONE;
            }
        }

        private void take(int from, int to, int word) {
            int through = cost[from - begin] + Vocabulary.cost(word);
            int place = to - begin;
            if (through < cost[place]) {
                cost[place] = through;
                last[place] = word;
                start[place] = from;
            }
        }

        /** Where characters of one kind end that are no words by themselves. */
        private int endOfUnknown(int from, int kind) {
            int to = from + 1;
            while (to < end && vocabulary.single(text.charAt(to)) == kind) {
                to++;
            }
            return to;
        }

        /** The words of the cheapest way to the end. */
        Words<S> words() {
            int size = 0;
            for (int to = end; to > begin; to = start[to - begin]) {
                size++;
            }
            int[] bounds = new int[size + 1];
            int[] words = new int[size];
            bounds[size] = end;
            for (int i = size - 1; i >= 0; i--) {
                words[i] = last[bounds[i + 1] - begin];
                bounds[i] = start[bounds[i + 1] - begin];
            }
            return new Words<>(vocabulary, bounds, words);
        }
    }
}
