package org.shangliang.period;

import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.PhrasesAt;

/** Words found at a place of a text, the longest first. */
final class WordIndex {
    private static final int LONGEST_BEFORE = 4;

    private final PhrasesAt<String> phrases;
    private final String[] words;
    private final CharacterSet firsts;
    private final CharacterSet lasts;

    WordIndex(Collection<String> words) {
        TreeMap<String, String> byWord = new TreeMap<>();
        words.forEach(word -> byWord.put(word, word));
        phrases = new PhrasesAt<>(byWord);
        this.words = byWord.keySet().toArray(String[]::new);
        firsts = CharacterSet.ofFirsts(words);
        lasts = CharacterSet.ofLasts(words);
    }

    /** The longest word that stands at {@code at}, or null. */
    @Nullable
    String at(String text, int at) {
        return phrases.longestAt(text, at);
    }

    /** Whether a word of a few characters ends at {@code end}. */
    boolean endsAt(String text, int end) {
        if (end <= 0 || !lasts.contains(text.charAt(end - 1))) {
            return false;
        }
        for (String word : words) {
            if (word.length() <= LONGEST_BEFORE && text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Offset of the first word that starts from {@code from} on and before {@code to}, or -1. */
    int firstIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (firsts.contains(text.charAt(at)) && at(text, at) != null) {
                return at;
            }
        }
        return -1;
    }
}
