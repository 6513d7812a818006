package org.shangliang.figure;

import java.util.List;

/**
 * A label chosen among several.
 *
 * @param label the most probable one
 * @param probability its probability, 0 to 1
 * @param margin how far it is ahead of the next, 0 to 1
 */
record Choice(String label, double probability, double margin) {

    /** The most probable label by a model's probabilities. */
    static Choice of(List<String> labels, double[] probabilities) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                second = probabilities[best];
                best = i;
            } else {
                second = Math.max(second, probabilities[i]);
            }
        }
        return new Choice(labels.get(best), probabilities[best], probabilities[best] - second);
    }

    /** A label that words beside the figure leave no doubt of. */
    static Choice sure(String label) {
        return new Choice(label, 1, 1);
    }
}
