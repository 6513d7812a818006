package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the counties' numbers of one cell up to the nation's, without adding any number to those it contains: of a city's own
 * claim and the sum of its counties' the larger stands, and so for provinces and the nation.
 *
 * @param counties counties whose own numbers are in it
 * @param divisions divisions of any level whose own numbers are in it
 */
record RollUp(double value, double low, @Nullable Double high, int counties, int divisions, List<String> evidence) {
    private static final String NATION = "100000";

    RollUp {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param rows at most one per division, all of one cell
     */
    static RollUp of(List<OutcomeRow> rows) {
        Map<String, RollUp> own = new LinkedHashMap<>();
        rows.forEach(row -> own.put(row.where().divisionCode(), of(row)));
        for (int digits : new int[] {4, 2, 0}) {
            Map<String, List<RollUp>> below = new LinkedHashMap<>();
            List<String> codes = List.copyOf(own.keySet());
            for (String code : codes) {
                String above = above(code, digits);
                if (!above.equals(code)) {
                    below.computeIfAbsent(above, a -> new ArrayList<>()).add(own.get(code));
                    own.remove(code);
                }
            }
            below.forEach((code, parts) -> own.merge(code, sum(parts), RollUp::larger));
        }
        return sum(List.copyOf(own.values()));
    }

    private static RollUp of(OutcomeRow row) {
        Amount amount = row.amount();
        int county = row.where().level().equals("county") ? 1 : 0;
        return new RollUp(
                amount.value(),
                amount.low(),
                amount.high(),
                county,
                1,
                row.support().evidence());
    }

    private static String above(String code, int digits) {
        if (digits == 0 || code.equals(NATION)) {
            return NATION;
        }
        return code.substring(0, digits) + "0".repeat(6 - digits);
    }

    private static RollUp larger(RollUp one, RollUp other) {
        return one.value >= other.value ? one : other;
    }

    private static RollUp sum(List<RollUp> parts) {
        double value = 0;
        double low = 0;
        Double high = 0.0;
        int counties = 0;
        int divisions = 0;
        List<String> evidence = new ArrayList<>();
        for (RollUp part : parts) {
            value += part.value;
            low += part.low;
            high = high == null || part.high == null ? null : Double.valueOf(high + part.high);
            counties += part.counties;
            divisions += part.divisions;
            evidence.addAll(part.evidence);
        }
        evidence.sort(null);
        return new RollUp(value, low, high, counties, divisions, evidence);
    }
}
