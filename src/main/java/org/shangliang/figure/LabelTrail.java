package org.shangliang.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels that one model gave, or that were annotated, so far in an article: the last, and the last of each unit. */
final class LabelTrail {
    private final Map<String, Mark> byUnit = new HashMap<>();
    private @Nullable FeatureWord last;

    /**
     * A label and where it was given.
     *
     * @param site the figure that has it
     * @param label the label
     */
    record Mark(FigureSite site, FeatureWord label) {}

    /** Notes the label of a figure; null where it has none. */
    void note(FigureSite site, @Nullable String label) {
        last = label == null ? null : FeatureWord.of(label);
        if (last != null) {
            byUnit.put(site.quantity().unit(), new Mark(site, last));
        }
    }

    /** The label of the figure before, or null. */
    @Nullable
    FeatureWord last() {
        return last;
    }

    /** The label of the last figure with a unit, or null where none had one. */
    @Nullable
    Mark lastOf(String unit) {
        return byUnit.get(unit);
    }
}
