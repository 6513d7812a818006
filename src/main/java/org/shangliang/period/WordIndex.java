package org.shangliang.period;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.CharacterSet;

/** Words found at a place of a text, the longest first; no look-up costs more than the words that share a first character. */
final class WordIndex {
    private static final int LONGEST_BEFORE = 4;

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final CharacterSet firsts;

    WordIndex(Collection<String> words) {
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        firsts = CharacterSet.of(firsts());
    }

    /** The characters that its words begin with. */
    String firsts() {
        StringBuilder firstCharacters = new StringBuilder();
        byFirst.keySet().forEach(firstCharacters::append);
        return firstCharacters.toString();
    }

    private List<String> beginningWith(char first) {
        return firsts.contains(first) ? byFirst.getOrDefault(first, List.of()) : List.of();
    }

    /** The longest word that stands at {@code at}, or null. */
    @Nullable
    String at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (String word : beginningWith(text.charAt(at))) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    /** Whether a word ends at {@code end}. */
    boolean endsAt(String text, int end) {
        for (int at = Math.max(0, end - LONGEST_BEFORE); at < end; at++) {
            for (String word : beginningWith(text.charAt(at))) {
                if (at + word.length() == end && text.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Offset of the first word that starts from {@code from} on and before {@code to}, or -1. */
    int firstIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (at(text, at) != null) {
                return at;
            }
        }
        return -1;
    }
}
