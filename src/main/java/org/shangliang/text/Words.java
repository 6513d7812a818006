package org.shangliang.text;

/**
 * The words that a stretch of text is cut into, in order, without gaps; all offsets point into the whole text, 0-based, end exclusive.
 *
 * @param <S> what a word is to whoever had the text cut
 */
public final class Words<S> {
    private final Vocabulary<S> vocabulary;
    private final int[] bounds;
    private final int[] words;

    /** @param bounds where each begins, and where the last ends */
    Words(Vocabulary<S> vocabulary, int[] bounds, int[] words) {
        this.vocabulary = vocabulary;
        this.bounds = bounds;
        this.words = words;
    }

    /** How many they are. */
    public int size() {
        return words.length;
    }

    /** Offset of a word's first character. */
    public int start(int i) {
        return bounds[i];
    }

    /** Offset after a word's last character. */
    public int end(int i) {
        return bounds[i + 1];
    }

    /** What a word is. */
    public S sort(int i) {
        return vocabulary.sort(words[i]);
    }
}
