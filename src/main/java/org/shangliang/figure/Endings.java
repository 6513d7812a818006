package org.shangliang.figure;

import java.util.Set;
import org.shangliang.text.CharacterSet;

/** Words that a longer word may end with; most words are told apart by their last character. Immutable, thread-safe. */
final class Endings {
    private final Set<String> words;
    private final CharacterSet lasts;

    /** @param words none empty */
    Endings(Set<String> words) {
        this.words = Set.copyOf(words);
        lasts = CharacterSet.ofLasts(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word is one of them. */
    boolean contains(String word) {
        return words.contains(word);
    }

    /** Whether a word is one of them or ends with one. */
    boolean end(String word) {
        if (word.isEmpty() || !lasts.contains(word.charAt(word.length() - 1))) {
            return false;
        }
        for (int start = 0; start < word.length(); start++) {
            if (words.contains(word.substring(start))) {
                return true;
            }
        }
        return false;
    }
}
