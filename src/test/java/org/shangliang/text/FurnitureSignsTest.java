package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shangliang.text.FurnitureSigns.Mark;

class FurnitureSignsTest {
    private static final FurnitureSigns SIGNS = new FurnitureSigns(Map.of(
            Mark.DATE, List.of("时间", "发布时间"),
            Mark.WORD, List.of("大", "发布"),
            Mark.NOTICE, List.of("不得转载"),
            Mark.FORUM, List.of("论坛")));

    private static List<String> in(String text) {
        return found(SIGNS, text);
    }

    private static List<String> found(FurnitureSigns signs, String text) {
        return signs.find(text).stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .toList();
    }

    @Test
    void theKeyOfAFieldIsASignAtTheStartOfALineAndBehindAMarkButNotBehindALetter() {
        assertEquals(List.of("发布", "发布时间"), in("发布时间：2023-08-21"));
        assertEquals(List.of("时间"), in("来自柳湾\n时间：8月"));
        assertEquals(List.of(), in("会议时间，改在周五"));
    }

    @Test
    void aNoticeIsASignWhereverItStands() {
        assertEquals(List.of("不得转载"), in("本网文章不得转载"));
        assertEquals(List.of("论坛", "论坛"), in("论坛在柳湾论坛"));
    }

    @Test
    void aWordOfOneCharacterIsASignByItselfAndTheKeyOfACountBeforeWhateverStandsBehind() {
        assertEquals(List.of("大"), in("大 很大，大桥"));
        FurnitureSigns counts = new FurnitureSigns(Map.of(Mark.COUNT, List.of("阅")));
        assertEquals(List.of("阅", "阅"), found(counts, "阅读，阅"));
    }
}
