package org.shangliang.log;

import java.util.OptionalDouble;

/** Numbers in Chinese characters as cells hold them. */
final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String MAGNITUDES = "十百千万亿";
    private static final double[] WORTH = {10, 100, 1_000, 10_000, 100_000_000};

    private ChineseNumerals() {}

    /** How many characters at the beginning of {@code text} are a numeral. */
    static int length(String text) {
        int i = 0;
        while (i < text.length() && (digit(text.charAt(i)) >= 0 || MAGNITUDES.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** The value of a numeral such as 十五万 or 二十三; none where it is no numeral. */
    static OptionalDouble value(String numeral) {
        double whole = 0;
        double section = 0;
        double digit = 0;
        boolean any = false;
        for (int i = 0; i < numeral.length(); i++) {
            int one = digit(numeral.charAt(i));
            int magnitude = MAGNITUDES.indexOf(numeral.charAt(i));
            if (one >= 0) {
                digit = one;
            } else if (magnitude >= 3) {
                whole = (whole + section + digit) * WORTH[magnitude];
                section = 0;
                digit = 0;
            } else if (magnitude >= 0) {
                section += (digit == 0 ? 1 : digit) * WORTH[magnitude];
                digit = 0;
            } else {
                return OptionalDouble.empty();
            }
            any = true;
        }
        return any ? OptionalDouble.of(whole + section + digit) : OptionalDouble.empty();
    }

    /** A year, month or day in Arabic digits: 二〇二三 is 2023, 十五 is 15. */
    static String digits(String numeral) {
        if (numeral.chars().noneMatch(c -> MAGNITUDES.indexOf(c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            numeral.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        return Integer.toString((int) value(numeral).orElse(0));
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
