package org.shangliang.figure;

/**
 * A word that fills many features, hashed once.
 *
 * @param text the word
 * @param hash its hash by {@link FeatureHash}
 * @param shift what a hash before it is multiplied with to make room for it
 */
record FeatureWord(String text, long hash, long shift) {

    /** A word with its hash. */
    static FeatureWord of(String text) {
        return new FeatureWord(text, FeatureHash.of(text), FeatureHash.shift(text.length()));
    }
}
