package org.shangliang.text;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
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
}
