package org.shangliang.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shangliang.figure.ThemeCorpus;
import org.shangliang.figure.TrainingCorpus.ThemeExample;
import org.shangliang.theme.ThemeCandidate;
import org.shangliang.theme.ThemeFeatures;

/**
 * Learns what evidence for a theme weighs: a logistic regression over pairs, the right label's features less those of the other
 * labels for which most speaks.
 */
final class ThemeTrainer {
    /** A figure is set against the labels for which most speaks; none and the body's own work are always among them. */
    private static final int RIVALS = 5;

    private final ThemeFeatures features;
    private final Settings settings;

    /**
     * How the fit is made.
     *
     * @param regularisation strength of the L2 penalty
     * @param iterations at most
     * @param documents what a figure of an annotated document counts for, one of a passage counting 1
     * @param digests what a figure of a digest counts for
     * @param leastWeight a weight smaller than this is left out of the file
     */
    record Settings(double regularisation, int iterations, double documents, double digests, double leastWeight) {
        /** What the shipped weights were made with. */
        static final Settings SHIPPED = new Settings(1e-3, 60, 3, 0.4, 0.005);
    }

    ThemeTrainer(ThemeFeatures features, Settings settings) {
        this.features = features;
        this.settings = settings;
    }

    /** The weights learnt from {@code corpus}, as the file of the codebook that holds them. */
    String fit(ThemeCorpus corpus) {
        Preferences pairs = new Preferences(settings.regularisation());
        corpus.documents().forEach(example -> addPairs(example, settings.documents(), pairs));
        corpus.clauses().forEach(example -> addPairs(example, 1, pairs));
        corpus.digests().forEach(example -> addPairs(example, settings.digests(), pairs));
        return written(new Descent(pairs).least(features.names().size(), settings.iterations()));
    }

    private static void addPairs(ThemeExample example, double weight, Preferences pairs) {
        Optional<ThemeCandidate> right = example.candidates().stream()
                .filter(each -> each.label().equals(example.label()))
                .findFirst();
        right.ifPresent(told -> example.candidates().stream()
                .filter(other -> !other.label().equals(example.label()))
                .sorted(Comparator.comparingDouble(other -> -evidence(other)))
                .limit(RIVALS)
                .forEach(other -> pairs.add(told.features(), other.features(), weight)));
    }

    private static double evidence(ThemeCandidate candidate) {
        return candidate.features().values().stream()
                .mapToDouble(Float::doubleValue)
                .sum();
    }

    private String written(double[] weights) {
        StringBuilder file = new StringBuilder("# feature, weight\n");
        List<String> names = features.names();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= settings.leastWeight()) {
                file.append(names.get(i)).append(String.format(Locale.ROOT, "\t%.3f%n", weights[i]));
            }
        }
        return file.toString();
    }
}
