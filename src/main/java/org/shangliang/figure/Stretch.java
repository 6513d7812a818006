package org.shangliang.figure;

import org.shangliang.text.Words;

/**
 * A stretch of text cut into words.
 *
 * @param text the whole text, which all offsets point into, 0-based, end exclusive
 * @param start offset of the stretch's first character
 * @param end offset after its last
 * @param words its words
 */
record Stretch(String text, int start, int end, Words<WordSort> words) {

    int size() {
        return words.size();
    }

    /** Number of the last word, or -1. */
    int last() {
        return words.size() - 1;
    }

    boolean is(int i, WordTrait trait) {
        return words.sort(i).is(trait);
    }

    /** Whether a word can stand between noun and number. */
    boolean isAside(int i) {
        return words.sort(i).isAside();
    }

    int start(int i) {
        return words.start(i);
    }

    int end(int i) {
        return words.end(i);
    }

    int length(int i) {
        return words.end(i) - words.start(i);
    }

    String form(int i) {
        return text.substring(words.start(i), words.end(i));
    }
}
