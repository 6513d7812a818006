package org.shangliang.figure;

import static org.shangliang.figure.NumeralReader.at;
import static org.shangliang.figure.NumeralReader.isDigit;

/** Stretches of digits that are no number: dates, times, telephone numbers, codes, formulas. */
final class CodeSpan {
    private static final String WITHIN = ".:+×*-_/#";
    private static final String BEFORE = "_#×*=+@&";
    private static final String JOINED_BY = ".:+×*";

    private CodeSpan() {}

    /** Where the code ends that the Arabic {@code numeral} is part of; its start if it is part of none. */
    static int endOf(String text, Numeral numeral) {
        int start = numeral.start();
        boolean leadingZero = at(text, start) == '0' && isDigit(at(text, start + 1));
        if (leadingZero || isLatin(at(text, start - 1)) || BEFORE.indexOf(at(text, start - 1)) >= 0) {
            return end(text, start);
        }
        char after = at(text, numeral.end());
        char next = at(text, numeral.end() + 1);
        boolean formula = (JOINED_BY.indexOf(after) >= 0 && isDigit(next)) || (after == '+' && isLatin(next));
        return formula || (after == '-' && twiceHyphened(text, numeral.end() + 1)) ? end(text, start) : start;
    }

    /** Whether {@code c} is a letter A to Z. */
    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The place after digits, letters and the signs between them. */
    static int end(String text, int start) {
        int end = start;
        while (isPart(at(text, end)) || (WITHIN.indexOf(at(text, end)) >= 0 && isPart(at(text, end + 1)))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean isPart(char c) {
        return isDigit(c) || isLatin(c);
    }

    /** 2023-08-21 is a date where 1000-1500 is a range. */
    private static boolean twiceHyphened(String text, int from) {
        int end = from;
        while (isDigit(at(text, end))) {
            end++;
        }
        return end > from && at(text, end) == '-' && isDigit(at(text, end + 1));
    }
}
