package org.shangliang.codebook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What members owe in a year and how it is scored: {@code duty.yaml}.
 *
 * @param deeds what a member can do once, by code
 * @param ruleSets what a member owes in a calendar year
 * @param schemes how what was done is scored
 * @param byDivision which rule set and scheme a county uses
 * @param examples deeds, and what they come to
 */
public record DutyRules(
        List<Deed> deeds, List<RuleSet> ruleSets, List<Scheme> schemes, List<Use> byDivision, List<Example> examples) {
    private static final String FILE = "duty.yaml";

    /**
     * Something one member did once, and which rows of the logs tell it.
     *
     * @param activities kinds of members' activities that tell it
     * @param log another log that tells it, or null
     * @param member the column, or expression, with the member in that log
     * @param day the column, or expression, with the day
     * @param where the condition, in SQL, that a row of that log tells it; null where every row does
     */
    public record Deed(
            String code,
            String zh,
            List<String> activities,
            @Nullable String log,
            @Nullable String member,
            @Nullable String day,
            @Nullable String where) {
        public Deed {
            activities = activities == null ? List.of() : List.copyOf(activities);
            if ((activities.isEmpty() && log == null) || (log != null && (member == null || day == null))) {
                throw new CodebookException(FILE + ", " + code, "needs activities, or a log with member and day");
            }
        }
    }

    /** A named set of rules. */
    public record RuleSet(String name, String zh, List<Rule> rules) {
        public RuleSet {
            rules = List.copyOf(rules);
        }

        /** The codes of the rules that a year's deeds meet, in the order of the set. */
        public List<String> met(Map<String, Long> deeds) {
            return rules.stream()
                    .filter(rule -> rule.isMetBy(deeds))
                    .map(Rule::code)
                    .toList();
        }
    }

    /**
     * Something owed in a year.
     *
     * @param counts codes of the deeds that count
     * @param atLeast how many of them, together
     */
    public record Rule(String code, String zh, List<String> counts, int atLeast) {
        public Rule {
            counts = List.copyOf(counts);
        }

        boolean isMetBy(Map<String, Long> deeds) {
            return total(counts, deeds) >= atLeast;
        }
    }

    /**
     * A named way to score a year's deeds.
     *
     * @param start points that every member begins the year with
     * @param most what a year's points come to at most, or null where nothing limits them
     */
    public record Scheme(String name, String zh, double start, @Nullable Double most, List<Item> items) {
        public Scheme {
            items = List.copyOf(items);
        }

        /** The points of a year's deeds. */
        public double points(Map<String, Long> deeds) {
            double sum = start
                    + items.stream().mapToDouble(item -> item.points(deeds)).sum();
            return most == null ? sum : Math.min(sum, most);
        }
    }

    /**
     * What a scheme gives points for.
     *
     * @param counts codes of the deeds that count
     * @param points for each of them
     * @param most points at most, or null where nothing limits them
     */
    public record Item(String code, String zh, List<String> counts, double points, @Nullable Double most) {
        public Item {
            counts = List.copyOf(counts);
        }

        double points(Map<String, Long> deeds) {
            double sum = points * total(counts, deeds);
            return most == null ? sum : Math.min(sum, most);
        }
    }

    /** The rule set and scheme of the divisions whose codes begin with {@code division}. */
    public record Use(String division, String ruleSet, String scheme) {}

    /**
     * A year's deeds, and what they come to under a rule set or a scheme.
     *
     * @param met the rules met, where {@code ruleSet} is told
     * @param points where {@code scheme} is told
     */
    public record Example(
            @Nullable String ruleSet,
            @Nullable String scheme,
            Map<String, Long> deeds,
            @Nullable List<String> met,
            @Nullable Double points) {
        public Example {
            deeds = Map.copyOf(deeds);
        }
    }

    public DutyRules {
        deeds = List.copyOf(deeds);
        ruleSets = List.copyOf(ruleSets);
        schemes = List.copyOf(schemes);
        byDivision = List.copyOf(byDivision);
        examples = List.copyOf(examples);
        Set<String> known = unique("deeds", deeds, Deed::code);
        unique("rule_sets", ruleSets, RuleSet::name);
        unique("schemes", schemes, Scheme::name);
        ruleSets.forEach(set -> set.rules().forEach(rule -> checkRule(set.name() + ", " + rule.code(), rule, known)));
        schemes.forEach(s -> s.items().forEach(item -> checkItem(s.name() + ", " + item.code(), item, known)));
        checkUses(byDivision, ruleSets, schemes);
    }

    /** {@code duty.yaml} as it is written. */
    record File(
            List<Deed> deeds,
            List<RuleSetEntry> rule_sets,
            List<Scheme> schemes,
            List<UseEntry> by_division,
            List<ExampleEntry> examples) {}

    record RuleSetEntry(String name, String zh, List<RuleEntry> rules) {}

    record RuleEntry(String code, String zh, List<String> counts, int at_least) {}

    record UseEntry(String division, String rule_set, String scheme) {}

    record ExampleEntry(
            @Nullable String rule_set,
            @Nullable String scheme,
            Map<String, Long> deeds,
            @Nullable List<String> met,
            @Nullable Double points) {}

    /**
     * Reads and checks {@code duty.yaml}.
     *
     * @throws CodebookException if a code stands twice, a rule or an item counts an unknown deed, or a division uses an unknown
     *     rule set or scheme
     */
    public static DutyRules from(CodebookFiles files) {
        File file = files.yaml(FILE, File.class);
        return new DutyRules(
                told("deeds", file.deeds()),
                told("rule_sets", file.rule_sets()).stream()
                        .map(set -> new RuleSet(
                                set.name(),
                                set.zh(),
                                set.rules().stream()
                                        .map(r -> new Rule(r.code(), r.zh(), r.counts(), r.at_least()))
                                        .toList()))
                        .toList(),
                told("schemes", file.schemes()),
                told("by_division", file.by_division()).stream()
                        .map(use -> new Use(use.division(), use.rule_set(), use.scheme()))
                        .toList(),
                told("examples", file.examples()).stream()
                        .map(e -> new Example(e.rule_set(), e.scheme(), e.deeds(), e.met(), e.points()))
                        .toList());
    }

    /** The rule set that a division's members go by. */
    public RuleSet ruleSetOf(String division) {
        return named(ruleSets, RuleSet::name, use(division).ruleSet()).orElseThrow();
    }

    /** The scheme that a division scores by. */
    public Scheme schemeOf(String division) {
        return findScheme(use(division).scheme()).orElseThrow();
    }

    /** The scheme of this name, if there is one. */
    public Optional<Scheme> findScheme(String name) {
        return named(schemes, Scheme::name, name);
    }

    private Use use(String division) {
        return byDivision.stream()
                .filter(use -> division.startsWith(use.division()))
                .max(Comparator.comparingInt(use -> use.division().length()))
                .orElseThrow();
    }

    private static long total(List<String> counts, Map<String, Long> deeds) {
        return counts.stream().mapToLong(deed -> deeds.getOrDefault(deed, 0L)).sum();
    }

    private static <T> Optional<T> named(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(each -> name.apply(each).equals(wanted)).findFirst();
    }

    private static <T> List<T> told(String key, @Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            throw new CodebookException(FILE, "lacks '" + key + "'");
        }
        return list;
    }

    private static <T> Set<String> unique(String key, List<T> entries, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        for (T entry : entries) {
            if (!names.add(Objects.requireNonNullElse(name.apply(entry), ""))) {
                throw new CodebookException(FILE + ", " + key, "'" + name.apply(entry) + "' stands twice");
            }
        }
        return names;
    }

    private static void checkRule(String where, Rule rule, Set<String> known) {
        checkDeeds(where, rule.counts(), known);
        if (rule.atLeast() < 1) {
            throw new CodebookException(FILE + ", " + where, "at_least must be 1 or more");
        }
    }

    private static void checkItem(String where, Item item, Set<String> known) {
        checkDeeds(where, item.counts(), known);
        if (item.points() <= 0 || (item.most() != null && item.most() <= 0)) {
            throw new CodebookException(FILE + ", " + where, "points and most must be more than 0");
        }
    }

    private static void checkDeeds(String where, List<String> counts, Set<String> known) {
        String unknown = counts.stream().filter(deed -> !known.contains(deed)).collect(Collectors.joining(", "));
        if (counts.isEmpty() || !unknown.isEmpty()) {
            throw new CodebookException(
                    FILE + ", " + where, counts.isEmpty() ? "counts nothing" : "counts unknown deeds: " + unknown);
        }
    }

    private static void checkUses(List<Use> uses, List<RuleSet> ruleSets, List<Scheme> schemes) {
        if (uses.stream().noneMatch(use -> use.division().isEmpty())) {
            throw new CodebookException(FILE + ", by_division", "has no entry for \"\", all other divisions");
        }
        for (Use use : uses) {
            if (named(ruleSets, RuleSet::name, use.ruleSet()).isEmpty()) {
                throw new CodebookException(FILE + ", by_division", "there is no rule set '" + use.ruleSet() + "'");
            }
            if (named(schemes, Scheme::name, use.scheme()).isEmpty()) {
                throw new CodebookException(FILE + ", by_division", "there is no scheme '" + use.scheme() + "'");
            }
        }
    }
}
