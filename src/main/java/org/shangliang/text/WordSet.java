package org.shangliang.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collection;
import java.util.List;

/**
 * Words of one kind that are looked for together: right after, right before or anywhere in a stretch of a text. What none of them
 * begins or ends with is told by its character alone. Immutable, thread-safe.
 */
public final class WordSet {
    private final List<String> words;
    private final CharacterSet firsts;
    private final CharacterSet lasts;

    /** @param words none of them empty */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WordSet(Collection<String> words) {
        this.words = List.copyOf(words);
        firsts = CharacterSet.ofFirsts(words);
        lasts = CharacterSet.ofLasts(words);
    }

    /** The words, in their order. */
    public List<String> words() {
        return words;
    }

    /** Whether one of them stands right after what ends before {@code end}, which may lie outside the text. */
    public boolean follow(String text, int end) {
        return end >= 0 && end < text.length() && beginsAt(text, end, text.length());
    }

    /** Whether one of them stands right before what begins at {@code start}. */
    public boolean precede(String text, int start) {
        return endIn(text, 0, start);
    }

    /** Whether one of them begins at {@code from} or later and ends right before {@code to}. */
    public boolean endIn(String text, int from, int to) {
        if (from >= to || !lasts.contains(text.charAt(to - 1))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() <= to - from && text.startsWith(word, to - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands in a text. */
    public boolean isIn(String text) {
        return firstIn(text) >= 0;
    }

    /** Whether one of them stands wholly from {@code from} on and before {@code to}. */
    public boolean standIn(String text, int from, int to) {
        return firstIn(text, from, to) >= 0;
    }

    /** Offset of the first of them in a text, or -1. */
    int firstIn(String text) {
        return firstIn(text, 0, text.length());
    }

    private int firstIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (beginsAt(text, at, to)) {
                return at;
            }
        }
        return -1;
    }

    private boolean beginsAt(String text, int at, int to) {
        if (!firsts.contains(text.charAt(at))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (at + words.get(i).length() <= to && text.startsWith(words.get(i), at)) {
                return true;
            }
        }
        return false;
    }
}
