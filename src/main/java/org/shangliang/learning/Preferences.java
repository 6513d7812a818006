package org.shangliang.learning;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Pairs of alternatives of which one is right, and how far wrong weights are of them: the logistic loss of the right one's score
 * over the other's, with an L2 penalty. Not thread-safe while pairs are added.
 */
final class Preferences implements Descent.Function {
    private static final int FIRST_ROOM = 1 << 16;

    private final double regularisation;
    private int[] features = new int[FIRST_ROOM];
    private float[] values = new float[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    private float[] weights = new float[FIRST_ROOM];
    private int used;
    private int pairs;
    private double weight;

    /** @param regularisation strength of the L2 penalty */
    Preferences(double regularisation) {
        this.regularisation = regularisation;
    }

    /**
     * Adds a pair.
     *
     * @param right what each feature of the right alternative amounts to, by the feature's number
     * @param other the same of the other
     * @param howMuch what the pair counts for
     */
    void add(SortedMap<Integer, Float> right, SortedMap<Integer, Float> other, double howMuch) {
        right.forEach((feature, value) -> put(feature, value - other.getOrDefault(feature, 0f)));
        other.forEach((feature, value) -> put(feature, right.containsKey(feature) ? 0 : -value));
        if (pairs == ends.length) {
            ends = Arrays.copyOf(ends, 2 * pairs);
            weights = Arrays.copyOf(weights, 2 * pairs);
        }
        ends[pairs] = used;
        weights[pairs++] = (float) howMuch;
        weight += howMuch;
    }

    private void put(int feature, float value) {
        if (value == 0) {
            return;
        }
        if (used == features.length) {
            features = Arrays.copyOf(features, 2 * used);
            values = Arrays.copyOf(values, 2 * used);
        }
        features[used] = feature;
        values[used++] = value;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < point.length; i++) {
            gradient[i] = regularisation * point[i];
            loss += regularisation / 2 * point[i] * point[i];
        }
        int from = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int to = ends[pair];
            double margin = 0;
            for (int i = from; i < to; i++) {
                margin += point[features[i]] * values[i];
            }
            double share = weights[pair] / weight;
            double wrong = Math.exp(-Math.abs(margin));
            loss += share * (Math.log1p(wrong) + Math.max(0, -margin));
            double pull = -share * (margin > 0 ? wrong : 1) / (1 + wrong);
            for (int i = from; i < to; i++) {
                gradient[features[i]] += pull * values[i];
            }
            from = to;
        }
        return loss;
    }
}
