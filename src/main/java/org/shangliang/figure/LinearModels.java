package org.shangliang.figure;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final WeightRows rows;
    private final RowTable places;
    private final PairTable pairs;
    private final ClassRows classes;

    private LinearModels(
            List<List<String>> labels,
            int[] firstSum,
            Map<String, List<WeightRows.Entry>> features,
            List<FeatureWord> classWords) {
        this.labels = labels;
        this.firstSum = firstSum;
        places = new RowTable(features.size());
        pairs = new PairTable();
        WeightRows.Builder builder = new WeightRows.Builder(firstSum[labels.size()]);
        byContent(features).forEach(feature -> put(feature, builder.add(features.get(feature))));
        rows = builder.build();
        classes = new ClassRows(classWords, places);
    }

    /** The features ordered so that those which the same characters fill stand together: who looks at one looks at the next. */
    private static List<String> byContent(Map<String, List<WeightRows.Entry>> features) {
        return features.keySet().stream()
                .sorted(Comparator.comparing((String feature) -> feature.substring(feature.indexOf('=') + 1))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void put(String feature, int place) {
        int equals = feature.indexOf('=');
        FeatureKind kind = FeatureKind.valueOf(feature.substring(0, equals));
        if (FeatureKind.OF_PAIRS.contains(kind)) {
            pairs.put(kind, feature.substring(equals + 1), place);
        } else {
            places.put(FeatureHash.of(feature), place);
        }
    }

    /**
     * Reads models; their numbers are their places in the list.
     *
     * @param names files of the codebook
     * @param classWords the names of the classes of terms, by number
     * @throws CodebookException if a line does not have the form above
     */
    static LinearModels from(CodebookFiles files, List<String> names, List<FeatureWord> classWords) {
        List<List<String>> labels = new ArrayList<>();
        int[] firstSum = new int[names.size() + 1];
        Map<String, List<WeightRows.Entry>> rows = new LinkedHashMap<>();
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
        return new LinearModels(List.copyOf(labels), firstSum, rows, classWords);
    }

    private static void addRow(Map<String, List<WeightRows.Entry>> rows, String name, int firstSum, String[] row) {
        List<WeightRows.Entry> entries = rows.computeIfAbsent(row[0], feature -> new ArrayList<>(row.length));
        try {
            float kind = FeatureKind.valueOf(row[0].substring(0, row[0].indexOf('=')))
                    .weight();
            for (int k = 1; k < row.length; k++) {
                int colon = row[k].indexOf(':');
                int label = Integer.parseInt(row[k], 0, colon, 10);
                float weight = Float.parseFloat(row[k].substring(colon + 1));
                entries.add(new WeightRows.Entry(firstSum + label, weight * kind));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CodebookException(name, "is no model: " + e.getMessage());
        }
    }

    /** The labels of a model, in the order of its probabilities. */
    List<String> labels(int model) {
        return labels.get(model);
    }

    /** A text with its pairs of characters numbered as the models know them. */
    PairedText paired(String text) {
        return PairedText.of(text, pairs);
    }

    /** Scores that no feature has added to yet. */
    Scores scores() {
        return new Scores(new int[firstSum[labels.size()]]);
    }

    /**
     * Adds up the weights of features, for every model. The places of the rows are noted first and the rows added together when the
     * sums are asked for: looking up one place waits for no row, so the memory is read ahead.
     */
    final class Scores implements FeatureSink {
        private static final int MOST_NOTED = 64;

        private final int[] sums;
        private final int[] noted = new int[MOST_NOTED];
        private int count;

        private Scores(int[] sums) {
            this.sums = sums;
        }

        /** These scores, for further features to be added to. */
        Scores copy() {
            addNoted();
            return new Scores(sums.clone());
        }

        @Override
        public void add(FeatureKind kind, String text, int start, int end) {
            note(places.placeOf(FeatureHash.of(kind, text, start, end)));
        }

        @Override
        public void add(FeatureKind kind, String first, String second) {
            note(places.placeOf(FeatureHash.of(kind, first, second)));
        }

        @Override
        public void add(FeatureKind kind, FeatureWord word) {
            note(word.isNumbered() ? classes.placeOf(kind, word.number()) : places.placeOf(FeatureHash.of(kind, word)));
        }

        @Override
        public void add(FeatureKind kind, FeatureWord first, FeatureWord second) {
            note(
                    FeatureKind.OF_CLASS_PAIRS.contains(kind)
                            ? classes.placeOf(kind, first.number(), second.number())
                            : places.placeOf(FeatureHash.of(kind, first, second)));
        }

        @Override
        public void addBigrams(FeatureKind kind, String text, int start, int end) {
            for (int i = start; i + 2 <= end; i++) {
                note(pairs.placeOf(kind, pairs.numberOf(text.charAt(i), text.charAt(i + 1))));
            }
        }

        @Override
        public void addBigrams(FeatureKind kind, PairedText text, int start, int end) {
            for (int i = start; i + 2 <= end; i++) {
                note(pairs.placeOf(kind, text.numberAt(i)));
            }
        }

        private void note(int place) {
            if (count == MOST_NOTED) {
                addNoted();
            }
            noted[count++] = place;
        }

        private void addNoted() {
            rows.add(noted, count, sums);
            count = 0;
        }

        /** Probabilities of a model's labels, in their order. */
        double[] probabilities(int model) {
            addNoted();
            int top = Integer.MIN_VALUE;
            for (int i = firstSum[model]; i < firstSum[model + 1]; i++) {
                top = Math.max(top, sums[i]);
            }
            double[] result = new double[firstSum[model + 1] - firstSum[model]];
            double total = 0;
            for (int i = 0; i < result.length; i++) {
                double behind = (double) (sums[firstSum[model] + i] - top) / WeightRows.ONE;
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
