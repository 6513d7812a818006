package org.shangliang.figure;

/** Takes the features of a figure one by one: a kind and the characters that fill it, with a weight. */
interface FeatureSink {

    /**
     * @param kind what the feature says
     * @param text the text whose characters from {@code start} to {@code end} fill it
     * @param start offset of the first character, 0-based
     * @param end offset after the last
     */
    void add(FeatureKind kind, CharSequence text, int start, int end);

    /** A feature filled by a whole word. */
    default void add(FeatureKind kind, CharSequence word) {
        add(kind, word, 0, word.length());
    }

    /** A feature filled by two words. */
    void add(FeatureKind kind, String first, String second);
}
