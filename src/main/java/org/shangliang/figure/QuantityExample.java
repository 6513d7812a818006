package org.shangliang.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;

/**
 * A text and the figures a careful reader finds in it; run as a test.
 *
 * @param text the text
 * @param figures its figures in order; none where nothing in it counts
 */
record QuantityExample(String text, List<Expected> figures) {

    /** One expected figure; {@code low} and {@code high} are checked where they are given. */
    record Expected(
            String mention,
            double value,
            @JsonProperty("value_max") @Nullable Double valueMax,
            String unit,
            Bound bound,
            @Nullable Double low,
            @Nullable Double high) {}

    QuantityExample {
        figures = List.copyOf(figures);
    }
}
