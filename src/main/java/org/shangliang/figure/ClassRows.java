package org.shangliang.figure;

import java.util.List;

/** What is known of the features that classes of terms fill, by the classes' numbers. Immutable, thread-safe. */
final class ClassRows {
    /** The place of each kind within the stretch of a class. */
    private static final int[] COLUMNS = new int[FeatureKind.values().length];

    private static final int WIDTH = FeatureKind.OF_CLASSES.size();

    static {
        int column = 0;
        for (FeatureKind kind : FeatureKind.OF_CLASSES) {
            COLUMNS[kind.ordinal()] = column++;
        }
    }

    private final int classes;
    /** By class and kind. */
    private final long[] single;
    /** By two classes, that of lower number first. */
    private final long[] pairs;

    /**
     * @param words the classes' names, by number
     * @param known what is known of features by their names
     */
    ClassRows(List<FeatureWord> words, RowTable known) {
        classes = words.size();
        single = new long[classes * WIDTH];
        pairs = new long[classes * classes];
        for (FeatureWord word : words) {
            for (FeatureKind kind : FeatureKind.OF_CLASSES) {
                single[word.number() * WIDTH + COLUMNS[kind.ordinal()]] = known.of(FeatureHash.of(kind, word));
            }
            for (FeatureWord second : words.subList(word.number() + 1, classes)) {
                pairs[word.number() * classes + second.number()] =
                        known.of(FeatureHash.of(FeatureKind.LEFT_CLASS_PAIR, word, second));
            }
        }
    }

    /** What is known of the feature of a kind that a class fills. */
    long of(FeatureKind kind, int number) {
        return single[number * WIDTH + COLUMNS[kind.ordinal()]];
    }

    /** What is known of the pair of two classes, that of lower number first. */
    long ofPair(int first, int second) {
        return pairs[first * classes + second];
    }
}
