package org.shangliang.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.shangliang.learning.LabelledFeatures.Row;

/**
 * Fits a multinomial logistic regression to labelled features and writes its weights as a model file of the codebook: stochastic
 * gradient descent with a step of its own for every weight (AdaGrad). While it learns, features are left out at random, so that
 * no word is leant on alone; the weights after each later pass are averaged. The same every time.
 */
final class ModelTrainer {
    private static final double FIRST_GRADIENTS = 0.1;
    private static final double NEGLIGIBLE = 1e-4;

    private final Settings settings;

    /**
     * How the fit is made.
     *
     * @param regularisation strength of the L2 penalty
     * @param leastCount a feature seen in fewer examples is left out
     * @param leastWeight a weight smaller than this is left out of the file
     * @param passes how often every example is seen; the weights after each of the later half are averaged
     * @param rate of learning
     * @param leftOut share of an example's features left out each time it is seen
     */
    record Settings(
            double regularisation, int leastCount, double leastWeight, int passes, double rate, double leftOut) {
        /** What the shipped models were made with. */
        static final Settings SHIPPED = new Settings(2e-5, 2, 0.1, 20, 0.15, 0.3);
    }

    ModelTrainer(Settings settings) {
        this.settings = settings;
    }

    /**
     * The model file learnt from figures: a line of labels, then a line a feature.
     *
     * @param heldOut documents that nothing is learnt from
     */
    String fit(LabelledFeatures examples, Set<String> heldOut) {
        List<Row> rows = new ArrayList<>(examples.figures().stream()
                .filter(each -> !heldOut.contains(each.documentId()))
                .toList());
        Fit fit = new Fit(rows, examples.names().size(), examples.labels().size());
        for (int pass = 0; pass < settings.passes(); pass++) {
            fit.pass();
            if (pass >= settings.passes() / 2) {
                fit.keep();
            }
        }
        return fit.written(examples);
    }

    /** The weights while they are learnt. */
    private final class Fit {
        private final Random random = new Random(3);
        private final List<Row> rows;
        private final int labels;
        /** How many examples have each feature. */
        private final int[] counts;
        /** Where each feature's weights begin, one a label; -1 where it is too rare. */
        private final int[] places;

        private final float[] weights;
        private final float[] gradients;
        private final float[] sums;
        private final double[] errors;
        private int kept;

        Fit(List<Row> rows, int features, int labels) {
            this.rows = rows;
            this.labels = labels;
            counts = new int[features];
            rows.forEach(row -> {
                for (int feature : row.features()) {
                    counts[feature]++;
                }
            });
            places = new int[features];
            int next = 0;
            for (int feature = 0; feature < features; feature++) {
                places[feature] = counts[feature] < settings.leastCount() ? -1 : next;
                next += places[feature] < 0 ? 0 : labels;
            }
            weights = new float[next];
            gradients = new float[next];
            sums = new float[next];
            errors = new double[labels];
        }

        /** Learns from every example once, in an order of chance. */
        void pass() {
            Collections.shuffle(rows, random);
            rows.forEach(this::learn);
        }

        private void learn(Row row) {
            int[] seen = new int[row.features().length];
            float[] values = new float[seen.length];
            int n = 0;
            for (int i = 0; i < seen.length; i++) {
                int feature = row.features()[i];
                if (places[feature] >= 0 && random.nextDouble() >= settings.leftOut()) {
                    seen[n] = feature;
                    values[n++] = (float) (row.values()[i] / (1 - settings.leftOut()));
                }
            }
            judge(seen, values, n);
            errors[row.label()] -= 1;
            for (int i = 0; i < n; i++) {
                step(seen[i], values[i]);
            }
        }

        /** Leaves each label's probability in {@code errors}. */
        private void judge(int[] seen, float[] values, int n) {
            Arrays.fill(errors, 0);
            for (int i = 0; i < n; i++) {
                int place = places[seen[i]];
                for (int label = 0; label < labels; label++) {
                    errors[label] += weights[place + label] * values[i];
                }
            }
            double top = Arrays.stream(errors).max().orElse(0);
            double total = 0;
            for (int label = 0; label < labels; label++) {
                errors[label] = Math.exp(errors[label] - top);
                total += errors[label];
            }
            for (int label = 0; label < labels; label++) {
                errors[label] /= total;
            }
        }

        private void step(int feature, float value) {
            int place = places[feature];
            double penalty = settings.regularisation() * rows.size() / counts[feature];
            for (int label = 0; label < labels; label++) {
                double gradient = errors[label] * value;
                if (Math.abs(gradient) >= NEGLIGIBLE) {
                    gradient += penalty * weights[place + label];
                    gradients[place + label] += (float) (gradient * gradient);
                    weights[place + label] -= (float)
                            (settings.rate() * gradient / Math.sqrt(FIRST_GRADIENTS + gradients[place + label]));
                }
            }
        }

        /** Adds the weights as they are now to what is averaged. */
        void keep() {
            kept++;
            for (int i = 0; i < weights.length; i++) {
                sums[i] += weights[i];
            }
        }

        String written(LabelledFeatures examples) {
            StringBuilder file = new StringBuilder(String.join("\t", examples.labels())).append('\n');
            List<Integer> byName = new ArrayList<>();
            for (int feature = 0; feature < places.length; feature++) {
                byName.add(feature);
            }
            byName.sort(Comparator.comparing(examples.names()::get));
            for (int feature : byName) {
                if (places[feature] >= 0) {
                    write(examples.names().get(feature), places[feature], file);
                }
            }
            return file.toString();
        }

        private void write(String name, int place, StringBuilder file) {
            StringBuilder row = new StringBuilder(name);
            for (int label = 0; label < labels; label++) {
                double weight = sums[place + label] / kept;
                if (Math.abs(weight) >= settings.leastWeight()) {
                    row.append('\t').append(label).append(':').append(String.format(Locale.ROOT, "%.2f", weight));
                }
            }
            if (row.length() > name.length()) {
                file.append(row).append('\n');
            }
        }
    }
}
