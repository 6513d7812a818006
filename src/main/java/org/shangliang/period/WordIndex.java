package org.shangliang.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.CharacterSet;

/** Words found at a place of a text, the longest first; no look-up costs more than the words that share a first character. */
final class WordIndex {
    private static final int LONGEST_BEFORE = 4;
    private static final String[] NONE = {};

    /** The characters that words begin with, rising, and beside each its words, the longest first. */
    private final char[] firsts;

    private final String[][] byFirst;
    private final CharacterSet filter;

    WordIndex(Collection<String> words) {
        TreeMap<Character, List<String>> sorted = new TreeMap<>();
        for (String word : words) {
            sorted.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
        }
        StringBuilder characters = new StringBuilder();
        sorted.keySet().forEach(characters::append);
        firsts = characters.toString().toCharArray();
        filter = CharacterSet.of(characters.toString());
        byFirst = sorted.values().stream()
                .map(list -> list.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** The characters that its words begin with. */
    String firsts() {
        return String.valueOf(firsts);
    }

    private String[] beginningWith(char first) {
        return filter.contains(first) ? byFirst[Arrays.binarySearch(firsts, first)] : NONE;
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
