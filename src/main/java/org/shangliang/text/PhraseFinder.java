package org.shangliang.text;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * Finds all phrases of a list in a text, a stretch of it at a time: first the places where one may begin, by two characters at once,
 * then the states of all of them one character further, and so on. No step hangs on the one before it, and none on a branch, so
 * that the looks into memory do not wait for each other. Immutable, thread-safe.
 */
final class PhraseFinder {
    private static final int STRETCH = 256;
    /** How many characters stand between phrases of long lists. */
    private static final int USUAL_DISTANCE = 3;
    /** The same for the short list that is looked for by itself. */
    private static final int USUAL_DISTANCE_ALONE = 32;

    private final DoubleArray trie;
    private final int longest;
    private final PairFilter pairs;
    private final CharacterSet singles;

    /**
     * @param phrases none empty; their numbers are their places in this order
     * @throws IllegalArgumentException if one has hundreds of characters, or there are millions of them
     */
    PhraseFinder(SortedSet<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() > Occurrences.LONGEST) {
                throw new IllegalArgumentException("too long a phrase: " + phrase);
            }
        }
        trie = new DoubleArray(phrases);
        longest = phrases.stream().mapToInt(String::length).max().orElse(0);
        int beginnings = (int) phrases.stream()
                .filter(phrase -> phrase.length() > 1)
                .map(phrase -> phrase.substring(0, 2))
                .distinct()
                .count();
        pairs = new PairFilter(beginnings);
        StringBuilder alone = new StringBuilder();
        for (String phrase : phrases) {
            if (phrase.length() == 1) {
                alone.append(phrase);
            } else {
                pairs.add(phrase.charAt(0), phrase.charAt(1));
            }
        }
        singles = CharacterSet.of(alone.toString());
    }

    /**
     * Every occurrence of every phrase, overlapping ones included.
     *
     * @param index the lists that the phrases are of
     */
    Occurrences find(String text, PhraseLists.Index index) {
        int distance = index.values().size() == 1 ? USUAL_DISTANCE_ALONE : USUAL_DISTANCE;
        Occurrences found = new Occurrences(index, 8 + text.length() / distance);
        Search search = new Search(text, Math.min(STRETCH, text.length()));
        for (int from = 0; from < text.length(); from += STRETCH) {
            search.stretch(from, found);
        }
        return found;
    }

    /** The number of the longest phrase that begins at {@code start}, or {@link DoubleArray#NONE}. */
    int longestAt(String text, int start) {
        char first = text.charAt(start);
        char second = start + 1 < text.length() ? text.charAt(start + 1) : '\0';
        int longest = DoubleArray.NONE;
        int state = (pairs.bit(first, second) | singles.bit(first)) == 0
                ? DoubleArray.NONE
                : trie.next(DoubleArray.ROOT, first);
        for (int end = start + 1; state != DoubleArray.NONE; end++) {
            int phrase = trie.phraseAt(state);
            longest = phrase < 0 ? longest : phrase;
            state = end < text.length() ? trie.next(state, text.charAt(end)) : DoubleArray.NONE;
        }
        return longest;
    }

    /** The search of one text. */
    private final class Search {
        private final String text;
        /** The characters of the stretch and those after it that a phrase may go on over; 0 behind the text. */
        private final char[] window;
        /** Where in the stretch phrases may begin, and the states reached from there. */
        private final int[] places;

        private final int[] states;
        /** The phrases found in the stretch, the shorter first. */
        private long[] hits;

        private int noted;
        /** How many of them begin before each place of the stretch. */
        private final int[] before;

        Search(String text, int stretch) {
            this.text = text;
            window = new char[stretch + longest + 1];
            places = new int[stretch];
            states = new int[stretch];
            hits = new long[stretch];
            before = new int[stretch + 1];
        }

        void stretch(int from, Occurrences found) {
            noted = 0;
            int open = beginnings(shown(from));
            Arrays.fill(states, 0, open, DoubleArray.ROOT);
            for (int depth = 0; open > 0; depth++) {
                open = step(open, depth);
            }
            if (noted > 0) {
                hand(from, found);
            }
        }

        /** Shows the stretch that begins at {@code from}; how many characters it has. */
        private int shown(int from) {
            int end = Math.min(text.length(), from + window.length);
            text.getChars(from, end, window, 0);
            Arrays.fill(window, end - from, window.length, '\0');
            return Math.min(places.length, end - from);
        }

        /** Notes the places of so many where a phrase may begin; how many they are. */
        private int beginnings(int characters) {
            int count = 0;
            char first = window[0];
            for (int at = 0; at < characters; at++) {
                char second = window[at + 1];
                places[count] = at;
                count += pairs.bit(first, second) | singles.bit(first);
                first = second;
            }
            return count;
        }

        /** Notes the phrases of so many characters and goes on by one character from the states that are open; how many still are. */
        private int step(int open, int depth) {
            if (noted + open > hits.length) {
                hits = Arrays.copyOf(hits, 2 * hits.length);
            }
            int end = noted;
            int left = 0;
            for (int i = 0; i < open; i++) {
                int place = places[i];
                int state = states[i];
                int phrase = trie.phraseAt(state);
                // written over by the next one where no phrase ends here, as the place is where nothing goes on
                hits[end] = Occurrences.packed(place, depth, phrase);
                end += 1 + (phrase >> 31);
                int next = trie.follower(state, window[place + depth]);
                places[left] = place;
                states[left] = next;
                left += trie.isChild(next, state);
            }
            noted = end;
            return left;
        }

        /** Hands over what was found in the stretch that begins at {@code from}, by rising start. */
        private void hand(int from, Occurrences found) {
            Arrays.fill(before, 0);
            for (int i = 0; i < noted; i++) {
                before[Occurrences.start(hits[i]) + 1]++;
            }
            for (int i = 1; i < before.length; i++) {
                before[i] += before[i - 1];
            }
            int base = found.grow(noted);
            for (int i = 0; i < noted; i++) {
                found.set(base + before[Occurrences.start(hits[i])]++, Occurrences.moved(hits[i], from));
            }
        }
    }
}
