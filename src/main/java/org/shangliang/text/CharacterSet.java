package org.shangliang.text;

import java.util.BitSet;
import java.util.Collection;

/**
 * A set of characters, to be looked for in one quick pass before anything dearer is tried. Each has a place of its own in a table hardly
 * larger than the set, so that the tables of a hundred sets stay in the processor's cache side by side. Immutable.
 */
public final class CharacterSet {
    /** How many factors are tried before the table is made larger. */
    private static final int TRIES = 1024;
    /** Of the golden ratio, so that the places of neighbours lie apart. */
    private static final int FIRST_FACTOR = 0x9E3779B1;
    /** How much greater the next one is, even so that all are odd. */
    private static final int STEP = 0x3C6EF362;

    /** At a character's place that character if the set holds it, else another one. */
    private final char[] table;
    /** What a character is multiplied by for its place, which the first bits of the product tell. */
    private final int factor;

    private final int shift;

    private CharacterSet(String characters) {
        char[] all = distinct(characters);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all.length | 1);
        int tried = FIRST_FACTOR;
        for (int tries = 1; !areApart(all, tried, Integer.SIZE - bits); tries++) {
            bits += tries % TRIES == 0 ? 1 : 0;
            tried = bits < Character.SIZE ? tried + STEP : 1 << Character.SIZE;
        }
        factor = tried;
        shift = Integer.SIZE - bits;
        table = new char[1 << bits];
        char other = Character.MAX_VALUE;
        while (place(other) == 0) {
            other--;
        }
        table[0] = other;
        for (char c : all) {
            table[place(c)] = c;
        }
    }

    private static char[] distinct(String characters) {
        StringBuilder distinct = new StringBuilder();
        characters.chars().distinct().forEach(c -> distinct.append((char) c));
        return distinct.toString().toCharArray();
    }

    /** Whether each of the characters has a place of its own. */
    private static boolean areApart(char[] characters, int factor, int shift) {
        BitSet taken = new BitSet();
        for (char c : characters) {
            int place = (c * factor) >>> shift;
            if (taken.get(place)) {
                return false;
            }
            taken.set(place);
        }
        return true;
    }

    private int place(char c) {
        return (c * factor) >>> shift;
    }

    /** The set of the characters of a string. */
    public static CharacterSet of(String characters) {
        return new CharacterSet(characters);
    }

    /** The set of the characters that words begin with, none of them empty. */
    public static CharacterSet ofFirsts(Collection<String> words) {
        StringBuilder firsts = new StringBuilder();
        words.forEach(word -> firsts.append(word.charAt(0)));
        return of(firsts.toString());
    }

    /** The set of the characters that words end with, none of them empty. */
    public static CharacterSet ofLasts(Collection<String> words) {
        StringBuilder lasts = new StringBuilder();
        words.forEach(word -> lasts.append(word.charAt(word.length() - 1)));
        return of(lasts.toString());
    }

    /** Whether it holds a character. */
    public boolean contains(char c) {
        return table[place(c)] == c;
    }

    /** 1 where it holds a character, else 0: {@link #contains} without a branch. */
    int bit(char c) {
        return table[place(c)] == c ? 1 : 0;
    }

    /** Whether a text holds any of them. */
    public boolean isIn(String text) {
        return isIn(text, 0, text.length());
    }

    /** Whether a text holds any of them from {@code start} on and before {@code end}. */
    boolean isIn(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (contains(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
