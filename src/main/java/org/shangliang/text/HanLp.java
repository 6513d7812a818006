package org.shangliang.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What this project takes from HanLP, and the one file that imports it. */
public final class HanLp {

    private HanLp() {}

    /** Sees where something stands in a text: from {@code start} up to, not including, {@code end}. */
    interface Stretch {
        void at(int start, int end);
    }

    /** Calls {@code found} for every stretch of {@code text} that HanLP's tagger of roles takes for a person's name. */
    static void persons(String text, Stretch found) {
        for (Term term : Persons.SEGMENT.seg(text)) {
            if (term.nature.startsWith("nr") && term.word.length() > 1) {
                found.at(term.offset, term.offset + term.word.length());
            }
        }
    }

    /** Loaded when it is first needed: few processes show sentences. */
    private static final class Persons {
        static final Segment SEGMENT =
                HanLP.newSegment().enableNameRecognize(true).enableOffset(true);
    }

    /**
     * A set of phrases that is looked for in one linear pass over a text.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Phrases<V> {
        private final PhraseFinder finder;
        private final List<V> values;

        /** @param phrases the phrases and what they stand for; none empty, at least one */
        public Phrases(Map<String, V> phrases) {
            TreeMap<String, V> sorted = new TreeMap<>(phrases);
            finder = new PhraseFinder(sorted.navigableKeySet());
            values = new ArrayList<>(sorted.values());
        }

        /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
        public void scan(String text, Consumer<Hit<V>> hit) {
            finder.find(text, null).scan(values, hit);
        }

        /** Calls {@code hit} for the longest phrase at each place from left to right, none overlapping. */
        public void cover(String text, Consumer<Hit<V>> hit) {
            finder.find(text, null).cover(values, hit);
        }

