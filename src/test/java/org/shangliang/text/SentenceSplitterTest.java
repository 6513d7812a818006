package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    private static List<String> sentences(String text) {
        return SentenceSplitter.split(text).stream().map(s -> s.in(text)).toList();
    }

    @Test
    void a_sentence_ends_at_a_full_stop_and_keeps_its_closing_quote() {
        assertEquals(List.of("大伙儿说：“路修好了！”", "全村受益320户。"), sentences("大伙儿说：“路修好了！”全村受益320户。"));
    }

    @Test
    void a_semicolon_ends_no_sentence() {
        assertEquals(List.of("走访18户；调解6件。"), sentences("走访18户；调解6件。"));
    }

    @Test
    void lines_are_paragraphs_and_headings_stand_above_text() {
        String text = "院坝里的协商会\n\n议题征集先行\n春天，委员下村听意见。会上定了3件事。\n通过走访，收集线索40条。";
        List<Sentence> split = SentenceSplitter.split(text);
        assertEquals(Sentence.Kind.HEADING, split.get(0).kind());
        assertEquals(Sentence.Kind.HEADING, split.get(1).kind());
        assertEquals(Sentence.Kind.BODY, split.get(2).kind());
        assertEquals(
                List.of(0, 1, 2, 2, 3), split.stream().map(Sentence::paragraph).toList());
    }

    @Test
    void a_row_of_a_table_is_no_heading() {
        assertEquals(
                Sentence.Kind.ROW,
                SentenceSplitter.split("东乡 | 12件 | 3场\n会后都已办结。").get(0).kind());
    }

    @Test
    void whatRunsOnWithoutAFullStopIsCutAtItsCommasAndLosesNothing() {
        String text = "古浪县办结提案3件，".repeat(20_000);
        List<Sentence> sentences = SentenceSplitter.split(text);
        assertTrue(sentences.stream().allMatch(each -> each.end() - each.start() <= 2_020), "too long");
        assertTrue(sentences.stream().allMatch(each -> text.charAt(each.end() - 1) == '，'), "cut elsewhere");
        assertEquals(
                text.length(),
                sentences.stream().mapToInt(each -> each.end() - each.start()).sum());
    }

    @Test
    void whatHasNoMarkAtAllIsCutToo() {
        String text = "古浪县永昌县".repeat(20_000);
        assertTrue(
                SentenceSplitter.split(text).stream().allMatch(each -> each.end() - each.start() <= 4_000), "too long");
    }
}
