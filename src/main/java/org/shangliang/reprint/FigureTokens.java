package org.shangliang.reprint;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.text.ChineseNumerals;

/** The numbers of a sentence as they are written, found by a scan of its characters. */
final class FigureTokens {
    private static final String NUMERALS = ChineseNumerals.DIGITS + "十百千万亿";
    private static final String MAGNITUDES = "万亿";
    private static final String DATE_WORDS = "年月日号时";

    private FigureTokens() {}

    /** Whether the numbers of dates are wanted. */
    enum Dates {
        TAKEN,
        LEFT_OUT
    }

    /** The numbers of {@code sentence}, in order. */
    static List<String> of(String sentence, Dates dates) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < sentence.length()) {
            int end = endOfNumber(sentence, i);
            if (end > i && isWanted(sentence, i, end, dates)) {
                tokens.add(sentence.substring(i, end));
            }
            i = Math.max(end, i + 1);
        }
        return tokens;
    }

    private static int endOfNumber(String text, int from) {
        int i = from;
        if (isDigit(text.charAt(i))) {
            while (i < text.length() && (isDigit(text.charAt(i)) || isInner(text, i))) {
                i++;
            }
            while (i < text.length() && MAGNITUDES.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            return i;
        }
        while (i < text.length() && NUMERALS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isWanted(String text, int from, int end, Dates dates) {
        boolean spelt = !isDigit(text.charAt(from));
        if (spelt && end - from == 1 && (from == 0 || text.charAt(from - 1) != '第')) {
            return false;
        }
        boolean dated = end < text.length() && DATE_WORDS.indexOf(text.charAt(end)) >= 0;
        return dates == Dates.TAKEN || !dated;
    }

    /** A point or a hyphen between digits: 20.9, 2023-12-20. */
    private static boolean isInner(String text, int i) {
        return ".,-".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
