package org.shangliang.figure;

import java.util.List;

/** Takes the features of a figure one by one: a kind and the characters or words that fill it. */
interface FeatureSink {

    /**
     * A feature filled by characters of a text.
     *
     * @param kind what the feature says
     * @param text the text whose characters from {@code start} to {@code end} fill it
     * @param start offset of the first character, 0-based
     * @param end offset after the last
     */
    void add(FeatureKind kind, String text, int start, int end);

    /** A feature filled by a whole word. */
    default void add(FeatureKind kind, String word) {
        add(kind, word, 0, word.length());
    }

    /** A feature filled by two words. */
    void add(FeatureKind kind, String first, String second);

    /** A feature filled by a whole word. */
    default void add(FeatureKind kind, FeatureWord word) {
        add(kind, word.text());
    }

    /** A feature filled by two words. */
    default void add(FeatureKind kind, FeatureWord first, FeatureWord second) {
        add(kind, first.text(), second.text());
    }

    /**
     * A feature for each of some classes of terms.
     *
     * @param names of all classes, by number
     */
    default void addClasses(FeatureKind kind, ClassSet classes, List<FeatureWord> names) {
        for (int each = classes.next(0); each != ClassSet.NONE; each = classes.next(each + 1)) {
            add(kind, names.get(each));
        }
    }

    /** A feature for every two of some classes, that of lower number first. */
    default void addClassPairs(FeatureKind kind, ClassSet classes, List<FeatureWord> names) {
        for (int one = classes.next(0); one != ClassSet.NONE; one = classes.next(one + 1)) {
            for (int other = classes.next(one + 1); other != ClassSet.NONE; other = classes.next(other + 1)) {
                add(kind, names.get(one), names.get(other));
            }
        }
    }

    /** A feature for every two characters that stand side by side between two offsets. */
    default void addBigrams(FeatureKind kind, String text, int start, int end) {
        for (int i = start; i + 2 <= end; i++) {
            add(kind, text, i, i + 2);
        }
    }
}
