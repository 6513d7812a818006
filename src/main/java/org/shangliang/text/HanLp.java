package org.shangliang.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

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
        private final PhraseList<V> list;

        /** @param phrases the phrases and what they stand for; none empty, at least one */
        public Phrases(Map<String, V> phrases) {
            list = new PhraseLists().add(phrases);
        }

        /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising start, the shorter first. */
        public void scan(String text, Consumer<Hit<V>> hit) {
            list.scan(list.find(text), hit);
        }

        /** The longest phrase at each place from left to right, none overlapping. */
        public Cover<V> cover(String text) {
            return list.cover(list.find(text));
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
     * @param frequency how often it is used
     * @param nature its usual part of speech
     */
    record Entry(int frequency, String nature) {
        /** The same word, taken for what another dictionary takes it for. */
        Entry as(Entry other) {
            return new Entry(frequency, other.nature);
        }

        private static Entry of(CoreDictionary.Attribute attribute) {
            return new Entry(attribute.totalFrequency, attribute.nature[0].toString());
        }
    }

    /** The words of HanLP's core dictionary. */
    static SortedMap<String, Entry> coreWords() {
        return words(CoreDictionary.trie);
    }

    /** The words of HanLP's dictionary of further words. */
    static SortedMap<String, Entry> furtherWords() {
        return words(CustomDictionary.DEFAULT.dat);
    }

    /** A word of the user's with a part of speech. */
    static Entry ownWord(String nature) {
        return Entry.of(CoreDictionary.Attribute.create(nature + " 1000"));
    }

    /** Reads the words back out of a double array: from the end of each to its beginning. */
    private static SortedMap<String, Entry> words(DoubleArrayTrie<CoreDictionary.Attribute> trie) {
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
                words.put(reversed.reverse().toString(), Entry.of(trie.getValueAt(-base[end] - 1)));
            }
        }
        return words;
    }

    /** What a stretch of characters is that no dictionary knows. */
    enum Unknown {
        NUMBER("m"),
        LETTERS("nx"),
        MARK("w"),
        OTHER("n");

        private final Entry entry;

        Unknown(String nature) {
            entry = new Entry(Predefine.OOV_DEFAULT_FREQUENCY, nature);
        }

        Entry entry() {
            return entry;
        }

        /** What {@code c} is if no dictionary has it; HanLP cuts where the type of characters changes. */
        static Unknown of(char c) {
            return switch (CharType.get(c)) {
                case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> NUMBER;
                case CharType.CT_SINGLE -> Character.isLetter(c) ? LETTERS : MARK;
                case CharType.CT_DELIMITER, CharType.CT_OTHER -> MARK;
                default -> OTHER;
            };
        }
    }

    /** What a word of a frequency costs, by HanLP's model without its pairs: the seldomer, the more. */
    static double cost(int frequency) {
        double single = (1 - Predefine.lambda) * frequency / Predefine.TOTAL_FREQUENCY;
        return -Math.log(single + Predefine.lambda * (1 - Predefine.myu));
    }
}
