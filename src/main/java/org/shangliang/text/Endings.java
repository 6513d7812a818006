package org.shangliang.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Words that a longer word may end with, looked for from its last character backwards. Immutable, thread-safe. */
public final class Endings {
    private static final int NONE = -1;

    private final boolean empty;
    private final CharacterSet single;
    /** Those of two characters or more, each turned round. */
    private final PhraseTrie longer;

    /** @param words none empty */
    public Endings(Collection<String> words) {
        empty = words.isEmpty();
        List<String> alone = new ArrayList<>();
        TreeMap<String, Integer> reversed = new TreeMap<>();
        for (String word : words) {
            if (word.length() == 1) {
                alone.add(word);
            } else {
                reversed.put(new StringBuilder(word).reverse().toString(), 0);
            }
        }
        single = CharacterSet.of(String.join("", alone));
        longer = new PhraseTrie(reversed);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return empty;
    }

    /** Whether a word is one of them. */
    public boolean contains(String word) {
        return startIn(word, 0) == 0;
    }

    /** Whether a word is one of them or ends with one. */
    public boolean end(String word) {
        return startIn(word, 0) >= 0;
    }

    /** Where the longest of them begins that a word ends with, if it begins at {@code from} or later; -1 where none does. */
    public int startIn(String word, int from) {
        int start = word.length() - 1;
        int found = start >= from && single.contains(word.charAt(start)) ? start : NONE;
        int state = start > from ? longer.begin(word.charAt(start), word.charAt(start - 1)) : NONE;
        while (state >= 0) {
            start--;
            found = longer.phraseAt(state) >= 0 ? start : found;
            state = start > from ? longer.next(state, word.charAt(start - 1)) : NONE;
        }
        return found;
    }
}
