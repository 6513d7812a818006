package org.shangliang.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.optimization.LBFGS;
import org.apache.spark.mllib.optimization.SquaredL2Updater;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import org.shangliang.figure.ThemeCorpus;
import org.shangliang.figure.TrainingCorpus.ThemeExample;
import org.shangliang.theme.ThemeCandidate;
import org.shangliang.theme.ThemeFeatures;
import scala.Tuple2;

/**
 * Learns what evidence for a theme weighs: a logistic regression over pairs, the right label's features less those of the other
 * labels for which most speaks.
 */
final class ThemeTrainer {
    /** A figure is set against the labels for which most speaks; none and the body's own work are always among them. */
    private static final int RIVALS = 5;

    private static final int GRADIENTS_REMEMBERED = 10;
    private static final double TOLERANCE = 1e-9;
    private static final int PARTITIONS = 2;

    private final SparkSession spark;
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

    ThemeTrainer(SparkSession spark, ThemeFeatures features, Settings settings) {
        this.spark = spark;
        this.features = features;
        this.settings = settings;
    }

    /** The weights learnt from {@code corpus}, as the file of the codebook that holds them. */
    String fit(ThemeCorpus corpus) {
        List<Pair> pairs = new ArrayList<>();
        corpus.documents().forEach(example -> addPairs(example, settings.documents(), pairs));
        corpus.clauses().forEach(example -> addPairs(example, 1, pairs));
        corpus.digests().forEach(example -> addPairs(example, settings.digests(), pairs));
        return written(weights(pairs));
    }

    /** MLlib's optimiser itself: its logistic regression scales the features, and nears the optimum far more slowly. */
    private double[] weights(List<Pair> pairs) {
        double mean = pairs.stream().mapToDouble(Pair::howMuch).average().orElse(1);
        List<Tuple2<Object, Vector>> rows = pairs.stream()
                .map(pair -> new Tuple2<Object, Vector>(pair.howMuch() / mean, pair.difference()))
                .toList();
        RDD<Tuple2<Object, Vector>> spread = new JavaSparkContext(spark.sparkContext())
                .parallelize(rows, PARTITIONS)
                .rdd();
        // Once held by the executors the pairs need not be sent to them with every step.
        spread.localCheckpoint();
        spread.count();
        try {
            return LBFGS.runLBFGS(
                            spread,
                            new Preference(),
                            new SquaredL2Updater(),
                            GRADIENTS_REMEMBERED,
                            TOLERANCE,
                            settings.iterations(),
                            settings.regularisation(),
                            Vectors.zeros(features.names().size()))
                    ._1()
                    .toArray();
        } finally {
            spread.unpersist(false);
        }
    }

    /** The right label's features less another's, and what the two count for. */
    private record Pair(Vector difference, double howMuch) {}

    private void addPairs(ThemeExample example, double weight, List<Pair> pairs) {
        Optional<ThemeCandidate> right = example.candidates().stream()
                .filter(each -> each.label().equals(example.label()))
                .findFirst();
        right.ifPresent(told -> example.candidates().stream()
                .filter(other -> !other.label().equals(example.label()))
                .sorted(Comparator.comparingDouble(other -> -evidence(other)))
                .limit(RIVALS)
                .forEach(other -> pairs.add(new Pair(difference(told, other), weight))));
    }

    private Vector difference(ThemeCandidate one, ThemeCandidate other) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        one.features().forEach((feature, value) -> values.merge(feature, (double) value, Double::sum));
        other.features().forEach((feature, value) -> values.merge(feature, (double) -value, Double::sum));
        values.values().removeIf(value -> value == 0);
        return Vectors.sparse(
                features.names().size(),
                values.keySet().stream().mapToInt(Integer::intValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
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
