package org.shangliang.figure;

/**
 * What the models know of a feature, as one number: where the row of its weights for the indicators stands, and by how much it leans
 * to the second modality. 0 is nothing known.
 */
final class Weighed {
    /** What no model knows. */
    static final long UNKNOWN = 0;

    private Weighed() {}

    /**
     * What is known of a feature.
     *
     * @param place that {@link WeightRows} calls its row by
     * @param lean in {@link WeightRows#ONE}ths
     * @throws IllegalArgumentException if the lean is too great
     */
    static long of(int place, int lean) {
        if (lean != (short) lean) {
            throw new IllegalArgumentException("lean " + lean);
        }
        return (long) place << Short.SIZE | (lean & 0xFFFF);
    }

    static int place(long weighed) {
        return (int) (weighed >>> Short.SIZE);
    }

    static int lean(long weighed) {
        return (short) weighed;
    }
}
