package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shangliang.figure.WordTrie.Word;

class WordTrieTest {
    private static final Map<String, String> UNITS = Map.of("公", "?", "公里", "km", "公顷", "ha", "平方公里", "km2");

    @Test
    void A01_the_longest_word_that_begins_at_a_place_wins() {
        WordTrie<String> trie = WordTrie.forwards(UNITS);
        assertEquals(new Word<>(2, "km"), trie.beginningAt("3公里长", 1));
        assertEquals(new Word<>(1, "?"), trie.beginningAt("3公斤", 1));
        assertNull(trie.beginningAt("3公里", 0));
        assertNull(trie.beginningAt("3公里", 3));
    }

    @Test
    void A02_the_longest_word_that_ends_before_a_place_wins() {
        WordTrie<String> trie = WordTrie.backwards(UNITS);
        assertEquals(new Word<>(4, "km2"), trie.endingAt("3平方公里", 5));
        assertEquals(new Word<>(2, "km"), trie.endingAt("3方公里", 4));
        assertNull(trie.endingAt("公里", 0));
        assertNull(trie.endingAt("公里长", 3));
    }

    @Test
    void A03_an_empty_word_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> WordTrie.forwards(Map.of("", "nothing")));
    }
}
