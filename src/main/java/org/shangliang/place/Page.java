package org.shangliang.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.NameScanner.Name;
import org.shangliang.place.NameScanner.Strength;
import org.shangliang.place.PlaceMention.Basis;
import org.shangliang.place.Term.Sense;

/** What a page as a whole tells of its places: the divisions it names beyond doubt, by which its ambiguous names are read. */
final class Page {
    private static final int ITSELF_NAMED = 3000;
    private static final int CITY_NAMED = 2000;
    private static final int PROVINCE_NAMED = 1000;
    private static final int MOST = 900;

    private final Map<String, Integer> named = new HashMap<>();
    /** What speaks for each division and for those above it, the nation aside. */
    private final Map<String, Integer> evidence = new HashMap<>();

    private final Divisions divisions;

    Page(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Counts the names that can mean one division only. */
    void learn(List<Name> names) {
        Map<String, Integer> weights = new HashMap<>();
        for (Name name : names) {
            if (name.strength().compareTo(Strength.PLAIN) <= 0 && name.role() != Anchor.Role.ORIGIN) {
                String division = holding(name.senses());
                if (division != null) {
                    weights.merge(division, 2, Integer::sum);
                }
            }
        }
        weights.forEach(this::learn);
    }

    /** The one division that a name can mean, or the one among those that holds the others (南昌: the city, and its county). */
    private static @Nullable String holding(List<Sense> senses) {
        if (senses.size() < 2) {
            return senses.isEmpty() ? null : senses.get(0).division();
        }
        String highest = senses.get(0).division();
        for (Sense sense : senses) {
            highest = Divisions.contains(sense.division(), highest) ? sense.division() : highest;
        }
        for (Sense sense : senses) {
            if (!Divisions.contains(highest, sense.division())) {
                return null;
            }
        }
        return highest;
    }

    /**
     * Where nothing was named beyond doubt, counts the short names that can mean one division only, of the kind that the level
     * words speak of: 松江 beside 区政协. Of provinces also the one whose short name is more often another word, where it leads a
     * clause and no second one does: 河北 beside 全省.
     */
    void learnLast(List<Name> names) {
        Set<String> words = names.stream()
                .filter(Name::isDeictic)
                .map(n -> ((Term.Deictic) n.term()).word())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        Set<String> provinces = new TreeSet<>();
        for (Name name : names) {
            if (name.strength() == Strength.NEEDS_ITSELF) {
                name.senses().stream()
                        .filter(sense -> sense.level() == DivisionLevel.PROVINCE && leads(name))
                        .filter(sense -> words.stream().anyMatch(sense.name()::endsWith))
                        .forEach(sense -> provinces.add(sense.division()));
            } else if (name.senses().size() == 1) {
                Sense sense = name.senses().get(0);
                if (words.stream().anyMatch(sense.name()::endsWith)) {
                    learn(sense.division(), 1);
                }
            }
        }
        if (isBlank() && provinces.size() == 1) {
            learn(provinces.iterator().next(), 1);
        }
    }

    private static boolean leads(Name name) {
        return name.role() == Anchor.Role.SUBJECT || name.role() == Anchor.Role.HEAD;
    }

    /** Whether it has learnt nothing yet. */
    boolean isBlank() {
        return evidence.isEmpty();
    }

    /** Counts a division told beside the text. */
    void learn(String division, int weight) {
        named.merge(division, weight, Integer::sum);
        String above = division;
        while (Divisions.levelOf(above) != DivisionLevel.NATION) {
            evidence.merge(above, weight, Integer::sum);
            above = divisions.parentOf(above);
        }
    }

    /** How much the page speaks for a sense: its county named, else its city, else its province. */
    private int support(Sense sense) {
        String own = sense.division();
        Integer ofProvince = evidence.get(Divisions.provinceOf(own));
        if (ofProvince == null) {
            return 0;
        }
        Integer ofItself = sense.level() == DivisionLevel.TOWNSHIP ? null : named.get(own);
        if (ofItself != null) {
            return ITSELF_NAMED + MOST + 1 + Math.min(ofItself, MOST);
        }
        Integer within = evidence.get(own);
        if (within != null) {
            return ITSELF_NAMED + Math.min(within, MOST);
        }
        String city = divisions.cityOf(own);
        Integer ofCity = Divisions.levelOf(city) == DivisionLevel.CITY ? evidence.get(city) : null;
        return ofCity == null ? PROVINCE_NAMED + Math.min(ofProvince, MOST) : CITY_NAMED + Math.min(ofCity, MOST);
    }

    /** A name as an anchor, or null where it is no place after all. */
    @Nullable
    Anchor resolve(String text, Name name) {
        if (name.term() instanceof Term.Deictic deictic) {
            return new Anchor(
                    name.start(),
                    name.end(),
                    null,
                    deictic.level(),
                    List.of(),
                    Basis.DEICTIC,
                    name.role(),
                    name.group(),
                    false,
                    true,
                    deictic);
        }
        List<Sense> best = best(name);
        if (best.isEmpty()) {
            return null;
        }
        Basis basis = best.size() != 1 ? Basis.OPEN : basis(name, best.get(0));
        return new Anchor(
                name.start(),
                name.end(),
                best.size() == 1 ? best.get(0).name() : null,
                best.get(0).level(),
                divisions(best),
                basis,
                name.role(),
                name.group(),
                isFull(text, name, best),
                name.acts(),
                null);
    }

    private static List<String> divisions(List<Sense> senses) {
        return senses.size() == 1
                ? List.of(senses.get(0).division())
                : senses.stream().map(Sense::division).distinct().toList();
    }

    /** Whether a name ends with the level of the place it names, or that follows it (积石山县). */
    private static boolean isFull(String text, Name name, List<Sense> senses) {
        char last = text.charAt(name.end() - 1);
        char next = name.end() < text.length() ? text.charAt(name.end()) : last;
        for (Sense sense : senses) {
            char level = sense.name().charAt(sense.name().length() - 1);
            if (level == last || level == next) {
                return true;
            }
        }
        return false;
    }

    private List<Sense> best(Name name) {
        int needed = needed(name);
        if (needed == 0 && name.senses().size() == 1) {
            return name.senses();
        }
        int top = 0;
        List<Sense> supported = new ArrayList<>(2);
        for (Sense sense : name.senses()) {
            int support = support(sense);
            if (support > top) {
                supported.clear();
            }
            top = Math.max(top, support);
            if (support == top) {
                supported.add(sense);
            }
        }
        if (top < needed) {
            return List.of();
        }
        return supported.size() < 2 ? supported : highest(supported);
    }

    /** The highest of senses that are as likely, where only one is so high or all are of one division; else all. */
    private static List<Sense> highest(List<Sense> senses) {
        Sense highest = senses.get(0);
        boolean ofOneDivision = true;
        int equals = 0;
        for (Sense sense : senses) {
            int higher = highest.level().compareTo(sense.level());
            ofOneDivision &= sense.division().equals(highest.division());
            equals = higher > 0 ? 1 : higher == 0 ? equals + 1 : equals;
            highest = higher > 0 ? sense : highest;
        }
        return ofOneDivision || equals == 1 ? List.of(highest) : senses;
    }

    private static int needed(Name name) {
        boolean several = name.senses().size() > 1 && !name.parented();
        if (several && areTownships(name.senses())) {
            return CITY_NAMED;
        }
        return switch (name.strength()) {
            case FIRM, PLAIN -> 0;
            case NEEDS_PARENT -> PROVINCE_NAMED;
            case UNFIT, NEEDS_ITSELF -> ITSELF_NAMED;
        };
    }

    private static boolean areTownships(List<Sense> senses) {
        for (Sense sense : senses) {
            if (sense.level() != DivisionLevel.TOWNSHIP) {
                return false;
            }
        }
        return true;
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
