package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers in Chinese characters are worth. */
class ChineseNumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "七, 7",
        "十, 10",
        "十二, 12",
        "二十三, 23",
        "廿三, 23",
        "一百零五, 105",
        "一百二, 120",
        "一万二, 12000",
        "一万零二, 10002",
        "两千三百四十, 2340",
        "十五万, 150000",
        "一亿两千万, 120000000",
        "三点五, 3.5",
        "三点五万, 35000",
        "一点二五亿, 125000000",
        "壹拾贰万, 120000"
    })
    void aRunIsWorthItsDigitsByTheirMagnitudes(String run, double worth) {
        assertEquals(worth, ChineseNumerals.worth(run));
    }

    @Test
    void everyWholeNumberBelowTenThousandIsReadAsItIsSpelt() {
        for (int number = 1; number < 10_000; number++) {
            assertEquals(number, ChineseNumerals.worth(spelt(number)), spelt(number));
        }
    }

    @Test
    void everydayDigitsAreDigitsAndNothingElseIs() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertEquals(ChineseNumerals.DIGITS.indexOf(c) >= 0, ChineseNumerals.everydayDigit(c) >= 0, "" + c);
        }
    }

    private static String spelt(int number) {
        StringBuilder spelt = new StringBuilder();
        boolean gap = false;
        for (int place = 1_000, i = 0; place > 0; place /= 10, i++) {
            int digit = number / place % 10;
            if (digit == 0) {
                gap = !spelt.isEmpty();
                continue;
            }
            spelt.append(gap ? "零" : "").append("一二三四五六七八九".charAt(digit - 1));
            spelt.append(i < 3 ? "千百十".charAt(i) + "" : "");
            gap = false;
        }
        return spelt.toString();
    }
}
