package org.shangliang.figure;

/**
 * A word that fills many features, hashed once.
 *
 * @param text the word
 * @param hash its hash by {@link FeatureHash}
 * @param shift what a hash before it is multiplied with to make room for it
 * @param number its place in the one list of words whose features are found by number, or {@link #UNNUMBERED}
 */
record FeatureWord(String text, long hash, long shift, int number) {
    /** The number of a word that stands in no list. */
    static final int UNNUMBERED = -1;

    /** A word with its hash. */
    static FeatureWord of(String text) {
        return of(text, UNNUMBERED);
    }

    /** A word of the list, with its hash. */
    static FeatureWord of(String text, int number) {
        return new FeatureWord(text, FeatureHash.of(text), FeatureHash.shift(text.length()), number);
    }

    boolean isNumbered() {
        return number >= 0;
    }
}
