package org.shangliang.text;

import java.util.Arrays;

/** The words that may stand at each place of a text, and the likeliest way through them. Not thread-safe. */
final class Lattice {
    /** No word. */
    static final int NONE = -1;

    private static final int WORDS_PER_CHARACTER = 3;

    private final Vocabulary vocabulary;
    private final int length;
    private final int[] first;
    private int[] end;
    private int[] word;
    private int[] following;
    private int size;

    /**
     * @param length number of characters of the text
     * @param vocabulary the words there are
     */
    Lattice(int length, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.length = length;
        first = new int[length];
        Arrays.fill(first, NONE);
        int capacity = 8 + WORDS_PER_CHARACTER * length;
        end = new int[capacity];
        word = new int[capacity];
        following = new int[capacity];
    }

    /** Adds a word, no other of its length standing there. */
    void add(int from, int to, int added) {
        if (size == end.length) {
            int capacity = 2 * size;
            end = Arrays.copyOf(end, capacity);
            word = Arrays.copyOf(word, capacity);
            following = Arrays.copyOf(following, capacity);
        }
        end[size] = to;
        word[size] = added;
        following[size] = first[from];
        first[from] = size++;
    }

    /** Whether a word of a length stands at a place. */
    boolean hasWord(int from, int to) {
        int each = first[from];
        while (each >= 0 && end[each] != to) {
            each = following[each];
        }
        return each >= 0;
    }

    /** Whether a word begins at {@code offset}. */
    boolean hasWordAt(int offset) {
        return first[offset] >= 0;
    }

    /** Where the word ends that begins at {@code offset}: of several the one of the last source, the longest of that. */
    int endAt(int offset) {
        int chosen = first[offset];
        int source = vocabulary.source(word[chosen]);
        for (int each = following[chosen]; each >= 0; each = following[each]) {
            int other = vocabulary.source(word[each]);
            if (other > source || (other == source && end[each] > end[chosen])) {
                chosen = each;
                source = other;
            }
        }
        return end[chosen];
    }

    /** The likeliest way through the text; a text of at least one character. */
    Cut likeliest() {
        Search search = new Search();
        Cut cut = new Cut();
        int to = length;
        for (int each = search.lastWord(); each >= 0; each = search.before[each]) {
            int from = search.startOf(each, to);
            cut.put(from, to, word[each], Vocabulary.Dictionary.ALL);
            to = from;
        }
        return cut;
    }

    /** Viterbi's search: the cheapest way to each word, from left to right. */
    private final class Search {
        private final double[] cost = new double[size];
        private final int[] before = new int[size];

        Search() {
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            for (int each = first[0]; each >= 0; each = following[each]) {
                cost[each] = vocabulary.costOfFirst(word[each]);
                before[each] = NONE;
            }
            for (int offset = 0; offset < length; offset++) {
                for (int each = first[offset]; each >= 0; each = following[each]) {
                    if (cost[each] < Double.POSITIVE_INFINITY && end[each] < length) {
                        leadOn(each);
                    }
                }
            }
        }

        private void leadOn(int from) {
            for (int next = first[end[from]]; next >= 0; next = following[next]) {
                double through = cost[from] + vocabulary.cost(word[from], word[next]);
                if (through < cost[next]) {
                    cost[next] = through;
                    before[next] = from;
                }
            }
        }

        /** The last word of the cheapest way. */
        int lastWord() {
            int best = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int offset = 0; offset < length; offset++) {
                for (int each = first[offset]; each >= 0; each = following[each]) {
                    if (end[each] == length && cost[each] < Double.POSITIVE_INFINITY) {
                        double whole = cost[each] + vocabulary.costOfLast(word[each]);
                        if (whole < least) {
                            least = whole;
                            best = each;
                        }
                    }
                }
            }
            return best;
        }

        /** Where a word of the cheapest way begins: where the one before it ends. */
        int startOf(int each, int to) {
            return before[each] == NONE ? 0 : Math.min(end[before[each]], to);
        }
    }

    /** A way through the text, by offsets: the word at each place where one begins. */
    final class Cut {
        private final int[] ends = new int[length];
        private final String[] natures = new String[length];

        private void put(int from, int to, int put, Vocabulary.Dictionary dictionary) {
            ends[from] = to;
            natures[from] = vocabulary.nature(put, dictionary);
        }

        /** Joins words that a dictionary has as one, the longest such; a word that it has takes its part of speech there. */
        void join(Vocabulary.Dictionary dictionary) {
            for (int start = 0; start < length; start = ends[start]) {
                int longest = longestAt(start, dictionary);
                if (longest >= 0) {
                    int usual = ends[start];
                    put(start, end[longest], word[longest], dictionary);
                    Arrays.fill(ends, usual, Math.max(usual, end[longest]), 0);
                }
            }
        }

        private int longestAt(int start, Vocabulary.Dictionary dictionary) {
            int longest = NONE;
            for (int each = first[start]; each >= 0; each = following[each]) {
                boolean longer = longest < 0 || end[each] > end[longest];
                boolean ends = end[each] == length || this.ends[end[each]] > 0;
                if (longer && ends && vocabulary.nature(word[each], dictionary) != null) {
                    longest = each;
                }
            }
            return longest;
        }

        /** Where the word ends that begins at {@code start}. */
        int end(int start) {
            return ends[start];
        }

        /** The part of speech of the word that begins at {@code start}. */
        String nature(int start) {
            return natures[start];
        }
    }
}
