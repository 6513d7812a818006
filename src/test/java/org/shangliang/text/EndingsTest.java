package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {
    private static final Endings NOUNS = new Endings(List.of("提案", "重点提案", "率", "委员", "员"));

    @Test
    void tells_what_a_word_ends_with() {
        assertTrue(NOUNS.end("县政协提案"));
        assertTrue(NOUNS.end("提案"));
        assertTrue(NOUNS.end("满意率"));
        assertFalse(NOUNS.end("提案办理"));
        assertFalse(NOUNS.end("案"));
        assertFalse(NOUNS.end(""));
    }

    @Test
    void tells_which_words_are_among_them() {
        assertTrue(NOUNS.contains("重点提案"));
        assertTrue(NOUNS.contains("率"));
        assertFalse(NOUNS.contains("点提案"));
        assertFalse(NOUNS.contains("满意率"));
        assertFalse(NOUNS.contains(""));
        assertFalse(NOUNS.isEmpty());
        assertTrue(new Endings(List.of()).isEmpty());
        assertFalse(new Endings(List.of()).end("提案"));
    }

    @Test
    void tells_where_the_longest_begins_that_begins_late_enough() {
        assertEquals(1, NOUNS.startIn("办重点提案", 0));
        assertEquals(3, NOUNS.startIn("办重点提案", 2));
        assertEquals(-1, NOUNS.startIn("办重点提案", 4));
        assertEquals(3, NOUNS.startIn("政协委员", 3));
        assertEquals(2, NOUNS.startIn("政协委员", 0));
    }
}
