package org.shangliang.outcome;

import java.util.HashMap;
import java.util.Map;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Indicator;

/** Which units count the same thing: 件 and 条 do, 元 and 件 never. */
public final class Units {
    private static final String COUNT = "count";
    private static final String PERSON = "person";
    private static final String HOUSEHOLD = "household";

    private final Map<String, String> kinds = new HashMap<>();

    /** @param rules tell the units of each kind */
    public Units(ClaimRules rules) {
        rules.unitKinds().forEach((kind, units) -> units.forEach(unit -> kinds.put(unit, kind)));
    }

    /** The group of units within which the indicator's figures meet: its own kind, or that of a unit that does not fit it. */
    public String groupOf(Indicator indicator, String unit) {
        String kind = kinds.getOrDefault(unit, COUNT);
        return fits(String.valueOf(indicator.unit()), kind) ? String.valueOf(indicator.unit()) : kind;
    }

    private static boolean fits(String wanted, String kind) {
        return switch (wanted) {
            case COUNT -> kind.equals(COUNT) || kind.equals(PERSON) || kind.equals(HOUSEHOLD);
            case PERSON, HOUSEHOLD -> kind.equals(wanted) || kind.equals(COUNT);
            default -> kind.equals(wanted);
        };
    }
}
