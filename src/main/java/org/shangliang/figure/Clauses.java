package org.shangliang.figure;

/** The signs that end clauses and sentences. */
final class Clauses {
    private static final String SENTENCE_ENDS = "。；！？;!?\n";
    private static final String ENDS = "，。；！？、：,;!?:\n）)”》】\0";

    private Clauses() {}

    /** Whether {@code c} ends a clause or an item of a list; NUL stands for the end of the text. */
    static boolean ends(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /** Whether {@code c} ends a sentence. */
    static boolean endsSentence(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }

    /** Offset of the first 、 that stands from {@code from} on and before {@code to}, or -1. */
    static int firstListMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '、') {
                return i;
            }
        }
        return -1;
    }
}
