package org.shangliang.figure;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;

/**
 * A linear classifier whose weights are a file of the codebook: one line of labels, then one line a feature with its weight
 * for each label it speaks for or against ({@code UNIT=件 3:0.41 7:-0.2}, tab-separated). Immutable, thread-safe.
 */
final class LinearModel {
    private static final int FILTER_BITS_PER_SLOT = 4;

    private final List<String> labels;
    private final long[] filter;
    private final long[] hashes;
    private final int[] rowOf;
    private final int[] rowStart;
    private final int[] weightLabel;
    private final float[] weight;

    private LinearModel(List<String> labels, List<String[]> rows) {
        this.labels = labels;
        int capacity = Integer.highestOneBit(Math.max(16, rows.size() * 3)) << 1;
        filter = new long[capacity * FILTER_BITS_PER_SLOT / Long.SIZE];
        hashes = new long[capacity];
        rowOf = new int[capacity];
        rowStart = new int[rows.size() + 2];
        int total = rows.stream().mapToInt(row -> row.length - 1).sum();
        weightLabel = new int[total];
        weight = new float[total];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            put(FeatureHash.of(row[0]), i + 1);
            rowStart[i + 1] = at;
            for (int k = 1; k < row.length; k++) {
                int colon = row[k].indexOf(':');
                weightLabel[at] = Integer.parseInt(row[k], 0, colon, 10);
                weight[at++] = Float.parseFloat(row[k].substring(colon + 1));
            }
        }
        rowStart[rows.size() + 1] = at;
    }

    /**
     * Reads a model.
     *
     * @param name file of the codebook
     * @throws CodebookException if a line does not have the form above
     */
    static LinearModel from(CodebookFiles files, String name) {
        BufferedReader lines = new BufferedReader(new StringReader(files.unpacked(name)));
        List<String> all = lines.lines().filter(line -> !line.startsWith("#")).toList();
        if (all.isEmpty()) {
            throw new CodebookException(name, "has no labels");
        }
        List<String> labels = List.of(all.get(0).split("\t"));
        List<String[]> rows = all.subList(1, all.size()).stream()
                .map(line -> line.split("\t"))
                .toList();
        try {
            return new LinearModel(labels, rows);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new CodebookException(name, "is no model: " + e.getMessage());
        }
    }

    /** The labels, in the order of the scores. */
    List<String> labels() {
        return labels;
    }

    /** The scores that {@code features} give. */
    Scores scores(FeatureVector features) {
        Scores scores = new Scores(new float[labels.size()]);
        scores.add(features);
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

    /** The row of a feature, from 1, or 0 where the model does not know it. */
    private int row(long hash) {
        if (!mayHave(hash)) {
            return 0;
        }
        int slot = slot(hash);
        return hashes[slot] == 0 ? 0 : rowOf[slot];
    }

    /** Adds up the weights of one figure's features. */
    final class Scores implements FeatureSink {
        private final float[] sums;

        private Scores(float[] sums) {
            this.sums = sums;
        }

        /** These scores and those of further features. */
        Scores with(FeatureVector features) {
            Scores scores = new Scores(sums.clone());
            scores.add(features);
            return scores;
        }

        private void add(FeatureVector features) {
            for (int i = 0; i < features.size(); i++) {
                add(features.hash(i), features.weight(i));
            }
        }

        @Override
        public void add(FeatureKind kind, CharSequence text, int start, int end) {
            add(FeatureHash.of(kind, text, start, end), kind.weight());
        }

        @Override
        public void add(FeatureKind kind, String first, String second) {
            add(FeatureHash.of(kind, first, second), kind.weight());
        }

        private void add(long hash, float value) {
            int row = row(hash);
            if (row == 0) {
                return;
            }
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                sums[weightLabel[i]] += weight[i] * value;
            }
        }

        /** Probabilities of the labels, in their order. */
        double[] probabilities() {
            double top = Double.NEGATIVE_INFINITY;
            for (float sum : sums) {
                top = Math.max(top, sum);
            }
            double[] result = new double[sums.length];
            double total = 0;
            for (int i = 0; i < sums.length; i++) {
                result[i] = Math.exp(sums[i] - top);
                total += result[i];
            }
            for (int i = 0; i < result.length; i++) {
                result[i] /= total;
            }
            return result;
        }
    }
}
