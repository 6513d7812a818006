package org.shangliang.learning;

import org.apache.spark.mllib.linalg.SparseVector;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.optimization.Gradient;

/**
 * The logistic loss of the right alternative's score over another's, and its gradient, for MLlib's optimisers. What they call
 * features is the right alternative's features less the other's, and what they call the label is what the pair counts for.
 */
final class Preference extends Gradient {
    private static final long serialVersionUID = 1L;

    @Override
    public double compute(Vector difference, double howMuch, Vector weights, Vector cumulated) {
        SparseVector pair = (SparseVector) difference;
        double[] point = weights.toArray();
        double[] gradient = cumulated.toArray();
        int[] features = pair.indices();
        double[] values = pair.values();
        double margin = 0;
        for (int i = 0; i < features.length; i++) {
            margin += point[features[i]] * values[i];
        }
        double wrong = Math.exp(-Math.abs(margin));
        double pull = -howMuch * (margin > 0 ? wrong : 1) / (1 + wrong);
        for (int i = 0; i < features.length; i++) {
            gradient[features[i]] += pull * values[i];
        }
        return howMuch * (Math.log1p(wrong) + Math.max(0, -margin));
    }
}
