package org.shangliang.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Words of several kinds, each kind a bit, told by one look at a place of a text. Immutable. */
public final class WordKinds {
    private final PhrasesAt<Integer> phrases;
    private final CharacterSet firsts;

    private WordKinds(Map<String, Integer> kinds) {
        Map<String, Integer> all = new HashMap<>();
        kinds.forEach((word, own) -> {
            int its = own;
            for (int end = 1; end < word.length(); end++) {
                its |= kinds.getOrDefault(word.substring(0, end), 0);
            }
            all.put(word, its);
        });
        phrases = new PhrasesAt<>(all);
        firsts = CharacterSet.ofFirsts(all.keySet());
    }

    /** Puts words together. */
    public static final class Builder {
        private final Map<String, Integer> kinds = new HashMap<>();

        /** Gives {@code words} a kind, one bit. */
        public Builder with(int kind, Collection<String> words) {
            words.forEach(word -> kinds.merge(word, kind, (one, other) -> one | other));
            return this;
        }

        /** The words as told so far, at least one. */
        public WordKinds build() {
            return new WordKinds(kinds);
        }
    }

    /** The kinds of the words that begin at {@code at}, an offset in the text; 0 where none does. */
    public int at(String text, int at) {
        if (!firsts.contains(text.charAt(at))) {
            return 0;
        }
        Integer kinds = phrases.longestAt(text, at);
        return kinds == null ? 0 : kinds;
    }

    /** The kinds of the words that begin from {@code from} on and before {@code to}. */
    public int in(String text, int from, int to) {
        int kinds = 0;
        for (int at = from; at < to; at++) {
            kinds |= at(text, at);
        }
        return kinds;
    }
}
