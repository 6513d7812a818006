package org.shangliang.figure;

/**
 * The mark that a heading or an item of a list begins with: 一、 （一） 1. （1） ①.
 *
 * @param rank from 1, the widest, to 4; 0 where a line bears none
 * @param isFirst whether it is the first of its kind
 * @param end offset after the mark
 */
record Ordinal(int rank, boolean isFirst, int end) {
    static final Ordinal NONE = new Ordinal(0, true, 0);

    private static final String CHINESE = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final int MOST_DIGITS = 2;

    /** The mark that a line begins with, or {@link #NONE}. */
    static Ordinal at(String text, int start, int end) {
        if (start >= end) {
            return NONE;
        }
        char first = text.charAt(start);
        if (CIRCLED.indexOf(first) >= 0) {
            return new Ordinal(4, first == '①', start + 1);
        }
        boolean bracketed = first == '（' || first == '(';
        int from = bracketed || first == '第' ? start + 1 : start;
        int to = from;
        while (to < end && to - from < MOST_DIGITS && isNumeral(text.charAt(to))) {
            to++;
        }
        if (to == from || to >= end) {
            return NONE;
        }
        boolean chinese = CHINESE.indexOf(text.charAt(from)) >= 0;
        boolean isFirst = to - from == 1 && (text.charAt(from) == '一' || text.charAt(from) == '1');
        char mark = text.charAt(to);
        if (bracketed) {
            return mark == '）' || mark == ')' ? new Ordinal(chinese ? 2 : 4, isFirst, to + 1) : NONE;
        }
        if (first == '第') {
            return chinese && text.startsWith("部分", to) ? new Ordinal(1, isFirst, to + 2) : NONE;
        }
        if (chinese) {
            return mark == '、' ? new Ordinal(1, isFirst, to + 1) : NONE;
        }
        boolean decimal = to + 1 < end && Character.isDigit(text.charAt(to + 1));
        return ".．、".indexOf(mark) >= 0 && !decimal ? new Ordinal(3, isFirst, to + 1) : NONE;
    }

    private static boolean isNumeral(char c) {
        return CHINESE.indexOf(c) >= 0 || (c >= '0' && c <= '9');
    }
}
