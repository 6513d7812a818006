package org.shangliang.text;

import java.util.Collection;

/** A set of characters, to be looked for in one quick pass before anything dearer is tried. Immutable. */
public final class CharacterSet {
    private final long[] holds = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private CharacterSet(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            holds[characters.charAt(i) >>> 6] |= 1L << characters.charAt(i);
        }
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
        return (holds[c >>> 6] & 1L << c) != 0;
    }

    /** 1 where it holds a character, else 0: {@link #contains} without a branch. */
    int bit(char c) {
        return (int) (holds[c >>> 6] >>> c) & 1;
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
