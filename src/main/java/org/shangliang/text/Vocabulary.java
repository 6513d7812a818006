package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All words that a text may be cut into, by number: HanLP's, then own words, then what no dictionary knows. HanLP's two dictionaries
 * are walked as one; a word of both is the core dictionary's. Immutable, thread-safe.
 */
final class Vocabulary {
    private final PhraseTrie ownTrie;
    private final int firstOwn = Shipped.WORDS.entries().size();
    private final int firstUnknown;
    /** Of each word, side by side: its id and its frequency; what it usually costs. */
    private final long[] numbers;

    private final String[] natures;
    private final PairFrequencies pairs = new PairFrequencies();

    /** @param words own words and their parts of speech; at least one */
    Vocabulary(Map<String, String> words) {
        TreeMap<String, HanLp.Entry> own = new TreeMap<>();
        words.forEach((word, nature) -> own.put(word, HanLp.ownWord(nature)));
        ownTrie = new PhraseTrie(own.navigableKeySet());
        firstUnknown = firstOwn + own.size();
        List<HanLp.Entry> all = new ArrayList<>(Shipped.WORDS.entries());
        all.addAll(own.values());
        for (HanLp.Unknown each : HanLp.Unknown.values()) {
            all.add(each.entry());
        }
        numbers = new long[2 * all.size()];
        natures = new String[all.size()];
        for (int word = 0; word < natures.length; word++) {
            HanLp.Entry entry = all.get(word);
            numbers[2 * word] = (long) entry.id() << Integer.SIZE | entry.frequency();
            numbers[2 * word + 1] = Double.doubleToRawLongBits(HanLp.usualCost(entry.frequency()));
            natures[word] = entry.nature();
        }
    }

    /** Where a word comes from; of two of the same length the one of the former source stands. */
    enum Source {
        CORE,
        OWN,
        FURTHER,
        UNKNOWN
    }

    /**
     * HanLP's words, read once.
     *
     * @param entries what is known of each, by number
     * @param cores whether the core dictionary has it
     * @param furtherNatures its part of speech in the dictionary of further words, or null where that does not have it
     */
    private record Shipped(PhraseTrie trie, List<HanLp.Entry> entries, boolean[] cores, String[] furtherNatures) {
        static final Shipped WORDS = read();

        private static Shipped read() {
            SortedMap<String, HanLp.Entry> core = HanLp.coreWords();
            SortedMap<String, HanLp.Entry> further = HanLp.furtherWords();
            TreeMap<String, HanLp.Entry> all = new TreeMap<>(further);
            all.putAll(core);
            boolean[] cores = new boolean[all.size()];
            String[] natures = new String[all.size()];
            int word = 0;
            for (String each : all.keySet()) {
                HanLp.Entry other = further.get(each);
                cores[word] = core.containsKey(each);
                natures[word++] = other == null ? null : other.nature();
            }
            return new Shipped(new PhraseTrie(all.navigableKeySet()), new ArrayList<>(all.values()), cores, natures);
        }
    }

    /**
     * A dictionary whose words are kept whole.
     *
     * @param trie a trie that has its words
     * @param natures the part of speech of each phrase of the trie; null for one that the dictionary does not have
     */
    record Whole(PhraseTrie trie, IntFunction<@Nullable String> natures) {}

    /** The own words as a dictionary whose words are kept whole. */
    Whole own() {
        return new Whole(ownTrie, phrase -> natures[firstOwn + phrase]);
    }

    /** HanLP's further words as one whose words are kept whole. */
    Whole further() {
        return new Whole(shippedTrie(), phrase -> Shipped.WORDS.furtherNatures()[phrase]);
    }

    /** HanLP's words; a phrase's number is the word's. */
    PhraseTrie shippedTrie() {
        return Shipped.WORDS.trie();
    }

    /** The own words; a phrase's number is the word's, counted from {@link #firstOwn}. */
    PhraseTrie ownTrie() {
        return ownTrie;
    }

    /** The word that the first phrase of {@link #ownTrie} is; the others follow. */
    int firstOwn() {
        return firstOwn;
    }

    /** The word that a stretch is which no dictionary knows. */
    int ofUnknown(HanLp.Unknown kind) {
        return firstUnknown + kind.ordinal();
    }

    Source source(int word) {
        if (word < firstOwn) {
            return Shipped.WORDS.cores()[word] ? Source.CORE : Source.FURTHER;
        }
        return word < firstUnknown ? Source.OWN : Source.UNKNOWN;
    }

    /** How often one word follows another, by their ids. */
    int frequencyOfPair(int fromId, int toId) {
        return pairs.of(fromId, toId);
    }

    /** A word's id for {@link HanLp#frequencyOfPair}. */
    int id(int word) {
        return (int) (numbers[2 * word] >> Integer.SIZE);
    }

    int frequency(int word) {
        return (int) numbers[2 * word];
    }

    /** What a word costs where nothing is known of the pair that it makes with the one before. */
    double usualCost(int word) {
        return Double.longBitsToDouble(numbers[2 * word + 1]);
    }

    /** A word's usual part of speech. */
    String nature(int word) {
        return natures[word];
    }
}
