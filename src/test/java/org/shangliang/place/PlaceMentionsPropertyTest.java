package org.shangliang.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.shangliang.place.Reports.Report;

/** What holds for the places of any text, however it is put together. */
class PlaceMentionsPropertyTest {
    private static final List<String> PIECES = List.of(
            "湖北省", "宜昌市", "远安县", "鼓楼区", "城关镇", "恩施州", "郧县", "和县", "县政协", "全市", "我县", "全国政协", "上海、杭州", "赴", "在", "的",
            "与", "捐款", "12万元", "3件", "，", "。", "\n", "：", "“", "》", "合作社", "各县", "区县", "召开", "两江新区", "日报讯", "来自", "|",
            "𠀀", " ");

    @RepeatedTest(60)
    void mentionsLieWithinTheTextInOrderAndApart(RepetitionInfo repetition) {
        Report report = Reports.read(text(new Random(repetition.getCurrentRepetition())));
        int end = 0;
        for (PlaceMention mention : report.places().mentions()) {
            assertTrue(mention.start() >= end && mention.end() > mention.start(), report.text());
            assertEquals(report.text().substring(mention.start(), mention.end()), mention.mention());
            end = mention.end();
        }
        assertTrue(end <= report.text().length());
    }

    @RepeatedTest(60)
    void everyOffsetHasAPlaceOrSaysThatItIsUnknown(RepetitionInfo repetition) {
        Report report = Reports.read(text(new Random(-repetition.getCurrentRepetition())));
        for (int i = 0; i < report.text().length(); i++) {
            PlaceInForce found = report.places().inForce(i, i + 1);
            assertEquals(
                    found.divisionCode() == null,
                    found.issues().contains(org.shangliang.codebook.Issue.PLACE_UNKNOWN),
                    report.text());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("甲");
        for (int i = 0; i < 40; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
