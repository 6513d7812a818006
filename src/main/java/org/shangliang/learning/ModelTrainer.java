package org.shangliang.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.figure.TrainingCorpus.Example;

/** Fits a multinomial logistic regression to labelled features and writes its weights as a model file of the codebook. */
public final class ModelTrainer {
    private static final StructType SCHEMA = new StructType()
            .add("label", DataTypes.DoubleType, false)
            .add("features", SQLDataTypes.VectorType(), false);

    private final SparkSession spark;
    private final Settings settings;

    /**
     * How the fit is made.
     *
     * @param regularisation strength of the L2 penalty
     * @param leastCount a feature seen in fewer examples is left out
     * @param leastWeight a weight smaller than this is left out of the file
     * @param iterations at most
     */
    public record Settings(double regularisation, int leastCount, double leastWeight, int iterations) {
        /** What the shipped models were made with. */
        public static final Settings SHIPPED = new Settings(5e-5, 2, 0.05, 40);

        /** These settings with another number of iterations. */
        public Settings withIterations(int number) {
            return new Settings(regularisation, leastCount, leastWeight, number);
        }
    }

    public ModelTrainer(SparkSession spark, Settings settings) {
        this.spark = spark;
        this.settings = settings;
    }

    /** The model file learnt from {@code examples}: a line of labels, then a line a feature. */
    public String fit(List<Example> examples) {
        List<String> labels =
                new ArrayList<>(examples.stream().map(Example::label).collect(Collectors.toCollection(TreeSet::new)));
        SortedMap<String, Integer> features = numbered(examples);
        LogisticRegression regression = new LogisticRegression()
                .setFamily("multinomial")
                .setFitIntercept(false)
                .setStandardization(false)
                .setElasticNetParam(0)
                .setRegParam(settings.regularisation())
                .setMaxIter(settings.iterations());
        Matrix weights = regression.fit(dataset(examples, labels, features)).coefficientMatrix();
        return written(labels, features, weights);
    }

    private SortedMap<String, Integer> numbered(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            example.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        SortedMap<String, Integer> numbered = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (count >= settings.leastCount()) {
                numbered.put(name, numbered.size());
            }
        });
        return numbered;
    }

    private Dataset<Row> dataset(List<Example> examples, List<String> labels, SortedMap<String, Integer> features) {
        List<Row> rows = new ArrayList<>(examples.size());
        for (Example example : examples) {
            rows.add(RowFactory.create((double) labels.indexOf(example.label()), vector(example, features)));
        }
        return spark.createDataFrame(rows, SCHEMA).coalesce(2).cache();
    }

    private static Vector vector(Example example, SortedMap<String, Integer> features) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        example.features().forEach((name, value) -> {
            Integer number = features.get(name);
            if (number != null) {
                values.put(number, (double) value);
            }
        });
        int[] indices = values.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] weights =
                values.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Vectors.sparse(features.size(), indices, weights);
    }

    private String written(List<String> labels, SortedMap<String, Integer> features, Matrix weights) {
        StringBuilder file = new StringBuilder(String.join("\t", labels)).append('\n');
        features.forEach((name, number) -> {
            StringBuilder row = new StringBuilder(name);
            for (int label = 0; label < labels.size(); label++) {
                double weight = weights.apply(label, number);
                if (Math.abs(weight) >= settings.leastWeight()) {
                    row.append('\t').append(label).append(':').append(String.format(Locale.ROOT, "%.2f", weight));
                }
            }
            if (row.length() > name.length()) {
                file.append(row).append('\n');
            }
        });
        return file.toString();
    }
}
