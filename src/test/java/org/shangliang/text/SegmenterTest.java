package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The own segmenter against HanLP's, set up alike. */
class SegmenterTest {
    private static final Map<String, String> OWN = Map.of("协商议事会", "n", "提案", "n", "办结", "v", "面复率", "n", "截至", "d");

    private static final Segmenter SEGMENTER = new Segmenter(OWN);
    private static final Segment HANLP = hanLp();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县政协今年共收到委员提案",
                "其中立案",
                "协商议事会建起来以后，村民代表和委员坐到一起",
                "投资1,200.5万元，比上年增长3.5%",
                "二〇二三年三月五日下午三点",
                "ABC公司与e-mail用户",
                "㈠①（一）——“一事一议”",
                "件，办结",
                "。"
            })
    void cuts_as_hanlp_cuts(String text) {
        assertEquals(expected(text), SEGMENTER.words(text));
    }

    @Test
    void cuts_any_run_of_characters_as_hanlp_cuts_it() {
        String characters = "政协委员提案办结率截至今年共有协商议事会的和在了村民代表一二三百万亿0123456789.,，。%AbC、“”（） 第个件人次面复";
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(30);
            for (int k = 0; k < length; k++) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertEquals(expected(text.toString()), SEGMENTER.words(text.toString()), text::toString);
        }
    }

    @Test
    void cuts_nothing_out_of_nothing() {
        assertEquals(List.of(), SEGMENTER.words(""));
    }

    private static List<Word> expected(String text) {
        return HANLP.seg(text).stream()
                .map(term -> new Word(term.offset, term.offset + term.word.length(), term.nature.toString()))
                .toList();
    }

    private static Segment hanLp() {
        BinTrie<CoreDictionary.Attribute> own = new BinTrie<>();
        OWN.forEach((word, nature) -> own.put(word, CoreDictionary.Attribute.create(nature + " 1000")));
        return HanLP.newSegment()
                .enableAllNamedEntityRecognize(false)
                .enableCustomDictionary(new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, own, (String[]) null))
                .enableCustomDictionaryForcing(true)
                .enableOffset(true);
    }
}
