package org.shangliang.text;

import java.io.Serializable;
import org.shangliang.codebook.PersonWords;

/**
 * Masks the names of persons in a text that is to be shown: 李某某 for the name after 县政协主席. What HanLP takes for a name
 * counts only beside a word that goes with one, so that a place or a verb is seldom hidden; a name that stands alone may stay.
 */
public final class PersonNames implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4;
    private static final char MASK = '某';

    private final PersonWords words;

    public PersonNames(PersonWords words) {
        this.words = words;
    }

    /** The text with names masked, every character in its place. */
    public String masked(String text) {
        StringBuilder shown = new StringBuilder(text);
        HanLp.persons(text, (start, end) -> {
            if (end - start <= LONGEST && (isTold(text, start) || isFollowed(text, end))) {
                for (int i = start + 1; i < end; i++) {
                    shown.setCharAt(i, MASK);
                }
            }
        });
        return shown.toString();
    }

    private boolean isTold(String text, int start) {
        for (String gap : words.between()) {
            int end = start - gap.length();
            if (end > 0 && text.startsWith(gap, end) && words.before().stream().anyMatch(w -> endsAt(text, w, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(String text, String word, int end) {
        return end >= word.length() && text.startsWith(word, end - word.length());
    }

    private boolean isFollowed(String text, int end) {
        return words.after().stream().anyMatch(word -> text.startsWith(word, end));
    }
}
