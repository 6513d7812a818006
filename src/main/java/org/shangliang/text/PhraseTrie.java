package org.shangliang.text;

import java.util.Set;
import java.util.SortedMap;

/**
 * Phrases, and a number that stands for each, as a trie in one hash table. A walk begins with two characters at once, behind a
 * filter that leaves out nearly every place where no phrase begins; each further step is one look into the table, which tells as
 * well whether a phrase ends there, which number stands for it, and whether any goes on. A state is its slot's number. Immutable,
 * thread-safe.
 */
final class PhraseTrie {
    /** No state, or no phrase. */
    static final int NONE = -1;

    private static final int ENDS = 1;
    private static final int GOES_ON = 2;
    private static final int FLAG_BITS = 2;
    private static final int KEY_BITS = 40;
    private static final long KEY = (1L << KEY_BITS) - 1;
    private static final int NUMBER_SHIFT = FLAG_BITS + KEY_BITS;
    /** Numbers are smaller. */
    static final int NUMBERS = 1 << (Long.SIZE - NUMBER_SHIFT);

    private static final int MOST_SLOTS = 1 << (KEY_BITS - Character.SIZE - 1);
    /** What sets the key of a step from a state apart from the key of two characters. */
    private static final long BEYOND_CHARACTERS = 1 << Character.SIZE;

    /** Of each state the number for the phrase that ends there, the key of the step that leads to it, and its flags; 0 is free. */
    private final long[] slots;

    private final int shift;
    private final PairFilter pairs;

    /**
     * @param phrases phrases of two characters or more, and for each a number from 0 on
     * @throws IllegalArgumentException if there are millions of them, or a number is not below {@link #NUMBERS}
     */
    PhraseTrie(SortedMap<String, Integer> phrases) {
        int capacity = Integer.highestOneBit(Math.max(8, states(phrases.keySet()))) << 2;
        if (capacity > MOST_SLOTS) {
            throw new IllegalArgumentException("too many phrases: " + phrases.size());
        }
        slots = new long[capacity];
        shift = Long.numberOfLeadingZeros(capacity) + 1;
        pairs = new PairFilter(phrases.size());
        phrases.forEach(this::add);
    }

    /** How many states there are at most: one for each character that a phrase does not share with the one before. */
    private static int states(Set<String> phrases) {
        int states = 0;
        String before = "";
        for (String phrase : phrases) {
            int shared = 0;
            while (shared < Math.min(before.length(), phrase.length())
                    && before.charAt(shared) == phrase.charAt(shared)) {
                shared++;
            }
            states += phrase.length() - shared;
            before = phrase;
        }
        return states;
    }

    private void add(String phrase, int number) {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException(phrase + ": " + number);
        }
        pairs.add(phrase.charAt(0), phrase.charAt(1));
        int state = enter(key(phrase.charAt(0), phrase.charAt(1)));
        for (int i = 2; i < phrase.length(); i++) {
            slots[state] |= GOES_ON;
            state = enter(key(state, phrase.charAt(i)));
        }
        slots[state] |= (long) number << NUMBER_SHIFT | ENDS;
    }

    private int enter(long key) {
        int slot = first(key);
        while (slots[slot] != 0 && keyOf(slots[slot]) != key) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] |= key << FLAG_BITS;
        return slot;
    }

    private int find(long key) {
        int slot = first(key);
        while (slots[slot] != 0) {
            if (keyOf(slots[slot]) == key) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return NONE;
    }

    private static long keyOf(long slot) {
        return slot >>> FLAG_BITS & KEY;
    }

    private static long key(char first, char second) {
        return (long) first << Character.SIZE | second;
    }

    private static long key(int state, char c) {
        return (state + BEYOND_CHARACTERS) << Character.SIZE | c;
    }

    private int first(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }

    /** The state after two characters, or {@link #NONE} where no phrase of two or more begins. */
    int begin(char first, char second) {
        return pairs.mayHold(first, second) ? find(key(first, second)) : NONE;
    }

    /** The state that a character leads to, or {@link #NONE}. */
    int next(int state, char c) {
        return (slots[state] & GOES_ON) == 0 ? NONE : find(key(state, c));
    }

    /** The number for the phrase that ends at a state, or {@link #NONE}. */
    int phraseAt(int state) {
        return (slots[state] & ENDS) == 0 ? NONE : (int) (slots[state] >>> NUMBER_SHIFT);
    }
}
