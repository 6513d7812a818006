package org.shangliang.text;

/** The grammar of numbers in Chinese characters: digits, magnitudes, and what a run of both is worth. */
public final class ChineseNumerals {
    /** The everyday digits, of which several stand for nought and two for two. */
    public static final String DIGITS = "〇零○一二三四五六七八九两";

    /** The character between a number's whole and its decimals. */
    public static final char POINT = '点';

    private ChineseNumerals() {}

    /** The value of one of {@link #DIGITS}, or -1. */
    public static int everydayDigit(char c) {
        return switch (c) {
            case '〇', '零', '○' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    /** The value of a digit, everyday or as cheques have it (壹贰叁), or -1. */
    public static int digit(char c) {
        return switch (c) {
            case '壹' -> 1;
            case '贰' -> 2;
            case '叁' -> 3;
            case '肆' -> 4;
            case '伍' -> 5;
            case '陆' -> 6;
            case '柒' -> 7;
            case '捌' -> 8;
            case '玖' -> 9;
            default -> everydayDigit(c);
        };
    }

    /** By how much 十百千万亿, 廿 or 卅 multiply, everyday or as cheques have them; 0 for every other character. */
    public static double magnitude(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万' -> 1e4;
            case '亿' -> 1e8;
            default -> 0;
        };
    }

    /** Whether a character may stand in a numeral, its decimal point aside. */
    public static boolean belongs(char c) {
        return digit(c) >= 0 || magnitude(c) > 0;
    }

    /**
     * What a run of digits and magnitudes is worth: 二十三 is 23, 一万二 is 12,000, 一万零二 is 10,002, 三点五万 is 35,000. Of digits
     * that follow each other without a magnitude only the last counts.
     */
    public static double worth(String run) {
        int point = run.indexOf(POINT);
        if (point < 0) {
            return whole(run);
        }
        String decimals = run.substring(point + 1);
        return (whole(run.substring(0, point)) + fraction(decimals)) * scaleAfter(decimals);
    }

    /** What the last place of a run's decimals is worth: of 三点五 a tenth, of 三点五万 a thousand. */
    public static double lastDecimal(String run) {
        String decimals = run.substring(run.indexOf(POINT) + 1);
        return scaleAfter(decimals) / Math.pow(10, digits(decimals));
    }

    private static double whole(String run) {
        double total = 0;
        double section = 0;
        double digit = -1;
        double lastUnit = 1;
        boolean zero = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            double unit = magnitude(c);
            if (unit == 0) {
                zero = digit(c) == 0;
                digit = zero ? digit : digit(c);
                continue;
            }
            if (unit < 10_000) {
                section += (digit < 0 ? 1 : digit) * unit;
            } else {
                section += Math.max(digit, 0);
                total = unit > total ? (total + Math.max(section, total == 0 ? 1 : 0)) * unit : total + section * unit;
                section = 0;
            }
            digit = -1;
            lastUnit = unit;
            zero = false;
        }
        boolean colloquial = digit > 0 && lastUnit >= 100 && digit(run.charAt(run.length() - 2)) != 0 && !zero;
        return total + section + Math.max(digit, 0) * (colloquial ? lastUnit / 10 : 1);
    }

    private static double fraction(String decimals) {
        double value = 0;
        for (int i = 0; i < digits(decimals); i++) {
            value = value * 10 + digit(decimals.charAt(i));
        }
        return value / Math.pow(10, digits(decimals));
    }

    private static int digits(String decimals) {
        int count = 0;
        while (count < decimals.length() && digit(decimals.charAt(count)) >= 0) {
            count++;
        }
        return count;
    }

    /** 万 and 亿 after the decimals; 十 there is of a time of day, 三点五十. */
    private static double scaleAfter(String decimals) {
        double scale = 1;
        for (int i = digits(decimals); i < decimals.length() && magnitude(decimals.charAt(i)) >= 10_000; i++) {
            scale *= magnitude(decimals.charAt(i));
        }
        return scale;
    }
}
