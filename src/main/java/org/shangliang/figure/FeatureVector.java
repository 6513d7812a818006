package org.shangliang.figure;

import java.util.Arrays;

/** Features as hashes with their weights, written once for several models to weigh. */
final class FeatureVector implements FeatureSink {
    private static final int USUAL_SIZE = 512;

    private long[] hashes = new long[USUAL_SIZE];
    private float[] weights = new float[USUAL_SIZE];
    private int size;

    @Override
    public void add(FeatureKind kind, CharSequence text, int start, int end) {
        add(FeatureHash.of(kind, text, start, end), kind.weight());
    }

    @Override
    public void add(FeatureKind kind, String first, String second) {
        add(FeatureHash.of(kind, first, second), kind.weight());
    }

    /** Forgets all of them. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    float weight(int i) {
        return weights[i];
    }

    private void add(long hash, float weight) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        hashes[size] = hash;
        weights[size++] = weight;
    }
}
