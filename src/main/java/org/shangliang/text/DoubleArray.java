package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;

/**
 * A list of phrases as a trie in a double array: a state is a cell, and where a character leads from it is the cell at the state's
 * base plus the character's code, if that cell names the state as its parent. Immutable, thread-safe.
 */
final class DoubleArray {
    /** The state before the first character. */
    static final int ROOT = 1;

    private static final int STATE_BITS = 21;
    private static final int NUMBER_SHIFT = 2 * STATE_BITS;
    private static final int STATE = (1 << STATE_BITS) - 1;
    private static final long BASE = (long) STATE << STATE_BITS;

    /** Of each state the number of the phrase that ends there plus 1, its base, which is 0 where nothing goes on, and its parent. */
    private final long[] cells;
    /** By character its code, small for frequent ones; 0 for those of no phrase. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    /**
     * @param phrases none empty, each with its number
     * @throws IllegalArgumentException if there are millions of them
     */
    DoubleArray(SortedMap<String, Integer> phrases) {
        int highest = number(phrases.keySet());
        cells = new Packing(phrases, highest).cells();
    }

    /** Gives every character its code, the frequent ones first; the highest one. */
    private int number(Set<String> phrases) {
        int[] frequency = new int[codes.length];
        phrases.forEach(phrase -> phrase.chars().forEach(c -> frequency[c]++));
        List<Integer> characters = new ArrayList<>();
        for (int c = 0; c < frequency.length; c++) {
            if (frequency[c] > 0) {
                characters.add(c);
            }
        }
        characters.sort(Comparator.comparingInt(c -> -frequency[c]));
        for (int i = 0; i < characters.size(); i++) {
            codes[characters.get(i)] = (char) (i + 1);
        }
        return characters.size();
    }

    /** What the cell of a state holds. */
    long cell(int state) {
        return cells[state];
    }

    /** Looks so many cells up by their states, nothing else between, so that no look into memory waits for another. */
    void look(int[] states, long[] held, int many) {
        for (int i = 0; i < many; i++) {
            held[i] = cells[states[i]];
        }
    }

    /** The state that a character leads to from one whose cell this is, if it leads to any. */
    int follower(long cell, char c) {
        return (int) (cell >>> STATE_BITS & STATE) + codes[c];
    }

    /** 1 where a cell is reached from the state {@code parent}, else 0. */
    static int isReached(long cell, int parent) {
        return (cell & STATE) == parent ? 1 : 0;
    }

    /** 1 where a phrase goes on from the state of a cell, else 0. */
    static int goesOn(long cell) {
        return (cell & BASE) != 0 ? 1 : 0;
    }

    /** 1 where a phrase ends at the state of a cell, else 0. */
    static int ends(long cell) {
        return cell >>> NUMBER_SHIFT != 0 ? 1 : 0;
    }

    /** The number of the phrase that ends at the state of a cell, or -1. */
    static int phrase(long cell) {
        return (int) (cell >>> NUMBER_SHIFT) - 1;
    }

    /** Lays the states out, those that most characters lead on from first, so that the others fill the gaps between them. */
    private final class Packing {
        private final List<String> phrases;
        private final List<Integer> numbers;
        private final int highestCode;
        private final BitSet taken = new BitSet();
        private long[] packed = new long[1 << 12];

        Packing(SortedMap<String, Integer> phrases, int highestCode) {
            this.phrases = List.copyOf(phrases.keySet());
            this.numbers = List.copyOf(phrases.values());
            this.highestCode = highestCode;
        }

        /** A state whose followers are to be laid out: those of the phrases from one number up to another that share its characters. */
        private record Open(int state, int depth, int from, int to, int[] followers) {}

        long[] cells() {
            taken.set(0, ROOT + 1);
            PriorityQueue<Open> open =
                    new PriorityQueue<>(Comparator.comparingInt((Open each) -> -each.followers().length));
            open.add(open(ROOT, 0, 0, phrases.size()));
            while (!open.isEmpty()) {
                open.addAll(lay(open.remove()));
            }
            return Arrays.copyOf(packed, taken.length() + highestCode + 1);
        }

        private Open open(int state, int depth, int from, int to) {
            int[] followers = phrases.subList(from, to).stream()
                    .mapToInt(phrase -> codes[phrase.charAt(depth)])
                    .distinct()
                    .sorted()
                    .toArray();
            return new Open(state, depth, from, to, followers);
        }

        /** Lays out the followers of a state; those of them that phrases go on from. */
        private List<Open> lay(Open parent) {
            int base = freeBase(parent.followers());
            packed[parent.state()] |= (long) base << STATE_BITS;
            List<Open> goingOn = new ArrayList<>();
            int from = parent.from();
            while (from < parent.to()) {
                int to = from + 1;
                char c = phrases.get(from).charAt(parent.depth());
                while (to < parent.to() && phrases.get(to).charAt(parent.depth()) == c) {
                    to++;
                }
                int state = base + codes[c];
                packed[state] = parent.state();
                taken.set(state);
                int depth = parent.depth() + 1;
                boolean ends = phrases.get(from).length() == depth;
                if (ends) {
                    packed[state] |= (numbers.get(from) + 1L) << NUMBER_SHIFT;
                }
                if (!ends || to > from + 1) {
                    goingOn.add(open(state, depth, ends ? from + 1 : from, to));
                }
                from = to;
            }
            return goingOn;
        }

        /** The lowest base at which the cells of all these codes are free. */
        private int freeBase(int[] followers) {
            int first = taken.nextClearBit(followers[0] + 1);
            while (!isFree(first - followers[0], followers)) {
                first = taken.nextClearBit(first + 1);
            }
            int base = first - followers[0];
            int needed = base + highestCode + 1;
            if (needed > STATE || phrases.size() >= 1 << STATE_BITS) {
                throw new IllegalArgumentException("too many phrases: " + phrases.size());
            }
            if (needed > packed.length) {
                packed = Arrays.copyOf(packed, Math.max(needed, 2 * packed.length));
            }
            return base;
        }

        private boolean isFree(int base, int[] followers) {
            for (int code : followers) {
                if (taken.get(base + code)) {
                    return false;
                }
            }
            return true;
        }
    }
}
