package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The words that may stand at each place of a text, and the likeliest way through them. */
final class Lattice {
    private static final int NONE = -1;
    private static final int WORDS_PER_CHARACTER = 3;

    private final Vocabulary vocabulary;
    private final int[] first;
    private int[] start;
    private int[] end;
    private int[] id;
    private int[] frequency;
    private double[] usualCost;
    private int[] following;
    private int[] number;
    private int size;

    /**
     * @param length number of characters of the text
     * @param vocabulary the words there are
     */
    Lattice(int length, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        first = new int[length];
        Arrays.fill(first, NONE);
        int capacity = 8 + WORDS_PER_CHARACTER * length;
        start = new int[capacity];
        end = new int[capacity];
        id = new int[capacity];
        frequency = new int[capacity];
        usualCost = new double[capacity];
        following = new int[capacity];
        number = new int[capacity];
    }

    /** Adds a word, unless one of its length and of a former source stands there already. */
    void add(int from, int to, int added) {
        for (int word = first[from]; word >= 0; word = following[word]) {
            if (end[word] == to) {
                if (vocabulary.source(added).compareTo(vocabulary.source(number[word])) < 0) {
                    set(word, added);
                }
                return;
            }
        }
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        set(size, added);
        following[size] = first[from];
        first[from] = size++;
    }

    private void set(int word, int to) {
        number[word] = to;
        id[word] = vocabulary.id(to);
        frequency[word] = vocabulary.frequency(to);
        usualCost[word] = vocabulary.usualCost(to);
    }

    private void grow() {
        int capacity = 2 * size;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        id = Arrays.copyOf(id, capacity);
        frequency = Arrays.copyOf(frequency, capacity);
        usualCost = Arrays.copyOf(usualCost, capacity);
        following = Arrays.copyOf(following, capacity);
        number = Arrays.copyOf(number, capacity);
    }

    /** Whether a word begins at {@code offset}. */
    boolean hasWordAt(int offset) {
        return first[offset] >= 0;
    }

    /** Where the word ends that begins at {@code offset}: of several the one of the last source, the longest of that. */
    int endAt(int offset) {
        int chosen = first[offset];
        for (int word = following[chosen]; word >= 0; word = following[word]) {
            int later = vocabulary.source(number[word]).compareTo(vocabulary.source(number[chosen]));
            chosen = later > 0 || (later == 0 && end[word] > end[chosen]) ? word : chosen;
        }
        return end[chosen];
    }

    /** The words of the likeliest way through the text. */
    List<Word> likeliest() {
        Search search = new Search();
        List<Word> words = new ArrayList<>();
        for (int word = search.lastWord(); word >= 0; word = search.before[word]) {
            words.add(new Word(start[word], end[word], vocabulary.nature(number[word])));
        }
        Collections.reverse(words);
        return words;
    }

    /** Viterbi's search: the cheapest way to each word, from left to right. */
    private final class Search {
        private final double[] cost = new double[size];
        private final int[] before = new int[size];
        private final int edge = HanLp.totalFrequency() / 10;

        Search() {
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            for (int word = first[0]; word >= 0; word = following[word]) {
                cost[word] = cost(HanLp.beginId(), edge, word);
                before[word] = NONE;
            }
            for (int offset = 0; offset < first.length; offset++) {
                for (int word = first[offset]; word >= 0; word = following[word]) {
                    if (cost[word] < Double.POSITIVE_INFINITY && end[word] < first.length) {
                        leadOn(word);
                    }
                }
            }
        }

        private void leadOn(int word) {
            for (int next = first[end[word]]; next >= 0; next = following[next]) {
                double through = cost[word] + cost(id[word], frequency[word], next);
                if (through < cost[next]) {
                    cost[next] = through;
                    before[next] = word;
                }
            }
        }

        private double cost(int fromId, int fromFrequency, int next) {
            int pair = vocabulary.frequencyOfPair(fromId, id[next]);
            return pair == 0 ? usualCost[next] : HanLp.costOfPair(pair, fromFrequency, frequency[next]);
        }

        /** The last word of the cheapest way. */
        int lastWord() {
            int best = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int offset = 0; offset < first.length; offset++) {
                for (int word = first[offset]; word >= 0; word = following[word]) {
                    if (end[word] == first.length && cost[word] < Double.POSITIVE_INFINITY) {
                        int pair = vocabulary.frequencyOfPair(id[word], HanLp.endId());
                        double whole = cost[word] + HanLp.costOfPair(pair, frequency[word], edge);
                        if (whole < least) {
                            least = whole;
                            best = word;
                        }
                    }
                }
            }
            return best;
        }
    }
}
