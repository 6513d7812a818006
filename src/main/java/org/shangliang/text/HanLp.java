package org.shangliang.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What this project takes from HanLP, and the one file that imports it. */
public final class HanLp {

    private HanLp() {}

    /**
     * A set of phrases that is looked for in one linear pass over a text.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Phrases<V> {
        private final AhoCorasickDoubleArrayTrie<V> trie;

        /** @param phrases the phrases and what they stand for; none empty, at least one */
        public Phrases(TreeMap<String, V> phrases) {
            trie = new AhoCorasickDoubleArrayTrie<>();
            trie.build(phrases);
        }

        /** Calls {@code hit} for every occurrence of every phrase, overlapping ones included, by rising end. */
        public void scan(String text, Consumer<Hit<V>> hit) {
            trie.parseText(text, (begin, end, value) -> hit.accept(new Hit<>(begin, end, value)));
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

    /**
     * A word of a text.
     *
     * @param start offset of its first character, 0-based
     * @param end offset after its last
     * @param nature its part of speech in HanLP's tag set (n noun, v verb, vn verbal noun, m numeral, q classifier …)
     */
    public record Word(int start, int end, String nature) {}

    /** Cuts short texts into words: no name recognition, own words kept whole. Thread-safe. */
    public static final class Segmenter {
        private final Segment segment;

        /** @param words own words and their parts of speech, beside HanLP's dictionary */
        public Segmenter(Map<String, String> words) {
            BinTrie<CoreDictionary.Attribute> own = new BinTrie<>();
            words.forEach((word, nature) -> own.put(word, CoreDictionary.Attribute.create(nature + " 1000")));
            segment = HanLP.newSegment()
                    .enableAllNamedEntityRecognize(false)
                    .enableCustomDictionary(
                            new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, own, (String[]) null))
                    .enableCustomDictionaryForcing(true)
                    .enableOffset(true);
        }

        /** The words of {@code text} in order. */
        public List<Word> words(String text) {
            return segment.seg(text).stream()
                    .map(term -> new Word(term.offset, term.offset + term.word.length(), term.nature.toString()))
                    .toList();
        }
    }
}
