package org.shangliang.text;

import java.util.Collection;
import java.util.List;

/** Words that are looked for in a text together, where only whether any of them stands in it is asked. Immutable. */
final class AnyWord {
    private final List<String> words;
    private final CharacterSet firsts;

    /** @param words none empty */
    AnyWord(Collection<String> words) {
        this.words = List.copyOf(words);
        firsts = CharacterSet.ofFirsts(words);
    }

    /** Whether a text holds one of them. */
    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (firsts.contains(text.charAt(i)) && beginsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them begins at an offset of a text. */
    boolean beginsAt(String text, int offset) {
        for (String word : words) {
            if (text.startsWith(word, offset)) {
                return true;
            }
        }
        return false;
    }
}
