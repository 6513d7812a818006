package org.shangliang.period;

/**
 * A text without the blanks that typesetting puts between a number and the words around it (2023 年 1 至 8 月).
 *
 * @param text the text without those blanks
 * @param original for each character, and the end, its offset in the original
 */
record Tight(String text, int[] original) {

    /** Whether a text holds such blanks. */
    static boolean isLoose(String text) {
        int blank = text.indexOf(' ');
        while (blank >= 0 && !isTypesetting(text, blank)) {
            blank = text.indexOf(' ', blank + 1);
        }
        return blank >= 0;
    }

    static Tight of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] original = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (!isTypesetting(text, i)) {
                original[kept.length()] = i;
                kept.append(text.charAt(i));
            }
        }
        original[kept.length()] = text.length();
        return new Tight(kept.toString(), original);
    }

    /** The expression with its offsets in the original text. */
    Expression inOriginal(Expression expression) {
        int start = original[expression.start()];
        int end = original[expression.end() - 1] + 1;
        return new Expression(start, end, expression.meaning(), expression.modifiers());
    }

    private static boolean isTypesetting(String text, int at) {
        if (text.charAt(at) != ' ' || at == 0 || at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return (Character.isDigit(before) && Character.isIdeographic(after))
                || (Character.isIdeographic(before) && Character.isDigit(after));
    }
}
