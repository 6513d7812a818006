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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertEquals(words, forms(segmenter(OWN), text).collect(Collectors.joining("/")));
    }

    @Test
    void tells_parts_of_speech_as_the_own_words_do_before_the_dictionaries() {
        assertEquals(List.of("d"), natures(OWN, "截至"));
        assertEquals(List.of("v"), natures(Map.of(), "截至"));
        assertEquals(List.of("nx", "w", "m"), natures(OWN, "ABC，2023"));
    }

    @Test
    void cuts_what_is_not_to_be_kept_whole() {
        Segmenter<String> segmenter = new Segmenter<>(OWN, (word, nature) -> word.equals("协商议事会") ? null : nature);
        assertEquals("召开/协商/议事/会", forms(segmenter, "召开协商议事会").collect(Collectors.joining("/")));
    }

    @Test
    void cuts_between_two_offsets() {
        Words<String> words = segmenter(OWN).words("委员提案办结", 2, 4);
        assertEquals(List.of(2, 4), List.of(words.start(0), words.end(0)));
        assertEquals(1, words.size());
    }

    @Test
    void leaves_no_character_out() {
        String text = "①3.5%（ABC）——㈠　\uD840\uDC00\uE000é龘提案\n";
        assertEquals(text, forms(segmenter(OWN), text).collect(Collectors.joining()));
    }

    @Test
    void cuts_nothing_out_of_nothing() {
        assertEquals(0, segmenter(OWN).words("", 0, 0).size());
    }

    /** HanLP weighs pairs of words as well, and keeps numbers whole. */
    @Test
    void cuts_nine_words_of_ten_as_hanlp_cuts_them() throws IOException {
        Segment hanLp = HanLP.newSegment()
                .enableAllNamedEntityRecognize(false)
                .enableCustomDictionaryForcing(true)
                .enableOffset(true);
        Segmenter<String> segmenter = segmenter(Map.of());
        int both = 0;
        int all = 0;
        for (AnnotatedDocument document : AnnotatedDocument.read(CORPUS)) {
            String text = Objects.requireNonNull(document.text());
            Set<List<Integer>> expected = hanLp.seg(text).stream()
                    .map(term -> List.of(term.offset, term.offset + term.word.length()))
                    .collect(Collectors.toSet());
            Set<List<Integer>> cut = stretches(segmenter.words(text, 0, text.length()));
            all += expected.size();
            cut.retainAll(expected);
            both += cut.size();
        }
        assertTrue(both >= 0.9 * all, both + " of " + all);
    }

    private static Segmenter<String> segmenter(Map<String, String> own) {
        return new Segmenter<>(own, (word, nature) -> nature);
    }

    private static List<String> natures(Map<String, String> own, String text) {
        Words<String> words = segmenter(own).words(text, 0, text.length());
        return IntStream.range(0, words.size()).mapToObj(words::sort).toList();
    }

    private static Set<List<Integer>> stretches(Words<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> List.of(words.start(i), words.end(i)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> forms(Segmenter<String> segmenter, String text) {
        Words<String> words = segmenter.words(text, 0, text.length());
        return IntStream.range(0, words.size()).mapToObj(i -> text.substring(words.start(i), words.end(i)));
    }
}
