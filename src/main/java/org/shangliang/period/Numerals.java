package org.shangliang.period;

import org.shangliang.text.ChineseNumerals;

/** Small whole numbers in Arabic or Chinese digits, as years, months and counts are written with them. */
final class Numerals {
    private static final int NONE = -1;

    /** Every character that a numeral may begin with or consist of. */
    static final String ALL = "0123456789十百" + ChineseNumerals.DIGITS;

    /** What stands for no number found. */
    static final Read NOTHING = new Read(NONE, 0);

    /** Of each character the digit that it is, or -1. */
    private static final byte[] DIGITS = digits();

    private Numerals() {}

    private static byte[] digits() {
        byte[] digits = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < digits.length; i++) {
            char c = (char) i;
            digits[i] = (byte) (Character.isDigit(c) ? Character.digit(c, 10) : ChineseNumerals.everydayDigit(c));
        }
        return digits;
    }

    /**
     * A number read.
     *
     * @param value its value, or -1 where there is none
     * @param end offset after it
     */
    record Read(int value, int end) {
        boolean found() {
            return value >= 0;
        }
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || c == '十' || c == '百';
    }

    /** Offset after the characters of numerals that stand from {@code at} on. */
    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A year of four digits: 2023, 二〇二三; {@link #NOTHING} but from 1900 to 2099. */
    static Read year(String text, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() ? digit(text.charAt(i)) : NONE;
            if (digit < 0) {
                return NOTHING;
            }
            value = value * 10 + digit;
        }
        boolean longer = at + 4 < text.length() && digit(text.charAt(at + 4)) >= 0;
        return value < 1900 || value > 2099 || longer ? NOTHING : new Read(value, at + 4);
    }

    /** A number below 100: 8, 12, 五, 十二, 二十三, 两; else {@link #NOTHING}. */
    static Read small(String text, int at) {
        int i = at;
        int value = 0;
        if (i < text.length() && Character.isDigit(text.charAt(i))) {
            while (i < text.length() && Character.isDigit(text.charAt(i)) && i < at + 3) {
                value = value * 10 + Character.digit(text.charAt(i), 10);
                i++;
            }
            return value > 99 ? NOTHING : new Read(value, i);
        }
        int tens = i < text.length() ? digit(text.charAt(i)) : NONE;
        if (tens >= 0) {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '十') {
            int ones = i + 1 < text.length() ? digit(text.charAt(i + 1)) : NONE;
            int end = ones >= 0 && !Character.isDigit(text.charAt(i + 1)) ? i + 2 : i + 1;
            return new Read((tens < 0 ? 1 : tens) * 10 + (end == i + 2 ? ones : 0), end);
        }
        return tens < 0 ? NOTHING : new Read(tens, i);
    }

    private static int digit(char c) {
        return DIGITS[c];
    }
}