        /** What the longest phrase stands for that begins at {@code start}, or null where none does. */
        public @Nullable V longestAt(String text, int start) {
            int longest = start < text.length() ? finder.longestAt(text, start) : DoubleArray.NONE;
            return longest < 0 ? null : values.get(longest);
        }
    }

    /**
     * An occurrence of a phrase.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param value what the phrase stands for
     */
    public record Hit<V>(int start, int end, V value) {}

    /** The readings of a text's characters in pinyin without tones; what is no Chinese character is left out. */
    public static List<String> syllables(String text) {
        return HanLP.convertToPinyinList(text).stream()
                .filter(pinyin -> pinyin != Pinyin.none5)
                .map(Pinyin::getPinyinWithoutTone)
                .toList();
    }

    /**
     * What a dictionary knows of a word.
     *
     * @param id its id for {@link #frequencyOfPair}
     * @param frequency how often it is used
     * @param nature its usual part of speech
     */
    record Entry(int id, int frequency, String nature) {
        private static Entry of(Vertex vertex) {
            return new Entry(vertex.wordID, vertex.attribute.totalFrequency, vertex.attribute.nature[0].toString());
        }

        private static Entry of(CoreDictionary.Attribute attribute) {
            return of(new Vertex(" ", attribute));
        }
    }

    /** The words of HanLP's core dictionary. */
    static SortedMap<String, Entry> coreWords() {
        DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
        return words(words, number -> Entry.of(new Vertex(" ", words.getValueAt(number), number)));
    }

    /** The words of HanLP's dictionary of further words. */
    static SortedMap<String, Entry> furtherWords() {
        DoubleArrayTrie<CoreDictionary.Attribute> words = CustomDictionary.DEFAULT.dat;
        return words(words, number -> Entry.of(words.getValueAt(number)));
    }

    /** A word of the user's with a part of speech. */
    static Entry ownWord(String nature) {
        return Entry.of(CoreDictionary.Attribute.create(nature + " 1000"));
    }

    /** Reads the words back out of a double array: from the end of each to its beginning. */
    private static SortedMap<String, Entry> words(DoubleArrayTrie<?> trie, IntFunction<Entry> entries) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        int length = Math.min(base.length, check.length);
        int[] cellOf = new int[length];
        for (int cell = 1; cell < length; cell++) {
            if (check[cell] > 0 && base[cell] > 0) {
                cellOf[base[cell]] = cell;
            }
        }
        SortedMap<String, Entry> words = new TreeMap<>();
        for (int end = 1; end < length; end++) {
            if (check[end] == end && base[end] < 0) {
                StringBuilder reversed = new StringBuilder();
                for (int cell = cellOf[end]; cell > 0; cell = cellOf[check[cell]]) {
                    reversed.append((char) (cell - check[cell] - 1));
                }
                words.put(reversed.reverse().toString(), entries.apply(-base[end] - 1));
            }
        }
        return words;
    }

    /** What a stretch of characters is that no dictionary knows. */
    enum Unknown {
        NUMBER("m", CoreDictionary.M_WORD_ID),
        LETTERS("nx", CoreDictionary.X_WORD_ID),
        MARK("w", -1),
        OTHER("n", -1);

        private final Entry entry;

        Unknown(String nature, int id) {
            entry = new Entry(id, Predefine.OOV_DEFAULT_FREQUENCY, nature);
        }

        Entry entry() {
            return entry;
        }

        /** What characters of a type are. */
        static Unknown of(byte type) {
            return switch (type) {
                case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> NUMBER;
                case CharType.CT_DELIMITER, CharType.CT_OTHER -> MARK;
                case CharType.CT_SINGLE -> LETTERS;
                default -> OTHER;
            };
        }
    }

    /** HanLP's type of a character; what is not in a dictionary is cut where it changes. */
    static byte type(char c) {
        return CharType.get(c);
    }

    static boolean isDigit(byte type) {
        return type == CharType.CT_NUM;
    }

    static boolean isChineseNumeral(byte type) {
        return type == CharType.CT_CNUM;
    }

    /** Id of what stands before every text. */
    static int beginId() {
        return CoreDictionary.BEGIN_WORD_ID;
    }

    /** Id of what stands after every text. */
    static int endId() {
        return CoreDictionary.END_WORD_ID;
    }

    /** The frequency of what stands before and after every text. */
    static int edgeFrequency() {
        return Predefine.TOTAL_FREQUENCY / 10;
    }

    /** The words that follow each word in HanLP's table of pairs, by their ids; immutable, thread-safe. */
    static final class Followers {
        private final int[] starts;
        /** Pair after pair: the id that follows, rising for each id before it, and how often. */
        private final int[] pairs;

        private Followers(int[] starts, int[] pairs) {
            this.starts = starts;
            this.pairs = pairs;
        }

        /** Number of the first pair that begins with an id. */
        int first(int fromId) {
            return starts[fromId];
        }

        /** Number after the last pair that begins with an id. */
        int end(int fromId) {
            return starts[fromId + 1];
        }

        /** The id that a pair ends with. */
        int id(int pair) {
            return pairs[2 * pair];
        }

        /** How often the pair among those from one number up to another is found that ends with an id. */
        int frequency(int from, int end, int toId) {
            int low = from;
            int high = end - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int id = pairs[2 * middle];
                if (id == toId) {
                    return pairs[2 * middle + 1];
                }
                low = id < toId ? middle + 1 : low;
                high = id < toId ? high : middle - 1;
            }
            return 0;
        }
    }

    /**
     * HanLP's table of pairs, as it is packed beside the list that it is made from.
     *
     * @throws IllegalStateException if HanLP cannot read it
     */
    static Followers followers() {
        String packed = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
        if (frequencyOfPair(beginId(), endId()) < 0) {
            throw new IllegalStateException("HanLP has no table of pairs");
        }
        try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(packed))) {
            int[] starts = (int[]) in.readObject();
            return new Followers(starts, (int[]) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(packed + " cannot be read", e);
        }
    }

    /** How often one word follows another. */
    static int frequencyOfPair(int fromId, int toId) {
        return CoreBiGramTableDictionary.getBiFrequency(fromId, toId);
    }

    /** What a word of a frequency costs where nothing is known of the pair that it makes with the one before. */
    static double usualCost(int frequency) {
        return cost(0, frequency);
    }

    /** What it costs that a word of a frequency follows another, the pair of both being known. */
    static double costOfPair(int pairFrequency, int fromFrequency, int toFrequency) {
        return cost(Predefine.myu * pairFrequency / (fromFrequency + 1), toFrequency);
    }

    private static double cost(double pair, int frequency) {
        double single = (1 - Predefine.lambda) * frequency / Predefine.TOTAL_FREQUENCY;
        return -Math.log(Predefine.lambda * (pair + 1 - Predefine.myu) + single);
    }
}
