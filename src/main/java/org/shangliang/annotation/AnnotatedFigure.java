package org.shangliang.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an annotator noted it; the fields mean what the annotation guide says.
 *
 * @param json the annotation, kept whole so that second readings ({@code also}) stay at hand
 */
public record AnnotatedFigure(JsonNode json) {
    private static final double TOLERANCE = 1e-6;

    /** The number, multiplied out; for a range the lower end. */
    public double value() {
        return json.path("value").asDouble();
    }

    /** Upper end of a range, or null. */
    public @Nullable Double valueMax() {
        return json.hasNonNull("value_max") ? (Double) json.path("value_max").asDouble() : null;
    }

    /** The unit as written or normalised. */
    public String unit() {
        return json.path("unit").asText();
    }

    /** The words as they stand in the text. */
    public String mention() {
        return json.path("mention").asText();
    }

    /** Whether only one of two annotators saw it: it is neither missed nor spurious. */
    public boolean isOptional() {
        return json.path("optional").asBoolean();
    }

    /** A field's first reading; null where the annotator left it open. */
    public @Nullable String field(String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }

    /** Every reading of a field that either annotator holds; null stands for left open. */
    public List<@Nullable String> readings(String name) {
        List<@Nullable String> readings = new ArrayList<>();
        readings.add(field(name));
        json.path("also").path(name).forEach(each -> readings.add(each.isNull() ? null : each.asText()));
        return readings;
    }

    /** Whether a number with a unit is this one; 人, 名 and 位 are one unit, as are 场 and 场次. */
    public boolean isSame(double otherValue, @Nullable Double otherMax, String otherUnit) {
        return isSame(value(), otherValue)
                && isSame(valueMax(), otherMax)
                && canonical(unit()).equals(canonical(otherUnit));
    }

    private static boolean isSame(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Math.abs(one - other) <= Math.max(1e-9, TOLERANCE * Math.max(Math.abs(one), Math.abs(other)));
    }

    private static String canonical(String unit) {
        return switch (unit) {
            case "名", "位" -> "人";
            case "场" -> "场次";
            case "届次" -> "次";
            default -> unit;
        };
    }

    /** Every reading of the years it covers. */
    public List<Years> years() {
        List<Years> readings = new ArrayList<>();
        readings.add(new Years(year(json.path("year_from")), year(json.path("year_to"))));
        json.path("also")
                .path("years")
                .forEach(each -> readings.add(new Years(year(each.path(0)), year(each.path(1)))));
        return readings;
    }

    private static @Nullable Integer year(JsonNode node) {
        return node.isNumber() ? (Integer) node.asInt() : null;
    }

    /** First and last year; null where the text cannot tell. */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        /** Whether a reading agrees; where only the end is told, a stock at a date, the end decides. */
        public boolean agreesWith(@Nullable Integer otherFrom, @Nullable Integer otherTo) {
            boolean startTold = from != null || to == null;
            return Objects.equals(to, otherTo) && (!startTold || Objects.equals(from, otherFrom));
        }
    }
}
