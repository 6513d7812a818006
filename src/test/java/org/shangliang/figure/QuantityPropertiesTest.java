package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;

/** What holds of every numeral and every text. */
class QuantityPropertiesTest {
    private static final QuantityScanner SCANNER = QuantityScanner.from(CodebookFiles.shipped());
    private static final String ALPHABET =
            "0123456789.,:-/+%一二三四五六七八九十百千万亿两零几余多第约近至到—“”《》（）" + "年月日件条个名户人次元亩米吨成分之以上以内左右不超过少于大关，。；\n abGN协商提案";

    @Test
    void aNumberIsTheSameInArabicAndInChineseCharacters() {
        Random random = new Random(7);
        LongStream numbers = LongStream.concat(LongStream.rangeClosed(3, 1200), random.longs(3000, 1200, 999_999_999L));
        numbers.forEach(number -> {
            assertEquals((double) number, only("提案" + number + "件。"), "in Arabic digits");
            assertEquals((double) number, only("提案" + chinese(number) + "件。"), chinese(number));
        });
    }

    @Test
    void aNumberIsTheSameWithCommasInGroups() {
        new Random(11)
                .longs(500, 1000, 9_999_999L)
                .forEach(number -> assertEquals((double) number, only(String.format("提案%,d件。", number))));
    }

    @Test
    void aNumberIsTheSameWithItsMagnitudeWrittenOut() {
        IntStream.range(1, 3000).forEach(tenths -> {
            double expected = tenths * 1000.0;
            assertEquals(expected, only("提案" + tenths / 10.0 + "万件。"), 1e-6);
            if (tenths / 10 > 0 && tenths % 10 > 0) {
                assertEquals(expected, only("提案" + tenths / 10 + "万" + tenths % 10 * 1000 + "件。"), 1e-6);
                assertEquals(expected, only("提案" + tenths / 10 + "万" + tenths % 10 + "千件。"), 1e-6);
            }
        });
    }

    @RepeatedTest(200)
    void figuresStandInOrderWithinTheTextAndApart(RepetitionInfo repetition) {
        String text = scrambled(new Random(repetition.getCurrentRepetition()));
        List<Quantity> found = SCANNER.scan(text);
        int from = 0;
        for (Quantity quantity : found) {
            assertTrue(from <= quantity.start(), text);
            assertTrue(quantity.start() <= quantity.numberStart(), text);
            assertTrue(quantity.numberStart() < quantity.numberEnd(), text);
            assertTrue(quantity.numberEnd() <= quantity.end() && quantity.end() <= text.length(), text);
            assertEquals(text.substring(quantity.start(), quantity.end()), quantity.mention());
            assertTrue(quantity.low() <= quantity.high(), text);
            from = quantity.end();
        }
    }

    @Test
    void numbersLongerThanAnyCountAreNone() {
        assertEquals(List.of(), SCANNER.scan("9".repeat(200_000) + "件"));
        assertEquals(List.of(), SCANNER.scan("3-" + "7".repeat(200_000)));
    }

    @Test
    void hostileRunsOfNumeralsAreRead() {
        for (String run :
                List.of("亿", "万", "十", "百", "一", "零", "几", "余", "1万", "第", "至", "百分之", "1/", "3、", "1,", "《", "二三")) {
            assertTrue(SCANNER.scan("5" + run.repeat(5_000) + "件").size() <= 5_001, run);
            assertTrue(SCANNER.scan("分别" + run.repeat(5_000) + "3件").size() <= 5_001, run);
        }
    }

    @Test
    void aTextWithoutNumbersHasNoFigures() {
        assertEquals(List.of(), SCANNER.scan("委员们围坐议事厅，把难题摆上桌面。"));
        assertEquals(List.of(), SCANNER.scan(""));
    }

    private static double only(String text) {
        List<Quantity> found = SCANNER.scan(text);
        assertEquals(1, found.size(), text);
        return found.get(0).value();
    }

    private static String scrambled(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The number as it is read aloud, by the grammar of Chinese numerals. */
    private static String chinese(long number) {
        if (number >= 10_000) {
            long above = number / 10_000;
            long below = number % 10_000;
            String zero = below > 0 && below < 1000 ? "零" : "";
            String scale = above >= 10_000 ? "" : "万";
            return above >= 10_000
                    ? hundredMillions(number)
                    : chinese(above) + scale + zero + (below > 0 ? chinese(below) : "");
        }
        return belowTenThousand((int) number);
    }

    private static String hundredMillions(long number) {
        long above = number / 100_000_000;
        long below = number % 100_000_000;
        String zero = below > 0 && below < 10_000_000 ? "零" : "";
        return chinese(above) + "亿" + zero + (below > 0 ? chinese(below) : "");
    }

    private static String belowTenThousand(int number) {
        String digits = "零一二三四五六七八九";
        StringBuilder spoken = new StringBuilder();
        int[] scales = {1000, 100, 10, 1};
        String[] names = {"千", "百", "十", ""};
        boolean gap = false;
        for (int i = 0; i < scales.length; i++) {
            int digit = number / scales[i] % 10;
            if (digit == 0) {
                gap = !spoken.isEmpty();
                continue;
            }
            spoken.append(gap ? "零" : "");
            boolean ten = scales[i] == 10 && digit == 1 && spoken.isEmpty();
            spoken.append(ten ? "" : digits.charAt(digit)).append(names[i]);
            gap = false;
        }
        return spoken.toString();
    }
}
