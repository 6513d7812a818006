package org.shangliang.theme;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A label that comes into question for a figure.
 *
 * @param label code of a theme, or {@link ThemeFeatures#NONE}
 * @param features what each of its features amounts to, by the feature's number
 */
public record ThemeCandidate(String label, SortedMap<Integer, Float> features) {
    public ThemeCandidate {
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }
}
