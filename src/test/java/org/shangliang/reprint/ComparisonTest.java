package org.shangliang.reprint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.ReprintRules;

class ComparisonTest {
    private static final ReprintRules RULES = ReprintRules.from(CodebookFiles.shipped());
    private static final String REPORT =
            """
            本报讯 5月6日,清水镇的议事长廊里坐满了人,大家要议的是河边那片荒了多年的滩地。
            镇里先后开了7次恳谈会,到会的有214人,说出的想法记了满满93条,最后归成了11件要办的事。
            滩地如今栽上了柳树1600棵,修了步道2.4公里,添了长椅38把,傍晚散步的人一拨接着一拨。
            钱从三处来,县里补助56万元,镇上挤出19万元,余下的由几家砂石厂认领。
            """;

    private static boolean reprint(String one, String other) {
        return Comparison.of(new ComparedText(one, List.of()), new ComparedText(other, List.of()), RULES)
                .isReprint(RULES);
    }

    @Test
    void anotherDateLineAndALeadMakeNoOtherText() {
        String copy = "河滩变成了公园,这件事还要从头说起。\n" + REPORT.replace("5月6日", "5月19日");
        assertTrue(reprint(REPORT, copy));
    }

    @Test
    void paragraphsInAnotherOrderAreTheSameText() {
        String[] lines = REPORT.split("\n", -1);
        assertTrue(reprint(REPORT, String.join("\n", lines[3], lines[1], lines[0], lines[2])));
    }

    @Test
    void aDigestOfHalfIsTheSameText() {
        String[] lines = REPORT.split("\n", -1);
        assertTrue(reprint(REPORT, lines[1] + lines[2]));
    }

    @Test
    void aFormFilledInWithOtherNumbersIsAnotherText() {
        String nextYear = REPORT.replace("7次", "9次")
                .replace("214人", "305人")
                .replace("93条", "120条")
                .replace("11件", "14件")
                .replace("1600棵", "900棵")
                .replace("2.4公里", "3.1公里")
                .replace("38把", "52把")
                .replace("56万元", "61万元")
                .replace("19万元", "24万元");
        assertFalse(reprint(REPORT, nextYear));
    }

    @Test
    void theSameWordsOfAnotherCountyAreAnotherText() {
        ComparedText one = new ComparedText(REPORT, List.of("清水县", "清水县", "天水市"));
        ComparedText other = new ComparedText(REPORT, List.of("秦安县", "秦安县", "天水市"));
        assertFalse(Comparison.of(one, other, RULES).isReprint(RULES));
    }

    @Test
    void aShortTextIsReprintedOnlyLetterByLetter() {
        assertTrue(reprint("今天停办业务。", "今天,停办业务"));
        assertFalse(reprint("今天停办业务。", "明天停办业务。"));
    }
}
