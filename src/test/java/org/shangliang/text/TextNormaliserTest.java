package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangliang.codebook.CodebookFiles;

class TextNormaliserTest {
    private static final TextNormaliser NORMALISER = new TextNormaliser(CodebookFiles.shipped());

    private static String clean(String found) {
        return NORMALISER.normalise(found).text().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            收到提案３６件，办复率９８．５％       | 收到提案36件，办复率98.5%
            视察2次,提出建议14条;均获采纳         | 视察2次，提出建议14条；均获采纳
            筹资1,250万元                         | 筹资1,250万元
            筹资1，250万元                        | 筹资1,250万元
            8时30分到9:15                         | 8时30分到9:15
            议题:老旧小区                         | 议题：老旧小区
            二○二三年                             | 二〇二三年
            「有事好商量」                        | “有事好商量”
            占比30%;12件转为建议                  | 占比30%；12件转为建议
            """)
    void writes_one_form(String found, String one) {
        assertEquals(one, clean(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            縣政協徵求意見後，著手修繕乾涸的水渠        | 县政协征求意见后，着手修缮干涸的水渠
            提案答覆顯著改進，委員著書立說              | 提案答复显著改进，委员著书立说
            臺賬裡瞭解到，羣衆爲産業發愁                | 台账里了解到，群众为产业发愁
            乾隆年間的瞭望樓，由鄉賢認捐                | 乾隆年间的瞭望楼，由乡贤认捐
            陜西的縣政協請陝北陝南的委員講課            | 陕西的县政协请陕北陕南的委员讲课
            """)
    void writes_simplified_for_traditional(String found, String simplified) {
        TextNormaliser.Normalised normalised = NORMALISER.normalise(found);
        assertEquals(Script.TRADITIONAL, normalised.script());
        assertEquals(simplified, normalised.text().text());
    }

    @Test
    void leaves_simplified_text_its_own_characters() {
        assertEquals("乾县的著名委员登上瞭望台", clean("乾县的著名委员登上瞭望台"));
        assertEquals(Script.SIMPLIFIED, NORMALISER.normalise("乾县的著名委员登上瞭望台").script());
    }

    @Test
    void writes_the_variant_of_a_province_s_name_in_simplified_text_too() {
        TextNormaliser.Normalised normalised = NORMALISER.normalise("陜西省里的县政协请来委员围绕民生实事开展协商，收到意见建议四十条，办结三十条。");
        assertEquals(Script.SIMPLIFIED, normalised.script());
        assertEquals("陕西省", normalised.text().text().substring(0, 3));
    }

    @Test
    void drops_what_has_no_width_and_resolves_entities() {
        assertEquals("新建书屋 6间", clean("新建\u200b书屋&nbsp;6\ufeff间"));
        assertEquals("“共商”共建", clean("&ldquo;共商&rdquo;&#20849;建"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <p style="x">走访<b>12</b>家</p>        | 走访12家
            走访12家<script>var n=300;</script>     | 走访12家
            [b]走访[/b]12家[img]a.jpg[/img]         | 走访12家
            增幅<5%的有3家                          | 增幅<5%的有3家
            [转帖]走访12家                          | [转帖]走访12家
            """)
    void takes_out_leftover_markup(String found, String clean) {
        assertEquals(clean, clean(found).strip());
    }

    @Test
    void a_written_line_end_is_a_line_end() {
        assertEquals("走访12家。\n解难9件。", clean("走访12家。\\n解难9件。"));
    }

    @Test
    void turns_misread_utf8_back() {
        String misread = new String("“议事”".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("委员“议事”厅", clean("委员" + misread + "厅"));
    }

    @Test
    void says_that_characters_were_lost() {
        TextNormaliser.Normalised lost = NORMALISER.normalise("全年走访锟斤拷企业9家");
        assertEquals("全年走访企业9家", lost.text().text());
        assertEquals(TextNormaliser.Damage.LOST_CHARACTERS, lost.damage());
    }

    @Test
    void keeps_every_character_at_its_place_in_the_source() {
        String found = "縣政協&nbsp;走訪\u200b農戶１２戶";
        AlignedText text = NORMALISER.normalise(found).text();
        int at = text.text().indexOf("12户");
        assertEquals("１２戶", found.substring(text.sourceOffset(at), text.sourceEnd(at + 3)));
    }

    @Test
    void never_fails_and_never_loses_order_on_noise() {
        Random random = new Random(7);
        String alphabet = "縣政协12３,，。;&#x;nbsp()（xié）?!*[]\"「\r\n\t \u200b\ufffdâ€œï»¿\ud83d\ude00丰";
        for (int round = 0; round < 400; round++) {
            StringBuilder noise = new StringBuilder();
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                boolean any = random.nextInt(8) == 0;
                noise.append(any ? (char) random.nextInt(0x10000) : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AlignedText text =
                    TextMender.mend(NORMALISER.normalise(noise.toString()).text());
            for (int i = 0; i < text.length(); i++) {
                assertTrue(text.sourceOffset(i) < noise.length());
                assertTrue(i == 0 || text.sourceOffset(i - 1) <= text.sourceOffset(i));
            }
            assertFalse(text.text().contains("\u200b"));
        }
    }
}
