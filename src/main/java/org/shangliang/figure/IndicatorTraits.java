package org.shangliang.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.codebook.ObjectRules.IndicatorNoun;
import org.shangliang.codebook.Stage;

/**
 * What a figure's reader asks of an indicator, in one place.
 *
 * @param code its code
 * @param stage its stage, or null for {@code other}
 * @param lasting whether it counts what is there to stay
 * @param measure the one unit in which it is told, or null where others will do
 * @param noun what it counts where the noun is left out, or null
 */
record IndicatorTraits(
        String code, @Nullable Stage stage, boolean lasting, @Nullable String measure, @Nullable IndicatorNoun noun) {

    /** Whether it can be told in a unit: 300瓶 is no sum. */
    boolean admits(String unit) {
        return measure == null || measure.equals(unit);
    }

    /** The indicators of a codebook. Immutable, thread-safe. */
    static final class Book {
        private final Map<String, IndicatorTraits> byCode = new HashMap<>();

        Book(Indicators indicators, ObjectRules rules) {
            for (Indicator each : indicators.all()) {
                byCode.put(
                        each.code(),
                        new IndicatorTraits(
                                each.code(),
                                each.stage(),
                                indicators.isLasting(each.code()),
                                indicators.measureOf(each),
                                rules.nouns().get(each.code())));
            }
        }

        /** The indicator of a code that the codebook has. */
        IndicatorTraits of(String code) {
            return Objects.requireNonNull(byCode.get(code), code);
        }
    }
}
