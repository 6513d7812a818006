package org.shangliang.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and the figures a careful reader finds in it; run as a test.
 *
 * @param text the text
 * @param figures its figures in order; none where nothing in it counts
 */
public record QuantityExample(String text, List<Expected> figures) {

    /** One expected figure; {@code low} and {@code high} are checked where they are given. */
    public record Expected(
            String mention,
            double value,
            @JsonProperty("value_max") @Nullable Double valueMax,
            String unit,
            Bound bound,
            @Nullable Double low,
            @Nullable Double high) {}

    public QuantityExample {
        figures = List.copyOf(figures);
    }
}
