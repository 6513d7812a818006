package org.shangliang.text;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All words that a text may be cut into, by number: HanLP's and own words, sorted, then what no dictionary knows. The dictionaries are
 * walked as one; a word of several counts as the first one's. All that the search for the likeliest way asks of a word stands side by
 * side, so that a word costs one look into memory. Immutable, thread-safe.
 */
final class Vocabulary {
    /** No word. */
    static final int NONE = -1;

    private static final int FACTS = 4;
    private static final int COST = 1;
    private static final int SIGNATURE = 2;
    private static final int FOLLOWERS = 3;
    private static final int SOURCE_BITS = 2;
    private static final int SOURCE = (1 << SOURCE_BITS) - 1;

    private static final int NATURES = 3;

    private final PhraseTrie trie;
    /** By character, the word that it is by itself. */
    private final int[] single = new int[Character.MAX_VALUE + 1];

    private final int firstUnknown;
    /**
     * Of each word, side by side: its frequency and its id; what it usually costs; a bit for every id that may follow; where its
     * followers begin, how many they are, and its source.
     */
    private final long[] facts;
    /** Of each word, side by side: its part of speech; that in HanLP's dictionary of further words; that as an own word. */
    private final @Nullable String[] natures;

    private final HanLp.Followers followers;

    /** @param words own words and their parts of speech */
    Vocabulary(Map<String, String> words) {
        SortedMap<String, HanLp.Entry> core = Shipped.CORE;
        SortedMap<String, HanLp.Entry> further = Shipped.FURTHER;
        TreeMap<String, HanLp.Entry> all = new TreeMap<>(further);
        words.forEach((word, nature) -> all.put(word, HanLp.ownWord(nature)));
        all.putAll(core);
        followers = Shipped.FOLLOWERS;
        trie = new PhraseTrie(all.navigableKeySet());
        firstUnknown = all.size();
        int size = firstUnknown + HanLp.Unknown.values().length;
        facts = new long[FACTS * size];
        natures = new String[NATURES * size];
        Arrays.fill(single, NONE);
        int word = 0;
        for (Map.Entry<String, HanLp.Entry> each : all.entrySet()) {
            String form = each.getKey();
            HanLp.Entry other = further.get(form);
            Source unlessOwn = core.containsKey(form) ? Source.CORE : Source.FURTHER;
            put(word, each.getValue(), words.containsKey(form) && unlessOwn != Source.CORE ? Source.OWN : unlessOwn);
            natures[NATURES * word + 1] = other == null ? null : other.nature();
            natures[NATURES * word + 2] =
                    words.containsKey(form) ? HanLp.ownWord(words.get(form)).nature() : null;
            if (form.length() == 1) {
                single[form.charAt(0)] = word;
            }
            word++;
        }
        for (HanLp.Unknown each : HanLp.Unknown.values()) {
            put(ofUnknown(each), each.entry(), Source.UNKNOWN);
        }
    }

    private void put(int word, HanLp.Entry entry, Source source) {
        int at = FACTS * word;
        facts[at] = (long) entry.frequency() << Integer.SIZE | (entry.id() & 0xFFFF_FFFFL);
        facts[at + COST] = Double.doubleToRawLongBits(HanLp.usualCost(entry.frequency()));
        int first = entry.id() < 0 ? 0 : followers.first(entry.id());
        int end = entry.id() < 0 ? 0 : followers.end(entry.id());
        for (int i = first; i < end; i++) {
            facts[at + SIGNATURE] |= bit(followers.id(i));
        }
        facts[at + FOLLOWERS] = (long) first << Integer.SIZE | (long) (end - first) << SOURCE_BITS | source.ordinal();
        natures[NATURES * word] = entry.nature();
    }

    /** Where a word comes from; of two of the same length the one of the former source stands. */
    enum Source {
        CORE,
        OWN,
        FURTHER,
        UNKNOWN
    }

    /** A dictionary whose words are kept whole; what stands first of these is what the likeliest way takes a word for. */
    enum Dictionary {
        ALL,
        FURTHER,
        OWN
    }

    /** What HanLP has, read once. */
    private static final class Shipped {
        static final SortedMap<String, HanLp.Entry> CORE = HanLp.coreWords();
        static final SortedMap<String, HanLp.Entry> FURTHER = HanLp.furtherWords();
        static final HanLp.Followers FOLLOWERS = HanLp.followers();
    }

    /** All words of the dictionaries; a phrase's number is the word's. */
    PhraseTrie trie() {
        return trie;
    }

    /** The word that a character is by itself, or {@link #NONE}. */
    int single(char c) {
        return single[c];
    }

    /** The word that a stretch is which no dictionary knows. */
    int ofUnknown(HanLp.Unknown kind) {
        return firstUnknown + kind.ordinal();
    }

    /** The place of a word's source among the sources. */
    int source(int word) {
        return (int) facts[FACTS * word + FOLLOWERS] & SOURCE;
    }

    /** How often a word stands in HanLP's corpus. */
    int frequency(int word) {
        return (int) (facts[FACTS * word] >> Integer.SIZE);
    }

    private int id(int word) {
        return (int) facts[FACTS * word];
    }

    /** What it costs that a word follows another. */
    double cost(int from, int word) {
        int pair = frequencyOfPair(from, id(word));
        return pair == 0
                ? Double.longBitsToDouble(facts[FACTS * word + COST])
                : HanLp.costOfPair(pair, frequency(from), frequency(word));
    }

    /** What it costs that a text begins with a word. */
    double costOfFirst(int word) {
        int pair = HanLp.frequencyOfPair(HanLp.beginId(), id(word));
        return pair == 0
                ? Double.longBitsToDouble(facts[FACTS * word + COST])
                : HanLp.costOfPair(pair, HanLp.edgeFrequency(), frequency(word));
    }

    /** What it costs that a text ends with a word. */
    double costOfLast(int word) {
        int pair = frequencyOfPair(word, HanLp.endId());
        return HanLp.costOfPair(pair, frequency(word), HanLp.edgeFrequency());
    }

    /** How often a word is followed by an id, as {@link HanLp#frequencyOfPair} tells it. */
    private int frequencyOfPair(int from, int toId) {
        if (id(from) < 0 || toId < 0) {
            return HanLp.frequencyOfPair(id(from), toId);
        }
        if ((facts[FACTS * from + SIGNATURE] & bit(toId)) == 0) {
            return 0;
        }
        long row = facts[FACTS * from + FOLLOWERS];
        int first = (int) (row >>> Integer.SIZE);
        return followers.frequency(first, first + ((int) row >>> SOURCE_BITS), toId);
    }

    /** One of 64 bits, the same for the same id. */
    private static long bit(int id) {
        return 1L << ((id * 0x9E3779B1) >>> 26);
    }

    /** A word's part of speech in a dictionary; null where the dictionary does not have the word. */
    @Nullable
    String nature(int word, Dictionary dictionary) {
        return natures[NATURES * word + dictionary.ordinal()];
    }
}
