package org.shangliang.theme;

import org.shangliang.theme.ThemeFeatures.Block;

/**
 * Scores every label for a figure: the features of {@link ThemeFeatures}, weighed and summed up. Columns that listen to one source
 * in one way are added up beforehand for every set of conditions. Immutable, thread-safe.
 */
final class ThemeScorer {
    private static final Source[] SOURCES = Source.values();
    private static final Hearing[] HEARINGS = Hearing.values();

    private final ThemeFeatures features;
    private final ThemeWeights weights;
    /** By set of conditions: what each block gives to what is heard of each source in each way. */
    private final float[][] columns = new float[Conditions.SETS][];

    ThemeScorer(ThemeFeatures features, ThemeWeights weights) {
        this.features = features;
        this.weights = weights;
        for (int bits = 0; bits < columns.length; bits++) {
            columns[bits] = columns(new Conditions(bits), weights);
        }
    }

    private static float[] columns(Conditions conditions, ThemeWeights weights) {
        float[] columns = new float[Block.values().length * SOURCES.length * HEARINGS.length];
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
        return (block.ordinal() * SOURCES.length + source.ordinal()) * HEARINGS.length;
    }

    /** The score of each label, in the order of {@link ThemeFeatures#labels}; only those of candidates mean anything. */
    double[] scores(Evidence evidence, FigureStand stand) {
        double[] scores = new double[features.labels().size()];
        float[] given = columns[evidence.conditions().bits()];
        for (Source source : SOURCES) {
            Loudness loudness = evidence.of(source);
            if (!loudness.isSilent()) {
                addSource(source, loudness, given, scores);
            }
        }
        features.writeGiven(evidence, stand, (label, feature) -> scores[label] += weights.of(feature));
        return scores;
    }

    private void addSource(Source source, Loudness loudness, float[] given, double[] scores) {
        int housekeeping = features.housekeeping();
        int none = scores.length - 1;
        int subject = first(Block.SUBJECT, source);
        for (int i = 0; i < loudness.spoken(); i++) {
            int theme = loudness.spokenFor(i);
            if (theme != housekeeping) {
                scores[theme] += own(loudness, theme, given, subject);
            }
        }
        scores[none] += beside(loudness, given, first(Block.NONE_BESIDE, source));
        if (housekeeping >= 0) {
            scores[housekeeping] += beside(loudness, given, first(Block.HOUSEKEEPING_BESIDE, source));
            if (loudness.says(housekeeping)) {
                scores[housekeeping] += own(loudness, housekeeping, given, first(Block.HOUSEKEEPING, source));
                scores[none] += own(loudness, housekeeping, given, first(Block.NONE, source));
            }
        }
    }

    private static float own(Loudness loudness, int theme, float[] given, int from) {
        float sum = 0;
        for (int i = 0; i < HEARINGS.length; i++) {
            sum += given[from + i] * loudness.heard(HEARINGS[i], theme);
        }
        return sum;
    }

    private static float beside(Loudness loudness, float[] given, int from) {
        float sum = 0;
        for (int i = 0; i < HEARINGS.length; i++) {
            sum += given[from + i] * loudness.heardOfSubjects(HEARINGS[i]);
        }
        return sum;
    }
}
