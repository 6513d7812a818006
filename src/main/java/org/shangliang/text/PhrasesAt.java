package org.shangliang.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A short list of phrases that is asked which of them begins at a place of a text. Those with the same first two characters lie side
 * by side, so that asking touches little memory. Immutable, thread-safe.
 *
 * @param <V> what a phrase stands for
 */
public final class PhrasesAt<V> {
    /** How many runs there is room for, for each phrase. */
    private static final int ROOM = 4;
    /** Stands for the second character of a phrase of one. */
    private static final char NONE = '\0';

    /** By the first two characters of phrases where in {@link #letters} their run begins. */
    private final char[] runs;
    /** Run after run of phrases, the longer ones first: of each its length, its number and its characters. A run ends with 0. */
    private final char[] letters;
    /** By a phrase's number what it stands for. */
    private final List<V> values;

    /**
     * @param phrases the phrases and what they stand for; none empty
     * @throws IllegalArgumentException if they are too many
     */
    public PhrasesAt(Map<String, V> phrases) {
        runs = new char[Integer.highestOneBit(phrases.size() + 1) * ROOM];
        values = List.copyOf(phrases.values());
        Map<Integer, List<Numbered>> byRun = new TreeMap<>();
        int number = 0;
        for (String phrase : phrases.keySet()) {
            int run = run(phrase.charAt(0), phrase.length() > 1 ? phrase.charAt(1) : NONE);
            byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(new Numbered(phrase, number++));
        }
        StringBuilder laid = new StringBuilder().append(NONE);
        byRun.forEach((run, its) -> {
            runs[run] = (char) laid.length();
            its.sort(Comparator.comparingInt(each -> -each.phrase().length()));
            for (Numbered each : its) {
                laid.append((char) each.phrase().length())
                        .append((char) each.number())
                        .append(each.phrase());
            }
            laid.append(NONE);
        });
        if (laid.length() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("too many phrases: " + phrases.size());
        }
        letters = laid.toString().toCharArray();
    }

    private record Numbered(String phrase, int number) {}

    private int run(char first, char second) {
        int mixed = (31 * first + second) * 0x9E3779B1;
        return (mixed >>> Character.SIZE) & (runs.length - 1);
    }

    /** What the longest phrase stands for that begins at {@code start}, or null where none does. */
    public @Nullable V longestAt(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        char first = text.charAt(start);
        int longer = start + 1 < text.length() ? phraseIn(run(first, text.charAt(start + 1)), text, start) : -1;
        int phrase = longer < 0 ? phraseIn(run(first, NONE), text, start) : longer;
        return phrase < 0 ? null : values.get(phrase);
    }

    /** The number of the first phrase of a run that stands at {@code start}, or -1. */
    private int phraseIn(int run, String text, int start) {
        int at = runs[run];
        while (letters[at] != NONE) {
            int end = at + 2 + letters[at];
            if (isAt(text, start, at + 2, end)) {
                return letters[at + 1];
            }
            at = end;
        }
        return -1;
    }

    /** Whether the letters from {@code from} on and before {@code to} stand at {@code start} of a text; the last tells most. */
    private boolean isAt(String text, int start, int from, int to) {
        if (start + to - from > text.length()) {
            return false;
        }
        int at = to - 1;
        while (at >= from && text.charAt(start + at - from) == letters[at]) {
            at--;
        }
        return at < from;
    }
}
