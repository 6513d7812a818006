package org.shangliang.text;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds all phrases of a list in a text, a stretch of it at a time: first the places where one may begin, by two characters at once,
 * then the states of all of them one character further, and so on. No step hangs on the one before it, and none on a branch; what
 * is looked up in long tables is looked up in loops that do nothing else, so that no look into memory waits for another. Immutable,
 * thread-safe.
 */
final class PhraseFinder {
    private static final int STRETCH = 256;
    /** How many characters stand between phrases of a list. */
    private static final int USUAL_DISTANCE = 8;

    private final DoubleArray trie;
    private final int longest;
    private final PairFilter pairs;
    private final CharacterSet singles;

    /**
     * @param numbers phrases, none empty, each with its number
     * @throws IllegalArgumentException if one has hundreds of characters, or there are millions of them
     */
    PhraseFinder(SortedMap<String, Integer> numbers) {
        Set<String> phrases = numbers.keySet();
        for (String phrase : phrases) {
            if (phrase.length() > Occurrences.LONGEST) {
                throw new IllegalArgumentException("too long a phrase: " + phrase);
            }
        }
        trie = new DoubleArray(numbers);
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
        Occurrences found = new Occurrences(index, 8 + text.length() / USUAL_DISTANCE);
        Search search = new Search(text, Math.min(STRETCH, text.length()));
        for (int from = 0; from < text.length(); from += STRETCH) {
            search.stretch(from, found);
        }
        return found;
    }

    /** The search of one text. */
    private final class Search {
        private final String text;
        /** The characters of the stretch and those after it that a phrase may go on over; 0 behind the text. */
        private final char[] window;
        /** Where in the stretch phrases may begin, and the states reached from there. */
        private final int[] places;

        private final int[] states;
        /** What was looked up last: of each character whether phrases may begin there, of each state what its cell holds. */
        private final long[] cells;
        /** The states that the next character may lead to. */
        private final int[] followers;
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
            cells = new long[stretch];
            followers = new int[stretch];
            hits = new long[stretch];
            before = new int[stretch + 1];
        }

        void stretch(int from, Occurrences found) {
            noted = 0;
            int open = beginnings(shown(from));
            Arrays.fill(states, 0, open, DoubleArray.ROOT);
            Arrays.fill(cells, 0, open, trie.cell(DoubleArray.ROOT));
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
            for (int at = 0; at < characters; at++) {
                cells[at] = pairs.told(window[at], window[at + 1]);
            }
            int count = 0;
            for (int at = 0; at < characters; at++) {
                places[count] = at;
                count += ((int) cells[at] & 1) | singles.bit(window[at]);
            }
            return count;
        }

        /**
         * Goes on by one character from the states that are open, {@code depth} characters from their places, and notes the phrases
         * that end with it; how many states are open then.
         */
        private int step(int open, int depth) {
            for (int i = 0; i < open; i++) {
                followers[i] = trie.follower(cells[i], window[places[i] + depth]);
            }
            trie.look(followers, cells, open);
            makeRoom(open);
            int end = noted;
            int left = 0;
            for (int i = 0; i < open; i++) {
                int place = places[i];
                long cell = cells[i];
                int reached = DoubleArray.isReached(cell, states[i]);
                // written over by the next one where no phrase ends here, as the place is where nothing goes on
                hits[end] = Occurrences.packed(place, depth + 1, DoubleArray.phrase(cell));
                end += reached & DoubleArray.ends(cell);
                places[left] = place;
                states[left] = followers[i];
                cells[left] = cell;
                left += reached & DoubleArray.goesOn(cell);
            }
            noted = end;
            return left;
        }

        private void makeRoom(int more) {
            if (noted + more > hits.length) {
                hits = Arrays.copyOf(hits, 2 * hits.length);
            }
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
            long[] sorted = new long[noted];
            for (int i = 0; i < noted; i++) {
                sorted[before[Occurrences.start(hits[i])]++] = hits[i];
            }
            for (long hit : sorted) {
                found.add(Occurrences.moved(hit, from));
            }
        }
    }
}
