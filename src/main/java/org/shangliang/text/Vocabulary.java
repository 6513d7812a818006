package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All words that a text may be cut into: HanLP's and own ones, and what no dictionary knows. A word is a number: what it costs,
 * which is the more the seldomer it is used, and its sort. Immutable, thread-safe.
 *
 * @param <S> what a word is to whoever has texts cut
 */
final class Vocabulary<S> {
    private static final int SORT_BITS = 8;
    private static final int SORT = (1 << SORT_BITS) - 1;
    /** Steps of a cost; the dearest word costs less than 12. */
    private static final int COSTS = 1 << 10;

    private final PhraseTrie longer;
    /** By character, the word that it is by itself; where it is none, less than 0, the same for all characters of a kind. */
    private final int[] single = new int[Character.MAX_VALUE + 1];

    private final int[] unknown;
    private final List<S> sorts;

    /**
     * @param own own words and their parts of speech
     * @param sorting what a word is; of all words there are at most 256 sorts
     */
    Vocabulary(Map<String, String> own, Segmenter.Sorting<S> sorting) {
        Numbers<S> numbers = new Numbers<>();
        TreeMap<String, Integer> words = new TreeMap<>();
        merged(own).forEach((word, entry) -> {
            S sort = sorting.of(word, entry.nature());
            if (sort != null) {
                words.put(word, numbers.word(entry.frequency(), sort));
            }
        });
        unknown = Arrays.stream(HanLp.Unknown.values())
                .map(HanLp.Unknown::entry)
                .mapToInt(each -> numbers.word(each.frequency(), Objects.requireNonNull(sorting.of("", each.nature()))))
                .toArray();
        sorts = List.copyOf(numbers.sorts);
        Arrays.setAll(single, c -> ~HanLp.Unknown.of((char) c).ordinal());
        words.forEach((word, number) -> {
            if (word.length() == 1) {
                single[word.charAt(0)] = number;
            }
        });
        words.keySet().removeIf(word -> word.length() == 1);
        longer = new PhraseTrie(words);
    }

    /** All words; one of several dictionaries is what own words say, else further ones, and as frequent as the first of them tells. */
    private static SortedMap<String, HanLp.Entry> merged(Map<String, String> own) {
        TreeMap<String, HanLp.Entry> all = new TreeMap<>(Shipped.CORE);
        Shipped.FURTHER.forEach((word, entry) -> all.merge(word, entry, HanLp.Entry::as));
        own.forEach((word, nature) -> all.merge(word, HanLp.ownWord(nature), HanLp.Entry::as));
        return all;
    }

    /** What HanLP has, read once. */
    private static final class Shipped {
        static final SortedMap<String, HanLp.Entry> CORE = HanLp.coreWords();
        static final SortedMap<String, HanLp.Entry> FURTHER = HanLp.furtherWords();
    }

    /** Gives words their numbers, and each sort its own. */
    private static final class Numbers<S> {
        private final Map<S, Integer> places = new HashMap<>();
        private final List<S> sorts = new ArrayList<>();

        int word(int frequency, S sort) {
            int place = places.computeIfAbsent(sort, each -> {
                sorts.add(each);
                return sorts.size() - 1;
            });
            if (place > SORT) {
                throw new IllegalArgumentException("too many sorts of words: " + sorts);
            }
            return (int) Math.round(COSTS * HanLp.cost(frequency)) << SORT_BITS | place;
        }
    }

    /** The words of two characters or more. */
    PhraseTrie longer() {
        return longer;
    }

    /** The word that a character is by itself; less than 0 where it is none, then the same for all characters of a kind. */
    int single(char c) {
        return single[c];
    }

    /** The word that a stretch is of characters of a kind that are no words, by what {@link #single} tells of each. */
    int unknown(int kind) {
        return unknown[~kind];
    }

    /** What a word costs. */
    static int cost(int word) {
        return word >> SORT_BITS;
    }

    /** What a word is. */
    S sort(int word) {
        return sorts.get(word & SORT);
    }
}
