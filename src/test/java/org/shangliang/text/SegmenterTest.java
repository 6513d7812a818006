package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangliang.annotation.AnnotatedDocument;

class SegmenterTest {
    private static final Map<String, String> OWN = Map.of("协商议事会", "n", "提案", "n", "办结", "v", "面复率", "n", "截至", "d");
    private static final Path CORPUS = Path.of("data-samples/corpus/dev.jsonl");

    @ParameterizedTest
    @CsvSource({
        "县政协今年共收到委员提案, 县政协/今年/共/收到/委员/提案",
        "召开协商议事会, 召开/协商议事会",
        "村民代表和委员坐到一起, 村民/代表/和/委员/坐/到/一起",
        "二〇二三年三月五日下午, 二〇二三/年/三月/五/日/下午",
        "ABC公司与用户, ABC/公司/与/用户",
        "——“协商议事会”, ——/“/协商议事会/”",
        "。, 。"
    })
    void cuts_the_likeliest_way(String text, String words) {
        assertEquals(words, forms(new Segmenter(OWN), text).collect(Collectors.joining("/")));
    }

    @Test
    void tells_parts_of_speech_as_the_own_words_do_before_the_dictionaries() {
        assertEquals("d", new Segmenter(OWN).words("截至").get(0).nature());
        assertEquals("v", new Segmenter(Map.of()).words("截至").get(0).nature());
        assertEquals("nx", new Segmenter(OWN).words("ABC").get(0).nature());
        assertEquals("m", new Segmenter(OWN).words("2023").get(0).nature());
    }

    @Test
    void leaves_no_character_out() {
        String text = "①3.5%（ABC）——㈠　\uD840\uDC00\uE000é龘提案\n";
        assertEquals(text, forms(new Segmenter(OWN), text).collect(Collectors.joining()));
    }

    @Test
    void cuts_nothing_out_of_nothing() {
        assertEquals(List.of(), new Segmenter(OWN).words(""));
    }

    /** HanLP weighs pairs of words as well, and keeps numbers whole. */
    @Test
    void cuts_nine_words_of_ten_as_hanlp_cuts_them() throws IOException {
        Segment hanLp = HanLP.newSegment()
                .enableAllNamedEntityRecognize(false)
                .enableCustomDictionaryForcing(true)
                .enableOffset(true);
        Segmenter segmenter = new Segmenter(Map.of());
        int both = 0;
        int all = 0;
        for (AnnotatedDocument document : AnnotatedDocument.read(CORPUS)) {
            String text = Objects.requireNonNull(document.text());
            Set<List<Integer>> expected =
                    stretches(hanLp.seg(text), term -> List.of(term.offset, term.offset + term.word.length()));
            Set<List<Integer>> cut = stretches(segmenter.words(text), word -> List.of(word.start(), word.end()));
            all += expected.size();
            cut.retainAll(expected);
            both += cut.size();
        }
        assertTrue(both >= 0.9 * all, both + " of " + all);
    }

    private static <T> Set<List<Integer>> stretches(List<T> words, Function<T, List<Integer>> stretch) {
        return words.stream().map(stretch).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> forms(Segmenter segmenter, String text) {
        return segmenter.words(text).stream().map(word -> text.substring(word.start(), word.end()));
    }
}
