package org.shangliang.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What this project takes from HanLP, and the one file that imports it. */
public final class HanLp {

    private HanLp() {}

    /**
     * A set of phrases that is looked for in one linear pass over a text: a filter by their first two characters leaves out
     * nearly every place where none begins.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Phrases<V> {
        private static final int FILTER_BITS_PER_PHRASE = 32;

        private final DoubleArrayTrie<V> trie;
        private final int[] base;
        private final int[] check;
        private final CharacterSet single;
        private final long[] pairs;

        /** @param phrases the phrases and what they stand for; none empty, at least one */
        public Phrases(TreeMap<String, V> phrases) {
            trie = new DoubleArrayTrie<>();
            trie.build(phrases);
            base = trie.getBase();
            check = trie.getCheck();
            pairs = new long
                    [Integer.highestOneBit(Math.max(Long.SIZE, phrases.size() * FILTER_BITS_PER_PHRASE)) / Long.SIZE];
            StringBuilder characters = new StringBuilder();
            for (String phrase : phrases.keySet()) {
                if (phrase.length() == 1) {
                    characters.append(phrase);
                } else {
                    int pair = pair(phrase.charAt(0), phrase.charAt(1));
                    pairs[pair >>> 6 & pairs.length - 1] |= 1L << pair;
                }
            }
            single = CharacterSet.of(characters.toString());
        }

        private static int pair(char first, char second) {
            int mixed = (first * 0x9E3779B1 ^ second) * 0x85EBCA6B;
            return mixed ^ mixed >>> 15;
        }

        private boolean mayBeginAt(String text, int start) {
            char first = text.charAt(start);
            if (single.contains(first)) {
                return true;
            }
            if (start + 1 == text.length()) {
                return false;
            }
            int pair = pair(first, text.charAt(start + 1));
            return (pairs[pair >>> 6 & pairs.length - 1] & 1L << pair) != 0;
        }

        /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
        public void scan(String text, Consumer<Hit<V>> hit) {
            for (int start = 0; start < text.length(); start++) {
                if (mayBeginAt(text, start)) {
                    scanAt(text, start, hit);
                }
            }
        }

        private void scanAt(String text, int start, Consumer<Hit<V>> hit) {
            int state = base[0];
            for (int i = start; i < text.length(); i++) {
                state = next(state, text.charAt(i));
                if (state < 0) {
                    return;
                }
                if (isPhrase(state)) {
                    hit.accept(new Hit<>(start, i + 1, trie.getValueAt(-base[state] - 1)));
                }
            }
        }

        /** Calls {@code hit} for the longest phrase at each place from left to right, none overlapping. */
        public void cover(String text, Consumer<Hit<V>> hit) {
            int start = 0;
            while (start < text.length()) {
                Hit<V> longest = mayBeginAt(text, start) ? longestAt(text, start) : null;
                if (longest != null) {
                    hit.accept(longest);
                }
                start = longest == null ? start + 1 : longest.end();
            }
        }

        private @Nullable Hit<V> longestAt(String text, int start) {
            int state = base[0];
            int end = start;
            int phrase = 0;
            for (int i = start; i < text.length(); i++) {
                state = next(state, text.charAt(i));
                if (state < 0) {
                    break;
                }
                if (isPhrase(state)) {
                    phrase = base[state];
                    end = i + 1;
                }
            }
            return end == start ? null : new Hit<>(start, end, trie.getValueAt(-phrase - 1));
        }

        private int next(int state, char c) {
            int at = state + c + 1;
            return at < check.length && check[at] == state ? base[at] : -1;
        }

        private boolean isPhrase(int state) {
            return check[state] == state && base[state] < 0;
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
        /** The double array, base and check of each cell side by side. */
        private final int[] cells;

        private final int[] ids;
        private final int[] frequencies;
        private final String[] natures;

        private Dictionary(DoubleArrayTrie<CoreDictionary.Attribute> words, IntFunction<Vertex> vertices) {
            cells = cells(words.getBase(), words.getCheck());
            ids = new int[words.size()];
            frequencies = new int[words.size()];
            natures = new String[words.size()];
            for (int word = 0; word < ids.length; word++) {
                Vertex vertex = vertices.apply(word);
                ids[word] = vertex.wordID;
                frequencies[word] = vertex.attribute.totalFrequency;
                natures[word] = vertex.attribute.nature[0].toString();
            }
        }

        private static int[] cells(int[] base, int[] check) {
            int[] cells = new int[2 * Math.min(base.length, check.length)];
            for (int i = 0; 2 * i < cells.length; i++) {
                cells[2 * i] = base[i];
                cells[2 * i + 1] = check[i];
            }
            return cells;
        }

        /** HanLP's core dictionary. */
        static Dictionary core() {
            DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
            return new Dictionary(words, word -> new Vertex(" ", words.getValueAt(word), word));
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
            return new Dictionary(words, word -> new Vertex(" ", words.getValueAt(word)));
        }

        /** Where every walk begins. */
        int root() {
            return cells[0];
        }

        /** Where {@code c} leads from {@code state}, or -1. */
        int next(int state, char c) {
            int cell = 2 * (state + c + 1);
            return cell < cells.length && cells[cell + 1] == state ? cells[cell] : -1;
        }

        /** Number of the word that ends at {@code state}, or -1. */
        int wordAt(int state) {
            return cells[2 * state + 1] == state && cells[2 * state] < 0 ? -cells[2 * state] - 1 : -1;
        }

        /** A word's id for {@link #cost}. */
        int id(int word) {
            return ids[word];
        }

        int frequency(int word) {
            return frequencies[word];
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

        static final int FREQUENCY = Predefine.OOV_DEFAULT_FREQUENCY;

        private final String nature;
        private final int id;

        Unknown(String nature, int id) {
            this.nature = nature;
            this.id = id;
        }

        String nature() {
            return nature;
        }

        int id() {
            return id;
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

    /** What it costs, the less the likelier, that a word of a frequency follows another. */
    static double cost(int fromId, int fromFrequency, int toId, int toFrequency) {
        double pair = Predefine.myu * CoreBiGramTableDictionary.getBiFrequency(fromId, toId) / (fromFrequency + 1);
        double single = (1 - Predefine.lambda) * toFrequency / Predefine.TOTAL_FREQUENCY;
        return -Math.log(Predefine.lambda * (pair + 1 - Predefine.myu) + single);
    }
}
