package org.shangliang.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.shangliang.text.CharacterSet;

/** Words that are looked for beside a place of a text. Immutable. */
final class WordsBeside {
    private final List<String> words;
    private final CharacterSet firsts;
    private final CharacterSet lasts;

    /** @param words none of them empty */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    WordsBeside(List<String> words) {
        this.words = List.copyOf(words);
        firsts = CharacterSet.ofFirsts(words);
        lasts = CharacterSet.ofLasts(words);
    }

    List<String> words() {
        return words;
    }

    /** Whether one of them stands right after what ends before {@code end}. */
    boolean follow(String text, int end) {
        if (end < 0 || end >= text.length() || !firsts.contains(text.charAt(end))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i), end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands wholly from {@code from} on and before {@code to}. */
    boolean standIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (firsts.contains(text.charAt(at)) && beginsAt(text, at, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(String text, int at, int to) {
        for (int i = 0; i < words.size(); i++) {
            if (at + words.get(i).length() <= to && text.startsWith(words.get(i), at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands right before what begins at {@code start}. */
    boolean precede(String text, int start) {
        if (start == 0 || !lasts.contains(text.charAt(start - 1))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }
}
