package org.shangliang.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.NameScanner.Name;
import org.shangliang.place.PlaceMention.Basis;
import org.shangliang.place.Term.Form;
import org.shangliang.place.Term.Sense;

/** What a page as a whole tells of its places: the divisions it names beyond doubt, by which its ambiguous names are read. */
final class Page {
    private final Map<String, Integer> evidence = new HashMap<>();
    private final Divisions divisions;

    Page(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Counts the names that can mean one division only. */
    void learn(List<Name> names) {
        for (Name name : names) {
            if (name.senses().size() == 1 && name.firm() && name.role() != Anchor.Role.ORIGIN) {
                learn(name.senses().get(0).division(), 2);
            }
        }
    }

    /** Counts a division told beside the text. */
    void learn(String division, int weight) {
        String above = division;
        while (Divisions.levelOf(above) != DivisionLevel.NATION) {
            evidence.merge(above, weight, Integer::sum);
            above = divisions.parentOf(above);
        }
    }

    /** How much the page speaks for a sense: its county named, else its city, else its province. */
    private int support(Sense sense) {
        String own = sense.division();
        String city = divisions.cityOf(own);
        if (evidence.containsKey(own)) {
            return 3000 + Math.min(evidence.get(own), 900);
        }
        if (evidence.containsKey(city) && Divisions.levelOf(city) == DivisionLevel.CITY) {
            return 2000 + Math.min(evidence.get(city), 900);
        }
        return evidence.containsKey(Divisions.provinceOf(own))
                ? 1000 + Math.min(evidence.get(Divisions.provinceOf(own)), 900)
                : 0;
    }

    /** A name as an anchor; without candidates where it is no place after all. */
    Anchor resolve(String text, Name name) {
        if (name.term() instanceof Term.Deictic deictic) {
            return new Anchor(
                    name.start(),
                    name.end(),
                    text.substring(name.start(), name.end()),
                    deictic.level(),
                    List.of(),
                    Basis.DEICTIC,
                    name.role(),
                    deictic);
        }
        List<Sense> best = best(name);
        Basis basis = best.size() != 1 ? Basis.OPEN : basis(name, best.get(0));
        return new Anchor(
                name.start(),
                name.end(),
                best.size() == 1 ? best.get(0).name() : text.substring(name.start(), name.end()),
                (best.isEmpty() ? name.senses() : best).get(0).level(),
                best.stream().map(Sense::division).distinct().toList(),
                basis,
                name.role(),
                null);
    }

    private List<Sense> best(Name name) {
        if (name.senses().size() == 1 && name.firm()) {
            return name.senses();
        }
        List<Sense> full =
                name.senses().stream().filter(s -> s.form() == Form.FULL).toList();
        int top = name.senses().stream().mapToInt(this::support).max().orElse(0);
        boolean township = name.senses().stream().allMatch(s -> s.level() == DivisionLevel.TOWNSHIP);
        if (top == 0 || township && top < 2000 && !name.parented()) {
            return !name.firm() || township ? List.of() : full.isEmpty() ? name.senses() : full;
        }
        List<Sense> supported =
                name.senses().stream().filter(s -> support(s) == top).toList();
        return supported.stream()
                .sorted(Comparator.comparing(Sense::level))
                .limit(supported.stream().map(Sense::division).distinct().count() == 1 ? 1 : 99)
                .toList();
    }

    private static Basis basis(Name name, Sense sense) {
        if (name.parented()) {
            return Basis.PARENT;
        }
        if (name.senses().size() > 1) {
            return Basis.CONTEXT;
        }
        return switch (sense.form()) {
            case FULL -> Basis.FULL_NAME;
            case SHORT -> Basis.SHORT_NAME;
            case FORMER -> Basis.FORMER_NAME;
            case DISTRICT -> Basis.SUFFIX;
        };
    }
}
