package org.shangliang.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * Linear classifiers over the same features, whose weights are files of the codebook: one line of labels, then one line a feature
 * with its weight for each label it speaks for or against ({@code UNIT=件 3:0.41 7:-0.2}, tab-separated). All stand in one table, so
 * that a feature is looked up once. Immutable, thread-safe.
 */
final class LinearModels {
    /** What is rarer than this beside the likeliest label is as good as nothing. */
    private static final double NEGLIGIBLE = -40;

    private final List<List<String>> labels;
    private final int[] firstSum;
    private final WeightTable weights;

    private LinearModels(List<List<String>> labels, int[] firstSum, WeightTable weights) {
        this.labels = labels;
        this.firstSum = firstSum;
        this.weights = weights;
    }

    /**
     * Reads models; their numbers are their places in the list.
     *
     * @param names files of the codebook
     * @throws CodebookException if a line does not have the form above
     */
    static LinearModels from(CodebookFiles files, List<String> names) {
        List<List<String>> labels = new ArrayList<>();
        int[] firstSum = new int[names.size() + 1];
        Map<String, List<WeightTable.Entry>> rows = new LinkedHashMap<>();
        for (int model = 0; model < names.size(); model++) {
            String name = names.get(model);
            List<String> lines = files.unpacked(name)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty()) {
                throw new CodebookException(name, "has no labels");
            }
            labels.add(List.of(lines.get(0).split("\t")));
            firstSum[model + 1] = firstSum[model] + labels.get(model).size();
            for (String line : lines.subList(1, lines.size())) {
                addRow(rows, name, firstSum[model], line.split("\t"));
            }
        }
        return new LinearModels(List.copyOf(labels), firstSum, new WeightTable(rows, firstSum[names.size()]));
    }

    private static void addRow(Map<String, List<WeightTable.Entry>> rows, String name, int firstSum, String[] row) {
        List<WeightTable.Entry> entries = rows.computeIfAbsent(row[0], feature -> new ArrayList<>(row.length));
        try {
            float kind = FeatureKind.valueOf(row[0].substring(0, row[0].indexOf('=')))
                    .weight();
            for (int k = 1; k < row.length; k++) {
                int colon = row[k].indexOf(':');
                int label = Integer.parseInt(row[k], 0, colon, 10);
                float weight = Float.parseFloat(row[k].substring(colon + 1));
                entries.add(new WeightTable.Entry(firstSum + label, weight * kind));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CodebookException(name, "is no model: " + e.getMessage());
        }
    }

    /** The labels of a model, in the order of its probabilities. */
    List<String> labels(int model) {
        return labels.get(model);
    }

    /** Scores that no feature has added to yet. */
    Scores scores() {
        return new Scores(new float[firstSum[labels.size()]]);
    }

    /** Adds up the weights of features, for every model. */
    final class Scores implements FeatureSink {
        private final float[] sums;

        private Scores(float[] sums) {
            this.sums = sums;
        }

        /** These scores, for further features to be added to. */
        Scores copy() {
            return new Scores(sums.clone());
        }

        @Override
        public void add(FeatureKind kind, String text, int start, int end) {
            weights.add(FeatureHash.of(kind, text, start, end), sums);
        }

        @Override
        public void add(FeatureKind kind, String first, String second) {
            weights.add(FeatureHash.of(kind, first, second), sums);
        }

        @Override
        public void add(FeatureKind kind, FeatureWord word) {
            weights.add(FeatureHash.of(kind, word), sums);
        }

        @Override
        public void add(FeatureKind kind, FeatureWord first, FeatureWord second) {
            weights.add(FeatureHash.of(kind, first, second), sums);
        }

        @Override
        public void addBigrams(FeatureKind kind, String text, int start, int end) {
            for (int i = start; i + 2 <= end; i++) {
                weights.add(FeatureHash.of(kind, text.charAt(i), text.charAt(i + 1)), sums);
            }
        }

        /** Probabilities of a model's labels, in their order. */
        double[] probabilities(int model) {
            double top = Double.NEGATIVE_INFINITY;
            for (int i = firstSum[model]; i < firstSum[model + 1]; i++) {
                top = Math.max(top, sums[i]);
            }
            double[] result = new double[firstSum[model + 1] - firstSum[model]];
            double total = 0;
            for (int i = 0; i < result.length; i++) {
                double behind = sums[firstSum[model] + i] - top;
                result[i] = behind < NEGLIGIBLE ? 0 : Math.exp(behind);
                total += result[i];
            }
            for (int i = 0; i < result.length; i++) {
                result[i] /= total;
            }
            return result;
        }
    }
}
