package org.shangliang.figure;

import java.util.List;

/** Where the rows stand of the features that classes of terms fill, by the classes' numbers. Immutable, thread-safe. */
final class ClassRows {
    private static final FeatureKind[] KINDS = FeatureKind.values();

    private final int classes;
    /** By kind: the place of each class's row. */
    private final int[][] single = new int[KINDS.length][];
    /** By kind: the place of each pair's row; empty for kinds that no pairs fill. */
    private final int[][] pairs = new int[KINDS.length][0];

    /**
     * @param words the classes' names, by number
     * @param places where the rows stand by the features' names
     */
    ClassRows(List<FeatureWord> words, RowTable places) {
        classes = words.size();
        for (FeatureKind kind : KINDS) {
            single[kind.ordinal()] = words.stream()
                    .mapToInt(word -> places.placeOf(FeatureHash.of(kind, word)))
                    .toArray();
        }
        for (FeatureKind kind : FeatureKind.OF_CLASS_PAIRS) {
            pairs[kind.ordinal()] = words.stream()
                    .flatMapToInt(first ->
                            words.stream().mapToInt(second -> places.placeOf(FeatureHash.of(kind, first, second))))
                    .toArray();
        }
    }

    int placeOf(FeatureKind kind, int number) {
        return single[kind.ordinal()][number];
    }

    int placeOf(FeatureKind kind, int first, int second) {
        return pairs[kind.ordinal()][first * classes + second];
    }
}
