package org.shangliang.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Whereabouts;

/** Who is set beside whom in a year: by city, province, or the traits of the reference table; never by an outcome. */
final class Neighbours {
    private final List<Whereabouts> members;
    private final List<double @Nullable []> traits;
    private final Map<String, Integer> at = new HashMap<>();
    private final Peers how;
    private final int nearest;

    /**
     * @param references how large each member is, in the order of the members; null where that is not known
     */
    Neighbours(List<Whereabouts> members, List<@Nullable ReferenceRow> references, Peers how, int nearest) {
        this.members = members;
        this.how = how;
        this.nearest = nearest;
        this.traits = how == Peers.NEAREST ? standardised(references) : List.of();
        IntStream.range(0, members.size()).forEach(i -> at.put(members.get(i).divisionCode(), i));
    }

    /** The codes of a division's peers, by code; those nearest by nearness. */
    List<String> of(Whereabouts own) {
        return switch (how) {
            case CITY -> sharing(own, own.level().equals("county") ? own.cityCode() : null);
            case PROVINCE ->
                members.stream()
                        .filter(m -> m.provinceCode().equals(own.provinceCode())
                                && !m.divisionCode().equals(own.divisionCode()))
                        .map(Whereabouts::divisionCode)
                        .toList();
            case NEAREST -> nearestTo(Objects.requireNonNull(at.get(own.divisionCode())));
        };
    }

    /** Why a division has no peers. */
    Status lacking() {
        return how == Peers.NEAREST ? Status.NO_REFERENCE : Status.NOTHING_ALIKE;
    }

    private List<String> sharing(Whereabouts own, @Nullable String city) {
        return members.stream()
                .filter(m -> city != null
                        && city.equals(m.cityCode())
                        && !m.divisionCode().equals(own.divisionCode()))
                .map(Whereabouts::divisionCode)
                .toList();
    }

    private List<String> nearestTo(int own) {
        double[] from = traits.get(own);
        if (from == null) {
            return List.of();
        }
        record Near(String code, double distance) {}
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            double[] to = traits.get(i);
            if (i != own && to != null) {
                near.add(new Near(members.get(i).divisionCode(), Math.hypot(from[0] - to[0], from[1] - to[1])));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::distance).thenComparing(Near::code))
                .limit(nearest)
                .map(Near::code)
                .toList();
    }

    /** Logarithms of population and members in units of their own spread; an unknown number of members is the middle one. */
    private static List<double @Nullable []> standardised(List<@Nullable ReferenceRow> references) {
        double[] people = column(
                references.stream().map(r -> r == null ? null : r.population()).toList());
        double[] members = column(
                references.stream().map(r -> r == null ? null : r.members()).toList());
        List<double @Nullable []> traits = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            traits.add(
                    Double.isNaN(people[i])
                            ? null
                            : new double[] {people[i], Double.isNaN(members[i]) ? 0 : members[i]});
        }
        return traits;
    }

    private static double[] column(List<@Nullable Long> sizes) {
        double[] logs = sizes.stream()
                .mapToDouble(s -> s == null ? Double.NaN : Math.log(s))
                .toArray();
        double[] known = IntStream.range(0, logs.length)
                .mapToDouble(i -> logs[i])
                .filter(l -> !Double.isNaN(l))
                .toArray();
        double mean = IntStream.range(0, known.length)
                .mapToDouble(i -> known[i])
                .average()
                .orElse(0);
        double spread = Math.sqrt(IntStream.range(0, known.length)
                .mapToDouble(i -> (known[i] - mean) * (known[i] - mean))
                .average()
                .orElse(0));
        return IntStream.range(0, logs.length)
                .mapToDouble(i -> spread == 0 ? logs[i] - mean : (logs[i] - mean) / spread)
                .toArray();
    }
}
