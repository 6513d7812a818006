package org.shangliang.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * Two linear classifiers over the same features: a figure's indicator, one of many, and its modality, one of two. A feature is looked
 * up once for both. Immutable, thread-safe.
 */
final class LinearModels {
    private static final String INDICATOR = "model-indicator.txt.gz";
    private static final String MODALITY = "model-modality.txt.gz";
    private static final int MODALITIES = 2;
    /** What is rarer than this beside the likeliest label is as good as nothing. */
    private static final double NEGLIGIBLE = -14;

    /** Features that the same characters fill stand together: who looks at one looks at the next. */
    private static final Comparator<String> BY_FILLING =
            Comparator.comparing(ModelLines::filling).thenComparing(Comparator.naturalOrder());

    private final List<String> indicators;
    private final List<String> modalities;
    private final WeightRows rows;
    private final RowTable known;
    private final PairTable pairs;
    private final ClassRows classes;

    private LinearModels(ModelLines indicator, ModelLines modality, List<FeatureWord> classWords) {
        indicators = indicator.labels();
        modalities = modality.labels();
        TreeSet<String> features = new TreeSet<>(BY_FILLING);
        features.addAll(indicator.rows().keySet());
        features.addAll(modality.rows().keySet());
        WeightRows.Builder builder = new WeightRows.Builder(indicators.size());
        Map<String, Map<FeatureKind, Long>> byPair = new HashMap<>();
        Map<String, Long> others = new HashMap<>();
        for (String feature : features) {
            long weighed = Weighed.of(builder.add(indicator.of(feature)), lean(feature, modality.of(feature)));
            FeatureKind kind = ModelLines.kind(feature);
            if (FeatureKind.OF_PAIRS.contains(kind)) {
                byPair.computeIfAbsent(ModelLines.filling(feature), pair -> new EnumMap<>(FeatureKind.class))
                        .put(kind, weighed);
            } else {
                others.put(feature, weighed);
            }
        }
        rows = builder.build();
        known = new RowTable(others.size());
        others.forEach((feature, weighed) -> known.put(FeatureHash.of(feature), weighed));
        pairs = new PairTable(byPair);
        classes = new ClassRows(classWords, known);
    }

    /**
     * Reads the models.
     *
     * @param classWords the names of the classes of terms, by number; {@link ClassSet#MOST} at most
     * @throws CodebookException if one cannot be read, weighs too much, or there are more than two modalities
     */
    static LinearModels from(CodebookFiles files, List<FeatureWord> classWords) {
        ModelLines modality = ModelLines.read(files, MODALITY);
        if (modality.labels().size() > MODALITIES) {
            throw new CodebookException(MODALITY, "has more than two labels");
        }
        return new LinearModels(ModelLines.read(files, INDICATOR), modality, classWords);
    }

    /** By how much a feature's weights speak for the second label rather than for the first. */
    private static int lean(String feature, List<WeightRows.Entry> entries) {
        int lean = entries.stream()
                .mapToInt(entry -> entry.sum() == 0 ? -entry.whole() : entry.whole())
                .sum();
        if (lean != (short) lean) {
            throw new CodebookException(MODALITY, "weighs " + feature + " too much");
        }
        return lean;
    }

    /** What weighs the features of one article. */
    Weigher weigher() {
        return new Weigher();
    }

    /**
     * Weighs features: what the models know of them is looked up for many at once, when their scores are asked for. Not thread-safe.
     */
    final class Weigher implements FeatureSink {
        /** Hashes of the features that were not looked up yet. */
        private long[] asked = new long[64];

        private int askedCount;
        /** The places of the rows of what was added. */
        private int[] places = new int[128];

        private int count;
        private int lean;

        private Weigher() {}

        @Override
        public void add(FeatureKind kind, String text, int start, int end) {
            ask(FeatureHash.of(kind, text, start, end));
        }

        @Override
        public void add(FeatureKind kind, String first, String second) {
            ask(FeatureHash.of(kind, first, second));
        }

        @Override
        public void add(FeatureKind kind, FeatureWord word) {
            ask(FeatureHash.of(kind, word));
        }

        @Override
        public void add(FeatureKind kind, FeatureWord first, FeatureWord second) {
            ask(FeatureHash.of(kind, first, second));
        }

        @Override
        public void addClasses(FeatureKind kind, ClassSet of, List<FeatureWord> names) {
            for (int each = of.next(0); each != ClassSet.NONE; each = of.next(each + 1)) {
                note(classes.of(kind, each));
            }
        }

        @Override
        public void addClassPairs(FeatureKind kind, ClassSet of, List<FeatureWord> names) {
            for (int one = of.next(0); one != ClassSet.NONE; one = of.next(one + 1)) {
                ClassSet others = of.and(classes.knownBeside(one));
                for (int other = others.next(0); other != ClassSet.NONE; other = others.next(other + 1)) {
                    note(classes.ofPair(one, other));
                }
            }
        }

        @Override
        public void addBigrams(FeatureKind kind, String text, int start, int end) {
            for (long weighed : pairs.of(kind, text, start, end)) {
                note(weighed);
            }
        }

        private void ask(long hash) {
            if (askedCount == asked.length) {
                asked = Arrays.copyOf(asked, 2 * askedCount);
            }
            asked[askedCount++] = hash;
        }

        private void note(long weighed) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count] = Weighed.place(weighed);
            count += places[count] == WeightRows.NOTHING ? 0 : 1;
            lean += Weighed.lean(weighed);
        }

        /** The scores of what was added since they were last asked for, and of all that others hold; null for none. */
        Scores beside(@Nullable Scores others) {
            known.tell(asked, askedCount);
            for (int i = 0; i < askedCount; i++) {
                note(asked[i]);
            }
            Scores scores = new Scores(others, Arrays.copyOf(places, count), lean);
            askedCount = 0;
            count = 0;
            lean = 0;
            return scores;
        }
    }

    /**
     * What features weigh. For the modality it is added up; of the indicator's weights only the places are kept, and the rows added
     * together when it is asked for: where other evidence tells it, it never is. Not thread-safe.
     */
    final class Scores {
        private final @Nullable Scores others;
        private final int[] places;
        private final int lean;
        private long @Nullable [] sums;

        private Scores(@Nullable Scores others, int[] places, int lean) {
            this.others = others;
            this.places = places;
            this.lean = others == null ? lean : others.lean + lean;
        }

        private long[] sums() {
            long[] all = sums;
            if (all == null) {
                all = others == null ? rows.newSums() : others.sums().clone();
                rows.add(places, all);
                sums = all;
            }
            return all;
        }

        /** The likeliest indicator. */
        Choice indicator() {
            return Choice.of(indicators, probabilities(WeightRows.values(sums(), indicators.size())));
        }

        /** The likelier modality. */
        Choice modality() {
            return Choice.of(modalities, probabilities(modalities.size() == 1 ? new int[1] : new int[] {0, lean}));
        }
    }

    private static double[] probabilities(int[] sums) {
        int top = sums[0];
        for (int i = 1; i < sums.length; i++) {
            top = Math.max(top, sums[i]);
        }
        double[] result = new double[sums.length];
        double total = 0;
        for (int i = 0; i < result.length; i++) {
            double behind = (double) (sums[i] - top) / WeightRows.ONE;
            result[i] = behind < NEGLIGIBLE ? 0 : Math.exp(behind);
            total += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= total;
        }
        return result;
    }
}
