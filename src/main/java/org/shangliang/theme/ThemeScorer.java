package org.shangliang.theme;

import org.jspecify.annotations.Nullable;
import org.shangliang.theme.ThemeFeatures.Block;

/**
 * Scores every label for a figure: the features of {@link ThemeFeatures}, weighed and summed up. Columns that listen to one source
 * in one way are added up beforehand for every set of conditions. Immutable, thread-safe.
 */
final class ThemeScorer {
    private static final Source[] SOURCES = Source.values();
    private static final int HEARINGS = Hearing.values().length;

    private final ThemeFeatures features;
    private final Given given;
    /** By set of conditions: what each block gives to what is heard of each source in each way. */
    private final float[][] columns = new float[Conditions.SETS][];

    ThemeScorer(ThemeFeatures features, ThemeWeights weights) {
        this.features = features;
        this.given = new Given(features, weights);
        for (int bits = 0; bits < columns.length; bits++) {
            columns[bits] = columns(new Conditions(bits), weights);
        }
    }

    private static float[] columns(Conditions conditions, ThemeWeights weights) {
        float[] columns = new float[Block.values().length * SOURCES.length * HEARINGS];
        for (Block block : Block.values()) {
            for (int i = 0; i < Column.ALL.size(); i++) {
                Column column = Column.ALL.get(i);
                if (conditions.holds(column.condition())) {
                    int at = first(block, column.source()) + column.hearing().ordinal();
                    columns[at] += weights.of(block.first() + i);
                }
            }
        }
        return columns;
    }

    private static int first(Block block, Source source) {
        return (block.ordinal() * SOURCES.length + source.ordinal()) * HEARINGS;
    }

    /** The score of each label, in the order of {@link ThemeFeatures#labels}; only those of candidates mean anything. */
    double[] scores(Evidence evidence, FigureStand stand) {
        double[] scores = given.scores(evidence.conditions(), stand);
        float[] ofConditions = columns[evidence.conditions().bits()];
        for (Source source : SOURCES) {
            Loudness loudness = evidence.of(source);
            if (!loudness.isSilent()) {
                addSource(source, loudness, ofConditions, scores);
            }
        }
        return scores;
    }

    private void addSource(Source source, Loudness loudness, float[] weights, double[] scores) {
        int housekeeping = features.housekeeping();
        int none = scores.length - 1;
        int subject = first(Block.SUBJECT, source);
        for (long left = loudness.themes(); left != 0; left &= left - 1) {
            int theme = Long.numberOfTrailingZeros(left);
            if (theme != housekeeping) {
                scores[theme] += loudness.weighed(theme, weights, subject);
            }
        }
        scores[none] += loudness.weighedOfSubjects(weights, first(Block.NONE_BESIDE, source));
        if (housekeeping >= 0) {
            scores[housekeeping] += loudness.weighedOfSubjects(weights, first(Block.HOUSEKEEPING_BESIDE, source));
            if (loudness.says(housekeeping)) {
                scores[housekeeping] += loudness.weighed(housekeeping, weights, first(Block.HOUSEKEEPING, source));
                scores[none] += loudness.weighed(housekeeping, weights, first(Block.NONE, source));
            }
        }
    }

    /** What the features weigh that are there or not: what holds where the figure stands, its indicator, its unit. */
    private static final class Given {
        private final ThemeFeatures features;
        private final ThemeWeights weights;
        /** By set of conditions, what it gives to each label, its prior included. */
        private final double[][] ofConditions = new double[Conditions.SETS][];

        Given(ThemeFeatures features, ThemeWeights weights) {
            this.features = features;
            this.weights = weights;
            for (int bits = 0; bits < ofConditions.length; bits++) {
                double[] scores = new double[features.labels().size()];
                features.writeConditions(
                        new Conditions(bits), (label, feature) -> scores[label] += weights.of(feature));
                ofConditions[bits] = scores;
            }
        }

        double[] scores(Conditions conditions, FigureStand stand) {
            double[] scores = ofConditions[conditions.bits()].clone();
            addForLabels(features.ofIndicator(stand.indicator()), scores);
            addForLabels(features.ofUnit(stand.unit()), scores);
            return scores;
        }

        private void addForLabels(@Nullable Integer first, double[] scores) {
            for (int label = 0; first != null && label < scores.length; label++) {
                scores[label] += weights.of(first + label);
            }
        }
    }
}
