package org.shangliang.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.linalg.Matrices;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.figure.ThemeCorpus;
import org.shangliang.figure.TrainingCorpus.ThemeExample;
import org.shangliang.theme.ThemeCandidate;
import org.shangliang.theme.ThemeFeatures;

/**
 * Learns what evidence for a theme weighs: a logistic regression over pairs, the right label's features less those of the other
 * labels for which most speaks, with the signs that the features allow.
 */
public final class ThemeTrainer {
    private static final StructType SCHEMA = new StructType()
            .add("label", DataTypes.DoubleType, false)
            .add("weight", DataTypes.DoubleType, false)
            .add("features", SQLDataTypes.VectorType(), false);

    /** Not infinite: times the spread of a feature that never varies, that would be no number. */
    private static final double UNBOUNDED = 1e6;

    /** A figure is set against the labels for which most speaks; none and the body's own work are always among them. */
    private static final int RIVALS = 5;

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
    public record Settings(
            double regularisation, int iterations, double documents, double digests, double leastWeight) {
        /** What the shipped weights were made with. */
        public static final Settings SHIPPED = new Settings(7e-4, 40, 3, 0.4, 0.005);

        /** The same with another limit of iterations. */
        public Settings withIterations(int most) {
            return new Settings(regularisation, most, documents, digests, leastWeight);
        }
    }

    public ThemeTrainer(SparkSession spark, ThemeFeatures features, Settings settings) {
        this.spark = spark;
        this.features = features;
        this.settings = settings;
    }

    /** The weights learnt from {@code corpus}, as the file of the codebook that holds them. */
    public String fit(ThemeCorpus corpus) {
        List<Row> pairs = new ArrayList<>();
        corpus.documents().forEach(example -> addPairs(example, settings.documents(), pairs));
        corpus.clauses().forEach(example -> addPairs(example, 1, pairs));
        corpus.digests().forEach(example -> addPairs(example, settings.digests(), pairs));
        int size = features.names().size();
        LogisticRegression regression = new LogisticRegression()
                .setFamily("binomial")
                .setWeightCol("weight")
                .setFitIntercept(false)
                .setStandardization(false)
                .setElasticNetParam(0)
                .setRegParam(settings.regularisation())
                .setMaxIter(settings.iterations())
                .setLowerBoundsOnCoefficients(Matrices.dense(1, size, bounds(ThemeFeatures.Sign.NEVER_AGAINST, -1)))
                .setUpperBoundsOnCoefficients(Matrices.dense(1, size, bounds(ThemeFeatures.Sign.NEVER_FOR, 1)));
        return written(regression
                .fit(spark.createDataFrame(pairs, SCHEMA).coalesce(2).cache())
                .coefficients());
    }

    private double[] bounds(ThemeFeatures.Sign bounded, int direction) {
        double[] bounds = new double[features.names().size()];
        Arrays.setAll(bounds, feature -> features.sign(feature) == bounded ? 0 : direction * UNBOUNDED);
        return bounds;
    }

    /** Every other pair is turned round, so that both outcomes are seen. */
    private void addPairs(ThemeExample example, double weight, List<Row> pairs) {
        Optional<ThemeCandidate> right = example.candidates().stream()
                .filter(each -> each.label().equals(example.label()))
                .findFirst();
        if (right.isEmpty()) {
            return;
        }
        example.candidates().stream()
                .filter(other -> !other.label().equals(example.label()))
                .sorted(Comparator.comparingDouble(other -> -evidence(other)))
                .limit(RIVALS)
                .forEach(other -> {
                    int turn = pairs.size() % 2 == 0 ? 1 : -1;
                    pairs.add(RowFactory.create(
                            turn > 0 ? 1.0 : 0.0, weight, difference(right.orElseThrow(), other, turn)));
                });
    }

    private static double evidence(ThemeCandidate candidate) {
        return candidate.features().values().stream()
                .mapToDouble(Float::doubleValue)
                .sum();
    }

    private Vector difference(ThemeCandidate right, ThemeCandidate other, int turn) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        right.features().forEach((feature, value) -> values.merge(feature, (double) turn * value, Double::sum));
        other.features().forEach((feature, value) -> values.merge(feature, (double) -turn * value, Double::sum));
        values.values().removeIf(value -> value == 0);
        return Vectors.sparse(
                features.names().size(),
                values.keySet().stream().mapToInt(Integer::intValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private String written(Vector weights) {
        StringBuilder file = new StringBuilder("# feature, weight\n");
        List<String> names = features.names();
        for (int i = 0; i < names.size(); i++) {
            if (Math.abs(weights.apply(i)) >= settings.leastWeight()) {
                file.append(names.get(i)).append(String.format(Locale.ROOT, "\t%.3f%n", weights.apply(i)));
            }
        }
        return file.toString();
    }
}
