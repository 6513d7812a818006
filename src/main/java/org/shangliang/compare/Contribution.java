package org.shangliang.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a cell's number, and the independent texts or log rows that tell it.
 *
 * @param value the part; null for a log row, one of many alike
 * @param texts ids of reprint groups, articles or log rows; all figures of one text stand or fall together
 */
public record Contribution(@Nullable Double value, List<String> texts) {
    public Contribution {
        texts = List.copyOf(texts);
    }
}
