package org.shangliang.figure;

import org.shangliang.text.CharacterSet;

/** The signs that end clauses and sentences. */
final class Clauses {
    /** The characters that end a sentence. */
    static final String SENTENCE_ENDS = "。；！？;!?\n";

    private static final CharacterSet OF_SENTENCES = CharacterSet.of(SENTENCE_ENDS);
    private static final CharacterSet OF_CLAUSES = CharacterSet.of("，。；！？、：,;!?:\n）)”》】\0");

    private Clauses() {}

    /** Whether {@code c} ends a clause or an item of a list; NUL stands for the end of the text. */
    static boolean ends(char c) {
        return OF_CLAUSES.contains(c);
    }

    /** Whether {@code c} ends a sentence. */
    static boolean endsSentence(char c) {
        return OF_SENTENCES.contains(c);
    }

    /** Offset of the first 、 between things counted that stands from {@code from} on and before {@code to}, or -1. */
    static int firstListMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '、') {
                int ranks = endOfRanks(text, i, to);
                if (ranks < 0) {
                    return i;
                }
                i = ranks;
            }
        }
        return -1;
    }

    /** Where a list of ranks ends that a 、 stands in (省、市、区三级委员), or -1. */
    private static int endOfRanks(String text, int mark, int to) {
        int i = mark;
        while (i < to && text.charAt(i) == '、') {
            i += 2;
        }
        return i + 1 < to && text.charAt(i + 1) == '级' ? i + 1 : -1;
    }

    /** Offset of the first sign that ends a sentence or a part of one (；) from {@code from} on, {@code to} where none stands before it. */
    static int partEnd(String text, int from, int to) {
        int end = from;
        while (end < to && !endsSentence(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
