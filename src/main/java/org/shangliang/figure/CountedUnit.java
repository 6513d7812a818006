package org.shangliang.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.text.Endings;

/**
 * What the rules for objects say of a unit.
 *
 * @param kind its kind; {@code count} where the rules name none
 * @param rate whether it makes a rate
 * @param household whether it counts households
 * @param thing whether it counts things, never what is done
 * @param doing whether it counts what is done
 * @param prefersFollowing whether the noun after the number is the one counted when there is one on either side
 * @param noun the noun that it is itself, or null
 * @param misfits endings of nouns that it cannot count
 */
record CountedUnit(
        String kind,
        boolean rate,
        boolean household,
        boolean thing,
        boolean doing,
        boolean prefersFollowing,
        @Nullable String noun,
        Endings misfits) {

    boolean isPerson() {
        return kind.equals("person");
    }

    boolean isMoney() {
        return kind.equals("money");
    }

    /** Whether it never counts people. */
    boolean countsNoPeople() {
        return !misfits.isEmpty();
    }

    /** All units that the rules name; every other is like any other. Immutable, thread-safe. */
    static final class Book {
        private final ObjectRules rules;
        private final Map<String, CountedUnit> units = new HashMap<>();
        /** Nouns that a kind of unit cannot count. */
        private final Map<String, Endings> misfits = new HashMap<>();

        private final CountedUnit other;

        Book(ObjectRules rules) {
            this.rules = rules;
            Set<String> names = new HashSet<>(rules.unitNouns().keySet());
            rules.kinds().values().forEach(names::addAll);
            List.of(rules.rates(), rules.householdUnits(), rules.things(), rules.doings(), rules.leaders())
                    .forEach(names::addAll);
            names.forEach(name -> units.put(name, unit(name)));
            other = unit("");
        }

        private CountedUnit unit(String name) {
            String kind = rules.kindOf(name);
            return new CountedUnit(
                    kind,
                    rules.isRate(name),
                    rules.householdUnits().contains(name),
                    rules.things().contains(name),
                    rules.doings().contains(name),
                    !rules.leaders().contains(name),
                    rules.unitNouns().get(name),
                    misfits.computeIfAbsent(kind, this::misfits));
        }

        private Endings misfits(String kind) {
            return new Endings(rules.misfits().getOrDefault(kind, List.of()));
        }

        CountedUnit of(String unit) {
            return units.getOrDefault(unit, other);
        }
    }
}
