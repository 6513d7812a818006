package org.shangliang.compare;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Whereabouts;

/** All that is known of the divisions beside their numbers: who there is, how large, and how much is told of whom. */
public final class Universe implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Whereabouts> members;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> unplaced = new HashSet<>();
    private final Map<String, TreeMap<Integer, ReferenceRow>> references = new HashMap<>();

    /** A number of an indicator and year that may be this division's, among others. */
    public record Unplaced(String division, int year, String indicator) {}

    /** @param members every division that is compared, in any order */
    public Universe(Collection<Whereabouts> members, Collection<Seen> seen, Collection<Unplaced> unplaced) {
        this.members = members.stream()
                .sorted(Comparator.comparing(Whereabouts::divisionCode))
                .toList();
        seen.forEach(s -> this.seen.put(s.division() + " " + s.year(), s));
        unplaced.forEach(u -> this.unplaced.add(key(u.division(), u.year(), u.indicator())));
    }

    /** The same with how large the divisions are. */
    public Universe sized(Collection<ReferenceRow> rows) {
        rows.forEach(row -> references
                .computeIfAbsent(row.divisionCode(), c -> new TreeMap<>())
                .put(row.year(), row));
        return this;
    }

    /** The divisions of a level, by code. */
    List<Whereabouts> of(String level) {
        return members.stream().filter(m -> m.level().equals(level)).toList();
    }

    Seen seen(String division, int year) {
        return seen.getOrDefault(division + " " + year, Seen.nothing(division, year));
    }

    boolean mayHave(String division, int year, String indicator) {
        return unplaced.contains(key(division, year, indicator));
    }

    /** How large the division was: the reference of the year, else of the latest year before, else of the first after. */
    @Nullable
    ReferenceRow reference(String division, int year) {
        NavigableMap<Integer, ReferenceRow> own = references.get(division);
        if (own == null) {
            return null;
        }
        Map.Entry<Integer, ReferenceRow> entry = own.floorEntry(year);
        return entry == null ? own.firstEntry().getValue() : entry.getValue();
    }

    private static String key(String division, int year, String indicator) {
        return division + " " + year + " " + indicator;
    }
}
