package org.shangliang.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that decide an indicator where the words beside a figure leave no doubt. Immutable, thread-safe. */
public final class EvidenceRules {
    private static final String FILE = "evidence.yaml";

    /** By unit, the rules that a figure of it may fit, in the order in which they are tried. */
    private final Map<String, List<Rule>> byUnit = new HashMap<>();

    private final List<Rule> ofAnyUnit;

    private EvidenceRules(List<Rule> rules) {
        ofAnyUnit = rules.stream().filter(rule -> rule.unit() == null).toList();
        rules.stream()
                .flatMap(rule -> rule.unit() == null ? Stream.empty() : rule.unit().stream())
                .distinct()
                .forEach(unit -> byUnit.put(
                        unit, rules.stream().filter(rule -> rule.counts(unit)).toList()));
    }

    private record Told(List<Rule> rules) {}

    /**
     * The words beside a figure.
     *
     * @param before what stands before the number in its own stretch
     * @param after what stands after it in its clause
     * @param unit the unit
     * @param object what is counted, or null
     * @param title the article's title, or null
     */
    public record Words(String before, String after, String unit, @Nullable String object, @Nullable String title) {
        private String heading() {
            return title == null ? "" : title;
        }

        private String counted() {
            return object == null ? "" : object;
        }
    }

    /**
     * One rule; a list that is null asks nothing.
     *
     * @param indicator code of the indicator it decides for
     * @param unit units of which the figure must have one
     * @param left words of which one must stand before the number
     * @param right words of which one must stand after it
     * @param object words of which the object must hold one
     * @param exactly objects of which the figure's must be one
     * @param title words of which the article's title must hold one
     * @param not words that may not stand before the number nor in the object
     * @param notRight words that may not stand after the number
     */
    public record Rule(
            String indicator,
            @Nullable List<String> unit,
            @Nullable List<String> left,
            @Nullable List<String> right,
            @Nullable List<String> object,
            @Nullable List<String> exactly,
            @Nullable List<String> title,
            @Nullable List<String> not,
            @Nullable List<String> notRight) {

        private boolean counts(String counted) {
            return unit == null || unit.contains(counted);
        }

        /** Whether the words of a figure of one of its units fit; the shortest of them, the object, is looked through first. */
        private boolean fits(Words words) {
            return (object == null || holds(object, words.counted()))
                    && (exactly == null || exactly.contains(words.counted()))
                    && (title == null || holds(title, words.heading()))
                    && (left == null || holds(left, words.before()))
                    && (right == null || holds(right, words.after()))
                    && (not == null || (!holds(not, words.before()) && !holds(not, words.counted())))
                    && (notRight == null || !holds(notRight, words.after()));
        }

        private static boolean holds(List<String> any, String text) {
            for (String word : any) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Reads the rules of a codebook.
     *
     * @throws CodebookException if a rule names an indicator that the codebook does not have
     */
    public static EvidenceRules from(CodebookFiles files) {
        List<Rule> rules = files.yaml(FILE, Told.class).rules();
        Indicators indicators = Indicators.from(files);
        for (Rule rule : rules) {
            if (indicators.find(rule.indicator()).isEmpty()) {
                throw new CodebookException(FILE, "no indicator '" + rule.indicator() + "'");
            }
        }
        return new EvidenceRules(rules);
    }

    /** The indicator that the words beside a figure decide for, if they leave no doubt. */
    public Optional<String> decide(Words words) {
        for (Rule rule : byUnit.getOrDefault(words.unit(), ofAnyUnit)) {
            if (rule.fits(words)) {
                return Optional.of(rule.indicator());
            }
        }
        return Optional.empty();
    }
}
