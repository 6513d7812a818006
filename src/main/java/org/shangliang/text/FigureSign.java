package org.shangliang.text;

/** The look of a figure: a numeral with a common unit (36件, 三百余条, 5 万元) or a percent sign. A quick guess, no reading. */
final class FigureSign {
    private static final CharacterSet NUMERALS = CharacterSet.of("0123456789十百千万亿");
    private static final CharacterSet FILLERS = CharacterSet.of("余多来 \t\n\u000B\f\r");
    private static final CharacterSet FILLERS_AFTER_MAGNITUDE = CharacterSet.of("余多 \t\n\u000B\f\r");
    private static final CharacterSet UNITS = CharacterSet.of("件条个人户名位次场篇项元亩份家期起座处台吨");

    private FigureSign() {}

    /** Whether a text holds something that looks like a figure. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last numeral of something that looks like a figure stands at an offset. */
    static boolean isAt(String text, int offset) {
        return NUMERALS.contains(text.charAt(offset)) && isFigure(text, offset);
    }

    private static boolean isFigure(String text, int numeral) {
        int i = after(text, numeral + 1, FILLERS);
        if (i == numeral + 1 && i < text.length() && text.charAt(i) == '%') {
            return TextNormaliser.isDigit(text.charAt(numeral));
        }
        if (i < text.length() && (text.charAt(i) == '万' || text.charAt(i) == '亿')) {
            i = after(text, i + 1, FILLERS_AFTER_MAGNITUDE);
        }
        return i < text.length() && UNITS.contains(text.charAt(i));
    }

    private static int after(String text, int from, CharacterSet skipped) {
        int i = from;
        while (i < text.length() && skipped.contains(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
