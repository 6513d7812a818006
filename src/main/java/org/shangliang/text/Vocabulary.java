package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All words that a text may be cut into: HanLP's and own ones, and what no dictionary knows. A word is a number: what it costs,
 * which is the more the seldomer it is used, and its part of speech. Immutable, thread-safe.
 */
final class Vocabulary {
    /** No word. */
    static final int NONE = -1;

    private static final int NATURE_BITS = 8;
    private static final int NATURE = (1 << NATURE_BITS) - 1;
    /** Steps of a cost; the dearest word costs less than 12. */
    private static final int COSTS = 1 << 10;

    private final PhraseTrie longer;
    /** By character, the word that it is by itself. */
    private final int[] single = new int[Character.MAX_VALUE + 1];

    private final int[] unknown;
    private final List<String> natures = new ArrayList<>();

    /** @param words own words and their parts of speech */
    Vocabulary(Map<String, String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        TreeMap<String, Integer> all = new TreeMap<>();
        merged(words).forEach((word, entry) -> all.put(word, word(entry, numbers)));
        unknown = Arrays.stream(HanLp.Unknown.values())
                .mapToInt(each -> word(each.entry(), numbers))
                .toArray();
        Arrays.fill(single, NONE);
        all.forEach((word, number) -> single[word.charAt(0)] = word.length() == 1 ? number : single[word.charAt(0)]);
        all.keySet().removeIf(word -> word.length() == 1);
        longer = new PhraseTrie(all);
    }

    /** All words; one of several dictionaries is what own words say, else further ones, and as frequent as the first of them tells. */
    private static SortedMap<String, HanLp.Entry> merged(Map<String, String> own) {
        TreeMap<String, HanLp.Entry> all = new TreeMap<>(Shipped.CORE);
        Shipped.FURTHER.forEach((word, entry) -> all.merge(word, entry, HanLp.Entry::as));
        own.forEach((word, nature) -> all.merge(word, HanLp.ownWord(nature), HanLp.Entry::as));
        return all;
    }

    private int word(HanLp.Entry entry, Map<String, Integer> numbers) {
        int nature = numbers.computeIfAbsent(entry.nature(), each -> {
            natures.add(each);
            return natures.size() - 1;
        });
        return (int) Math.round(COSTS * HanLp.cost(entry.frequency())) << NATURE_BITS | nature;
    }

    /** What HanLP has, read once. */
    private static final class Shipped {
        static final SortedMap<String, HanLp.Entry> CORE = HanLp.coreWords();
        static final SortedMap<String, HanLp.Entry> FURTHER = HanLp.furtherWords();
    }

    /** The words of two characters or more. */
    PhraseTrie longer() {
        return longer;
    }

    /** The word that a character is by itself, or {@link #NONE}. */
    int single(char c) {
        return single[c];
    }

    /** The word that a stretch is which no dictionary knows. */
    int unknown(HanLp.Unknown kind) {
        return unknown[kind.ordinal()];
    }

    /** What a word costs. */
    static int cost(int word) {
        return word >> NATURE_BITS;
    }

    /** A word's part of speech. */
    String nature(int word) {
        return natures.get(word & NATURE);
    }
}
