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
    private static final int FILTER_BITS_PER_SLOT = 4;

    private final List<List<String>> labels;
    private final int[] firstSum;
    private final long[] filter;
    private final long[] hashes;
    private final int[] rowOf;
    private final int[] rowStart;
    private final short[] sumOf;
    private final float[] weight;

    private LinearModels(List<List<String>> labels, Map<String, List<Entry>> rows) {
        this.labels = labels;
        firstSum = firstSums(labels);
        int capacity = Integer.highestOneBit(Math.max(16, rows.size() * 3)) << 1;
        filter = new long[capacity * FILTER_BITS_PER_SLOT / Long.SIZE];
        hashes = new long[capacity];
        rowOf = new int[capacity];
        rowStart = new int[rows.size() + 2];
        int total = rows.values().stream().mapToInt(List::size).sum();
        sumOf = new short[total];
        weight = new float[total];
        int row = 0;
        int at = 0;
        for (Map.Entry<String, List<Entry>> each : rows.entrySet()) {
            put(FeatureHash.of(each.getKey()), ++row);
            rowStart[row] = at;
            for (Entry entry : each.getValue()) {
                sumOf[at] = (short) (firstSum[entry.model()] + entry.label());
                weight[at++] = entry.weight();
            }
        }
        rowStart[row + 1] = at;
    }

    /** What a feature weighs for one label of one model. */
    private record Entry(int model, int label, float weight) {}

    /**
     * Reads models; their numbers are their places in the list.
     *
     * @param names files of the codebook
     * @throws CodebookException if a line does not have the form above
     */
    static LinearModels from(CodebookFiles files, List<String> names) {
        List<List<String>> labels = new ArrayList<>();
        Map<String, List<Entry>> rows = new LinkedHashMap<>();
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
            for (String line : lines.subList(1, lines.size())) {
                addRow(rows, name, model, line.split("\t"));
            }
        }
        return new LinearModels(List.copyOf(labels), rows);
    }

    private static void addRow(Map<String, List<Entry>> rows, String name, int model, String[] row) {
        List<Entry> entries = rows.computeIfAbsent(row[0], feature -> new ArrayList<>(row.length));
        try {
            for (int k = 1; k < row.length; k++) {
                int colon = row[k].indexOf(':');
                int label = Integer.parseInt(row[k], 0, colon, 10);
                entries.add(new Entry(model, label, Float.parseFloat(row[k].substring(colon + 1))));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new CodebookException(name, "is no model: " + e.getMessage());
        }
    }

    private static int[] firstSums(List<List<String>> labels) {
        int[] first = new int[labels.size() + 1];
        for (int model = 0; model < labels.size(); model++) {
            first[model + 1] = first[model] + labels.get(model).size();
        }
        return first;
    }

    /** The labels of a model, in the order of its probabilities. */
    List<String> labels(int model) {
        return labels.get(model);
    }

    /** The scores that {@code features} give. */
    Scores scores(FeatureVector features) {
        Scores scores = new Scores(new float[firstSum[labels.size()]]);
        scores.add(features, 0, labels.size());
        return scores;
    }

    /** Whether a row may have this hash: most features have none, and the filter is small enough to stay in the cache. */
    private boolean mayHave(long hash) {
        long bit = spread(hash) >>> 24;
        return (filter[(int) (bit >>> 6) & filter.length - 1] & 1L << bit) != 0;
    }

    /** FNV mixes its low bits little; without this, like features crowd into neighbouring slots. */
    private static long spread(long hash) {
        long folded = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return folded ^ (folded >>> 29);
    }

    private void put(long hash, int row) {
        long bit = spread(hash) >>> 24;
        filter[(int) (bit >>> 6) & filter.length - 1] |= 1L << bit;
        int slot = slot(hash);
        hashes[slot] = hash;
        rowOf[slot] = row;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) spread(hash) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The row of a feature, from 1, or 0 where no model knows it. */
    private int row(long hash) {
        if (!mayHave(hash)) {
            return 0;
        }
        int slot = slot(hash);
        return hashes[slot] == 0 ? 0 : rowOf[slot];
    }

    /** Adds up the weights of one figure's features, for every model. */
    final class Scores {
        private final float[] sums;

        private Scores(float[] sums) {
            this.sums = sums;
        }

        /** These scores and those of further features. */
        Scores with(FeatureVector features) {
            Scores scores = new Scores(sums.clone());
            scores.add(features, 0, labels.size());
            return scores;
        }

        /** Adds what {@code features} weigh for one model alone. */
        void addFor(int model, FeatureVector features) {
            add(features, model, model + 1);
        }

        private void add(FeatureVector features, int fromModel, int toModel) {
            int from = firstSum[fromModel];
            int to = firstSum[toModel];
            for (int i = 0; i < features.size(); i++) {
                int row = row(features.hash(i));
                float value = features.weight(i);
                for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                    if (sumOf[k] >= from && sumOf[k] < to) {
                        sums[sumOf[k]] += weight[k] * value;
                    }
                }
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
                result[i] = Math.exp(sums[firstSum[model] + i] - top);
                total += result[i];
            }
            for (int i = 0; i < result.length; i++) {
                result[i] /= total;
            }
            return result;
        }
    }
}
