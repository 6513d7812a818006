package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The words that may stand at each place of a text, and the likeliest way through them. */
final class Lattice {
    private static final int NONE = -1;
    private static final int WORDS_PER_CHARACTER = 4;

    private final int[] first;
    private final int[] last;
    private int[] start;
    private int[] end;
    private int[] id;
    private int[] frequency;
    private double[] usualCost;
    private int[] following;
    private HanLp.Dictionary[] dictionary;
    private int[] wordOf;
    private int size;

    /** @param length number of characters of the text */
    Lattice(int length) {
        first = new int[length];
        last = new int[length];
        Arrays.fill(first, NONE);
        int capacity = 8 + WORDS_PER_CHARACTER * length;
        start = new int[capacity];
        end = new int[capacity];
        id = new int[capacity];
        frequency = new int[capacity];
        usualCost = new double[capacity];
        following = new int[capacity];
        dictionary = new HanLp.Dictionary[capacity];
        wordOf = new int[capacity];
    }

    /** Adds a word, unless one of its length stands there already. */
    void add(int from, int to, HanLp.Dictionary words, int number) {
        for (int word = first[from]; word >= 0; word = following[word]) {
            if (end[word] == to) {
                return;
            }
        }
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        id[size] = words.id(number);
        frequency[size] = words.frequency(number);
        usualCost[size] = words.usualCost(number);
        dictionary[size] = words;
        wordOf[size] = number;
        following[size] = NONE;
        if (first[from] < 0) {
            first[from] = size;
        } else {
            following[last[from]] = size;
        }
        last[from] = size++;
    }

    private void grow() {
        int capacity = 2 * size;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        id = Arrays.copyOf(id, capacity);
        frequency = Arrays.copyOf(frequency, capacity);
        usualCost = Arrays.copyOf(usualCost, capacity);
        following = Arrays.copyOf(following, capacity);
        dictionary = Arrays.copyOf(dictionary, capacity);
        wordOf = Arrays.copyOf(wordOf, capacity);
    }

    /** Whether a word begins at {@code offset}. */
    boolean hasWordAt(int offset) {
        return first[offset] >= 0;
    }

    /** Where the word ends that was added last at {@code offset}. */
    int lastEndAt(int offset) {
        return end[last[offset]];
    }

    /** The words of the likeliest way through the text. */
    List<Word> likeliest() {
        Search search = new Search();
        List<Word> words = new ArrayList<>();
        for (int word = search.lastWord(); word >= 0; word = search.before[word]) {
            words.add(new Word(start[word], end[word], dictionary[word].nature(wordOf[word])));
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
            int pair = HanLp.frequencyOfPair(fromId, id[next]);
            return pair == 0 ? usualCost[next] : HanLp.costOfPair(pair, fromFrequency, frequency[next]);
        }

        /** The last word of the cheapest way. */
        int lastWord() {
            int best = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int offset = 0; offset < first.length; offset++) {
                for (int word = first[offset]; word >= 0; word = following[word]) {
                    if (end[word] == first.length && cost[word] < Double.POSITIVE_INFINITY) {
                        int pair = HanLp.frequencyOfPair(id[word], HanLp.endId());
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
