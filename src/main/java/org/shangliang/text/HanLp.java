package org.shangliang.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

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
        private final PhraseTrie trie;
        private final List<V> values;
        private final int[] lengths;

        /** @param phrases the phrases and what they stand for; none empty, at least one */
        public Phrases(Map<String, V> phrases) {
            TreeMap<String, V> sorted = new TreeMap<>(phrases);
            trie = new PhraseTrie(sorted.navigableKeySet());
            values = new ArrayList<>(sorted.values());
            lengths = sorted.keySet().stream().mapToInt(String::length).toArray();
        }

        /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
        public void scan(String text, Consumer<Hit<V>> hit) {
            for (int start = 0; start < text.length(); start++) {
                accept(start, trie.phraseOf(text.charAt(start)), hit);
                int state = trie.begin(text, start);
                for (int end = start + 2; state >= 0; end++) {
                    accept(start, trie.phraseAt(state), hit);
                    state = end < text.length() ? trie.next(state, text.charAt(end)) : PhraseTrie.NONE;
                }
            }
        }

        /** Calls {@code hit} for the longest phrase at each place from left to right, none overlapping. */
        public void cover(String text, Consumer<Hit<V>> hit) {
            int start = 0;
            while (start < text.length()) {
                int longest = longestAt(text, start);
                accept(start, longest, hit);
                start += longest < 0 ? 1 : lengths[longest];
            }
        }

        private int longestAt(String text, int start) {
            int longest = trie.phraseOf(text.charAt(start));
            int state = trie.begin(text, start);
            for (int end = start + 2; state >= 0; end++) {
                int phrase = trie.phraseAt(state);
                longest = phrase < 0 ? longest : phrase;
                state = end < text.length() ? trie.next(state, text.charAt(end)) : PhraseTrie.NONE;
            }
            return longest;
        }

        private void accept(int start, int phrase, Consumer<Hit<V>> hit) {
            if (phrase >= 0) {
                hit.accept(new Hit<>(start, start + lengths[phrase], values.get(phrase)));
            }
        }
    }

    /** A double array with base and check of each cell side by side. */
    private static int[] cells(DoubleArrayTrie<?> trie) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        int[] cells = new int[2 * Math.min(base.length, check.length)];
        for (int i = 0; 2 * i < cells.length; i++) {
            cells[2 * i] = base[i];
            cells[2 * i + 1] = check[i];
        }
        return cells;
    }

    /** Where {@code c} leads from {@code state}, or -1. */
    private static int next(int[] cells, int state, char c) {
        int cell = 2 * (state + c + 1);
        return cell < cells.length && cells[cell + 1] == state ? cells[cell] : -1;
    }

    /** Number of the word that ends at {@code state}, or -1. */
    private static int wordAt(int[] cells, int state) {
        return cells[2 * state + 1] == state && cells[2 * state] < 0 ? -cells[2 * state] - 1 : -1;
    }

    /** How the words of a double array begin: a small filter by their first two characters. */
    private static final class Beginnings {
        private final CharacterSet single;
        private final PairFilter pairs;

        Beginnings(int[] cells) {
            int root = cells[0];
            Map<Integer, Character> firsts = new HashMap<>();
            StringBuilder words = new StringBuilder();
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                int state = next(cells, root, (char) c);
                if (state >= 0) {
                    firsts.put(state, (char) c);
                    words.append(wordAt(cells, state) >= 0 ? String.valueOf((char) c) : "");
                }
            }
            single = CharacterSet.of(words.toString());
            List<int[]> found = new ArrayList<>();
            for (int i = 1; 2 * i < cells.length; i++) {
                Character first = firsts.get(cells[2 * i + 1]);
                int second = i - cells[2 * i + 1] - 1;
                if (first != null && second >= 0 && second <= Character.MAX_VALUE) {
                    found.add(new int[] {first, second});
                }
            }
            pairs = new PairFilter(found.size());
            found.forEach(each -> pairs.add((char) each[0], (char) each[1]));
        }

        /** Whether a word may begin at {@code start}. */
        boolean isOneAt(String text, int start) {
            return single.contains(text.charAt(start)) || isLongerAt(text, start);
        }

        /** Whether a word of two characters or more may begin at {@code start}. */
        boolean isLongerAt(String text, int start) {
            return start + 1 < text.length() && pairs.mayHold(text.charAt(start), text.charAt(start + 1));
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

    /** Traditional to Simplified by HanLP's phrase dictionary; may change the length. */
    static String toSimplified(String text) {
        return TraditionalChineseDictionary.convertToSimplifiedChinese(text);
    }

    /** The readings of a text's characters in pinyin without tones; what is no Chinese character is left out. */
    public static List<String> syllables(String text) {
        return HanLP.convertToPinyinList(text).stream()
                .filter(pinyin -> pinyin != Pinyin.none5)
                .map(Pinyin::getPinyinWithoutTone)
                .toList();
    }

    /** A dictionary of words, walked character by character. Immutable, thread-safe. */
    static final class Dictionary {
        private static final int[] NO_CELLS = {1, 0};

        private final int[] cells;
        private final Beginnings beginnings;
        /** Number of the word that each character is by itself, and one; 0 for none. */
        private final int[] single = new int[Character.MAX_VALUE + 1];
        /** Each word's id for {@link #frequencyOfPair} and its frequency. */
        private final int[] numbers;

        private final double[] usualCosts;
        private final String[] natures;

        private Dictionary(int[] cells, int[] numbers, String[] natures) {
            this.cells = cells;
            this.numbers = numbers;
            this.natures = natures;
            beginnings = new Beginnings(cells);
            for (int c = 0; c < single.length; c++) {
                int state = next(root(), (char) c);
                single[c] = state < 0 ? 0 : wordAt(state) + 1;
            }
            usualCosts = new double[natures.length];
            for (int word = 0; word < usualCosts.length; word++) {
                usualCosts[word] = cost(0, frequency(word));
            }
        }

        private static Dictionary of(DoubleArrayTrie<CoreDictionary.Attribute> words, IntFunction<Vertex> vertices) {
            int[] numbers = new int[2 * words.size()];
            String[] natures = new String[words.size()];
            for (int word = 0; word < natures.length; word++) {
                Vertex vertex = vertices.apply(word);
                numbers[2 * word] = vertex.wordID;
                numbers[2 * word + 1] = vertex.attribute.totalFrequency;
                natures[word] = vertex.attribute.nature[0].toString();
            }
            return new Dictionary(cells(words), numbers, natures);
        }

        /** HanLP's core dictionary. */
        static Dictionary core() {
            DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
            return of(words, word -> new Vertex(" ", words.getValueAt(word), word));
        }

        /** HanLP's dictionary of further words. */
        static Dictionary further() {
            return own(CustomDictionary.DEFAULT.dat);
        }

        /** Words with their parts of speech. */
        static Dictionary of(Map<String, String> words) {
            TreeMap<String, CoreDictionary.Attribute> attributes = new TreeMap<>();
            words.forEach((word, nature) -> attributes.put(word, CoreDictionary.Attribute.create(nature + " 1000")));
            DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
            trie.build(attributes);
            return own(trie);
        }

        private static Dictionary own(DoubleArrayTrie<CoreDictionary.Attribute> words) {
            return of(words, word -> new Vertex(" ", words.getValueAt(word)));
        }

        /** What no dictionary knows, one word for each kind of {@link Unknown}, by its place in the list. */
        static Dictionary unknown() {
            int[] numbers = new int[2 * Unknown.values().length];
            String[] natures = new String[Unknown.values().length];
            for (Unknown each : Unknown.values()) {
                numbers[2 * each.ordinal()] = each.id;
                numbers[2 * each.ordinal() + 1] = Predefine.OOV_DEFAULT_FREQUENCY;
                natures[each.ordinal()] = each.nature;
            }
            return new Dictionary(NO_CELLS, numbers, natures);
        }

        /** Where every walk begins. */
        int root() {
            return cells[0];
        }

        /** Whether a word may begin at {@code start}. */
        boolean mayBeginAt(String text, int start) {
            return beginnings.isOneAt(text, start);
        }

        /** Whether a word of two characters or more may begin at {@code start}. */
        boolean mayBeginLongerAt(String text, int start) {
            return beginnings.isLongerAt(text, start);
        }

        /** Number of the word that {@code c} is by itself, or -1. */
        int wordOf(char c) {
            return single[c] - 1;
        }

        /** Where {@code c} leads from {@code state}, or -1. */
        int next(int state, char c) {
            return HanLp.next(cells, state, c);
        }

        /** Number of the word that ends at {@code state}, or -1. */
        int wordAt(int state) {
            return HanLp.wordAt(cells, state);
        }

        /** A word's id for {@link #frequencyOfPair}. */
        int id(int word) {
            return numbers[2 * word];
        }

        int frequency(int word) {
            return numbers[2 * word + 1];
        }

        /** What a word costs where nothing is known of the pair that it makes with the one before. */
        double usualCost(int word) {
            return usualCosts[word];
        }

        /** A word's usual part of speech. */
        String nature(int word) {
            return natures[word];
        }
    }

    /** What a stretch of characters is that no dictionary knows. */
    enum Unknown {
        NUMBER("m", CoreDictionary.M_WORD_ID),
        LETTERS("nx", CoreDictionary.X_WORD_ID),
        MARK("w", -1),
        OTHER("n", -1);

        private final String nature;
        private final int id;

        Unknown(String nature, int id) {
            this.nature = nature;
            this.id = id;
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

    /** The frequency of all words together. */
    static int totalFrequency() {
        return Predefine.TOTAL_FREQUENCY;
    }

    /** How often one word follows another. */
    static int frequencyOfPair(int fromId, int toId) {
        return CoreBiGramTableDictionary.getBiFrequency(fromId, toId);
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
