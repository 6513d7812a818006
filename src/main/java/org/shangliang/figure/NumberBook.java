package org.shangliang.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.QuantityExample;

/**
 * How words around a number hold it and which interval they allow: {@code numbers.yaml}.
 *
 * @param bounds the table of conventions
 * @param neutral words that end like a word of bound and are none
 * @param heads words that cover every number of the list they open
 * @param headsEnd words that end what such a word covers
 * @param between words between the ends of a range
 * @param examples texts and the figures in them
 */
record NumberBook(
        List<Convention> bounds,
        List<String> neutral,
        List<String> heads,
        @JsonProperty("heads_end") List<String> headsEnd,
        List<String> between,
        List<QuantityExample> examples) {

    /**
     * One row of the table.
     *
     * @param name what the row is called
     * @param bound the bound it stands for
     * @param before words right before the number
     * @param after words right after its unit
     * @param magnitude whether it holds only before 百, 千, 万, 亿 without a digit
     * @param low lower end: times the value, plus so many places
     * @param high upper end likewise; null where there is none
     */
    record Convention(
            String name,
            Bound bound,
            List<String> before,
            List<String> after,
            boolean magnitude,
            List<Double> low,
            @Nullable List<Double> high) {

        Convention {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
            if (low == null || low.size() != 2 || (high != null && high.size() != 2)) {
                throw new CodebookException("numbers.yaml", name + ": low and high are [times, places]");
            }
            low = List.copyOf(low);
            high = high == null ? null : List.copyOf(high);
        }

        double lowOf(double value, double place) {
            return end(low, value, place);
        }

        double highOf(double value, double place) {
            return high == null ? Double.POSITIVE_INFINITY : end(high, value, place);
        }

        /** In decimals, as people reckon: a tenth more than 3.9亿 is 4.29亿 to the last yuan. */
        private static double end(List<Double> weights, double value, double place) {
            return Decimals.sum(weights.get(0), value, weights.get(1), place);
        }
    }

    NumberBook {
        bounds = List.copyOf(bounds);
        neutral = List.copyOf(neutral);
        headsEnd = List.copyOf(headsEnd);
        heads = List.copyOf(heads);
        between = List.copyOf(between);
        examples = List.copyOf(examples);
    }

    /** The row of that name. */
    Convention named(String name) {
        return bounds.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CodebookException("numbers.yaml", "no bound named " + name));
    }
}
