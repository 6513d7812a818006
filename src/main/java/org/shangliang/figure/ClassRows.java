package org.shangliang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

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

    /** By class and kind. */
    private final long[] single;
    /** By class, those of higher number that something is known of beside it. */
    private final ClassSet[] beside;
    /** Where the pairs of a class begin, by class. */
    private final int[] firstPair;
    /** What is known of pairs of classes: of those of one class after those of another, none that nothing is known of. */
    private final long[] pairs;

    /**
     * @param words the classes' names, by number
     * @param known what is known of features by their names
     */
    ClassRows(List<FeatureWord> words, RowTable known) {
        single = new long[words.size() * WIDTH];
        beside = new ClassSet[words.size()];
        firstPair = new int[words.size()];
        LongStream.Builder ofPairs = LongStream.builder();
        int count = 0;
        for (int one = 0; one < words.size(); one++) {
            for (FeatureKind kind : FeatureKind.OF_CLASSES) {
                single[one * WIDTH + COLUMNS[kind.ordinal()]] = known.of(FeatureHash.of(kind, words.get(one)));
            }
            firstPair[one] = count;
            List<Integer> others = new ArrayList<>();
            for (int other = one + 1; other < words.size(); other++) {
                long weighed = known.of(FeatureHash.of(FeatureKind.LEFT_CLASS_PAIR, words.get(one), words.get(other)));
                if (weighed != Weighed.UNKNOWN) {
                    others.add(other);
                    ofPairs.add(weighed);
                }
            }
            beside[one] = ClassSet.of(others);
            count += others.size();
        }
        pairs = ofPairs.build().toArray();
    }

    /** What is known of the feature of a kind that a class fills. */
    long of(FeatureKind kind, int number) {
        return single[number * WIDTH + COLUMNS[kind.ordinal()]];
    }

    /** The classes of higher number that something is known of in a pair with a class. */
    ClassSet knownBeside(int number) {
        return beside[number];
    }

    /** What is known of the pair of a class and one of those {@link #knownBeside} it. */
    long ofPair(int first, int second) {
        return pairs[firstPair[first] + beside[first].below(second)];
    }
}
