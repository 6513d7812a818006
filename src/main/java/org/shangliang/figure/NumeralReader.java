package org.shangliang.figure;

import static org.shangliang.text.ChineseNumerals.digit;
import static org.shangliang.text.ChineseNumerals.magnitude;
import static org.shangliang.text.ChineseNumerals.worth;

import org.jspecify.annotations.Nullable;
import org.shangliang.figure.Numeral.Looseness;
import org.shangliang.figure.Numeral.Script;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.ChineseNumerals;

/** Reads one numeral, Arabic, Chinese or mixed, at a place in a text. */
final class NumeralReader {
    /** How many characters a number in digits may have: no more than a long integer holds. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST = 24;
    private static final int MOST_SCALES = 2;

    private static final CharacterSet BEGINNINGS = beginnings();

    private NumeralReader() {}

    /** Whether a numeral may begin with this character. */
    static boolean mayBegin(char c) {
        return BEGINNINGS.contains(c);
    }

    private static CharacterSet beginnings() {
        StringBuilder beginnings = new StringBuilder("〇零");
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (isDigit(c) || digit(c) > 0 || magnitude(c) > 0) {
                beginnings.append(c);
            }
        }
        return CharacterSet.of(beginnings.toString());
    }

    /** The numeral that begins at {@code start}, or null where there is none that can be read. */
    static @Nullable Numeral read(String text, int start) {
        return isDigit(at(text, start)) ? readArabic(text, start) : readChinese(text, start);
    }

    // ---------------------------------------------------------------- Arabic

    private static @Nullable Numeral readArabic(String text, int start) {
        Numeral first = readScaled(text, start);
        if (first == null || first.looseness() != Looseness.NONE) {
            return first;
        }
        return withRemainder(text, first);
    }

    /** 3万4000, 3万五千, 1亿2000万: a smaller part follows the larger. */
    private static Numeral withRemainder(String text, Numeral first) {
        char last = at(text, first.end() - 1);
        double scale = magnitude(last);
        char next = at(text, first.end());
        if (scale < 1000 || (!isDigit(next) && digit(next) <= 0)) {
            return first;
        }
        Numeral rest = isDigit(next) ? readScaled(text, first.end()) : readChinese(text, first.end());
        if (rest == null || rest.value() >= scale || rest.value() * 10 < scale) {
            return first;
        }
        double value = first.value() + rest.value();
        return new Numeral(first.start(), rest.end(), value, value, rest.place(), rest.looseness(), Script.ARABIC);
    }

    private static @Nullable Numeral readScaled(String text, int start) {
        int end = endOfArabic(text, start);
        if (end - start > MOST_DIGITS) {
            return null;
        }
        Decimal number = decimal(text, start, end);
        double value = number.times(1);
        Numeral bare = new Numeral(start, end, value, value, number.place(), Looseness.NONE, Script.ARABIC);
        return scaled(text, number, loosened(text, bare));
    }

    private static Decimal decimal(String text, int start, int end) {
        long digits = 0;
        int decimals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits = isDigit(c) ? digits * 10 + (c - '0') : digits;
            decimals = c == '.' ? end - i - 1 : decimals;
        }
        return new Decimal(digits, decimals);
    }

    /**
     * A number as it is written.
     *
     * @param digits all its digits in a row
     * @param decimals how many of them stand behind the point
     */
    private record Decimal(long digits, int decimals) {
        double times(double scale) {
            double parts = powerOfTen(decimals);
            return scale < parts ? digits / (parts / scale) : digits * (scale / parts);
        }

        /** The worth of its last digit that is not zero. */
        double place() {
            int zeros = 0;
            for (long rest = digits; rest != 0 && rest % 10 == 0; rest /= 10) {
                zeros++;
            }
            return digits == 0 ? 1 : new Decimal(1, decimals).times(powerOfTen(zeros));
        }

        private static double powerOfTen(int power) {
            double product = 1;
            for (int i = 0; i < power; i++) {
                product *= 10;
            }
            return product;
        }
    }

    private static Numeral scaled(String text, Decimal number, Numeral numeral) {
        int from = afterOneGap(text, numeral.end());
        int end = from;
        double scale = 1;
        while (isScale(text, end) && end - from < MOST_SCALES) {
            scale *= magnitude(at(text, end));
            end++;
        }
        if (scale == 1) {
            return numeral;
        }
        double value = number.times(scale);
        Numeral whole = new Numeral(
                numeral.start(), end, value, value, numeral.place() * scale, numeral.looseness(), Script.ARABIC);
        return whole.looseness() == Looseness.NONE ? loosened(text, whole) : loosenedAgain(text, whole);
    }

    /** 百千万亿 after digits, but not the 千 of 千米 and 千瓦 nor the 百 of 百分点. */
    private static boolean isScale(String text, int at) {
        char next = at(text, at + 1);
        return switch (at(text, at)) {
            case '万', '亿' -> true;
            case '千' -> "米克瓦伏卡帕赫分".indexOf(next) < 0;
            case '百' -> next != '分';
            default -> false;
        };
    }

    private static int endOfArabic(String text, int start) {
        int end = start;
        while (isDigit(at(text, end))) {
            end++;
        }
        if (end - start <= 3 && at(text, start) != '0') {
            while ((at(text, end) == ',' || at(text, end) == '，') && threeDigits(text, end + 1)) {
                end += 4;
            }
        }
        if (at(text, end) == '.' && isDigit(at(text, end + 1))) {
            end++;
            while (isDigit(at(text, end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean threeDigits(String text, int from) {
        return isDigit(at(text, from))
                && isDigit(at(text, from + 1))
                && isDigit(at(text, from + 2))
                && !isDigit(at(text, from + 3));
    }

    // ---------------------------------------------------------------- Chinese

    private static @Nullable Numeral readChinese(String text, int start) {
        int end = start;
        while (end - start < LONGEST && isChinese(text, end)) {
            end++;
        }
        int single = end == start + 1 ? digit(text.charAt(start)) : -1;
        Numeral numeral = single > 0
                ? new Numeral(start, end, single, single, 1, Looseness.NONE, Script.CHINESE)
                : chinese(text.substring(start, end), start);
        if (numeral == null || numeral.script() == Script.DIGITS) {
            return numeral;
        }
        Numeral loose = loosened(text, numeral);
        return loose.looseness() == Looseness.NONE ? loose : scaledAfterLooseness(text, loose);
    }

    /** 二十余万, 十几亿. */
    private static Numeral scaledAfterLooseness(String text, Numeral numeral) {
        Numeral scaled = numeral;
        int last = numeral.end() + MOST_SCALES;
        while (scaled.end() < last && (at(text, scaled.end()) == '万' || at(text, scaled.end()) == '亿')) {
            scaled = scaled.times(magnitude(at(text, scaled.end())), scaled.end() + 1);
        }
        return scaled.end() == numeral.end() ? scaled : loosenedAgain(text, scaled);
    }

    private static boolean isChinese(String text, int at) {
        char c = at(text, at);
        if (c == ChineseNumerals.POINT) {
            return digit(at(text, at - 1)) >= 0 && digit(at(text, at + 1)) >= 0;
        }
        return digit(c) >= 0 || (magnitude(c) > 0 && !(c == '百' && at(text, at + 1) == '分'));
    }

    private static @Nullable Numeral chinese(String run, int start) {
        int pair = adjacentDigits(run);
        int end = start + run.length();
        if (run.isEmpty() || (run.startsWith("零") && run.length() == 1)) {
            return null;
        }
        if (pair < 0) {
            double value = worth(run);
            Script script = isMagnitude(run) ? Script.MAGNITUDE : Script.CHINESE;
            return value <= 0
                    ? null
                    : new Numeral(start, end, value, value, placeOf(run, value), Looseness.NONE, script);
        }
        return neighbours(run, pair) ? span(run, pair, start) : digitRow(run, start);
    }

    private static boolean neighbours(String run, int pair) {
        int low = digit(run.charAt(pair));
        int high = digit(run.charAt(pair + 1));
        boolean close = high == low + 1 || (low == 3 && high == 5);
        return low > 0 && close && adjacentDigits(run.substring(pair + 1)) < 0;
    }

    /** 三四十, 五六千, 两三. */
    private static Numeral span(String run, int pair, int start) {
        double low = worth(new StringBuilder(run).deleteCharAt(pair + 1).toString());
        double high = worth(new StringBuilder(run).deleteCharAt(pair).toString());
        double place = placeOf(run, low);
        return new Numeral(start, start + run.length(), low, high, place, Looseness.NONE, Script.CHINESE);
    }

    private static Numeral digitRow(String run, int start) {
        double value = 0;
        int i = 0;
        while (i < run.length() && digit(run.charAt(i)) >= 0) {
            value = value * 10 + digit(run.charAt(i));
            i++;
        }
        return new Numeral(start, start + run.length(), value, value, 1, Looseness.NONE, Script.DIGITS);
    }

    private static int adjacentDigits(String run) {
        int point = run.indexOf(ChineseNumerals.POINT);
        int last = point < 0 ? run.length() : point;
        for (int i = 0; i + 1 < last; i++) {
            boolean both = digit(run.charAt(i)) >= 0 && digit(run.charAt(i + 1)) >= 0;
            if (both && run.charAt(i) != '零') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMagnitude(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (magnitude(run.charAt(i)) < 100) {
                return false;
            }
        }
        return true;
    }

    private static double placeOf(String run, double value) {
        if (run.indexOf(ChineseNumerals.POINT) >= 0) {
            return ChineseNumerals.lastDecimal(run);
        }
        return new Decimal((long) value, 0).place();
    }

    // ---------------------------------------------------------------- both

    private static Numeral loosened(String text, Numeral numeral) {
        int end = afterOneGap(text, numeral.end());
        return switch (at(text, end)) {
            case '余', '多' -> loosenedAgain(text, numeral.loosened(Looseness.MORE, end + 1));
            case '几', '来' -> loosenedAgain(text, numeral.loosened(Looseness.SOME, end + 1));
            default -> numeral;
        };
    }

    /** With the second of two marks of vagueness, which adds nothing: 20多万余元, 40余多家. */
    private static Numeral loosenedAgain(String text, Numeral numeral) {
        char next = at(text, numeral.end());
        return next == '余' || next == '多' ? numeral.loosened(numeral.looseness(), numeral.end() + 1) : numeral;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code from}, or the place after one space or line break there. */
    static int afterOneGap(String text, int from) {
        char c = at(text, from);
        return c == ' ' || c == '\n' || c == '\u3000' || c == '\u200b' ? from + 1 : from;
    }

    /** The character at {@code i}, or NUL outside the text. */
    static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
    }
}
