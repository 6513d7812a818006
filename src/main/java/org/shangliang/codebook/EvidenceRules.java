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
    private final Map<String, Test[]> byUnit = new HashMap<>();

    private final Test[] ofAnyUnit;

    private EvidenceRules(List<Rule> rules) {
        ofAnyUnit = tests(rules.stream().filter(rule -> rule.unit() == null));
        rules.stream()
                .flatMap(rule -> rule.unit() == null ? Stream.empty() : rule.unit().stream())
                .distinct()
                .forEach(unit -> byUnit.put(unit, tests(rules.stream().filter(rule -> rule.counts(unit)))));
    }

    private static Test[] tests(Stream<Rule> rules) {
        return rules.map(Test::new).toArray(Test[]::new);
    }

    private record Told(List<Rule> rules) {}

    /** The words beside a figure. */
    public static final class Words {
        private final Passage before;
        private final Passage after;
        private final String unit;
        private final Passage object;
        private final Passage title;

        /**
         * @param before what stands before the number in its own stretch
         * @param after what stands after it in its clause
         * @param unit the unit
         * @param object what is counted, or null
         * @param title the article's title, or null
         */
        public Words(String before, String after, String unit, @Nullable String object, @Nullable String title) {
            this.before = Passage.of(before);
            this.after = Passage.of(after);
            this.unit = unit;
            this.object = Passage.of(object);
            this.title = Passage.of(title);
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
    }

    /** A stretch of text with a bit for each of its characters, which tells of nearly all words that it does not hold them. */
    private record Passage(String text, long characters) {
        static Passage of(@Nullable String text) {
            return text == null ? new Passage("", 0) : new Passage(text, charactersOf(text));
        }

        private static long charactersOf(String text) {
            long characters = 0;
            for (int i = 0; i < text.length(); i++) {
                characters |= 1L << text.charAt(i);
            }
            return characters;
        }

        boolean holds(Passage word) {
            return (word.characters & ~characters) == 0 && text.contains(word.text);
        }

        /** Whether it holds one of several words. */
        boolean holdsAny(Passage[] words) {
            for (Passage word : words) {
                if (holds(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A rule as it is tried on figures of its units. */
    private static final class Test {
        private final Rule rule;
        private final Passage @Nullable [] object;
        private final Passage @Nullable [] title;
        private final Passage @Nullable [] left;
        private final Passage @Nullable [] right;
        private final Passage[] not;
        private final Passage[] notRight;

        Test(Rule rule) {
            this.rule = rule;
            object = passages(rule.object());
            title = passages(rule.title());
            left = passages(rule.left());
            right = passages(rule.right());
            not = passages(rule.not() == null ? List.of() : rule.not());
            notRight = passages(rule.notRight() == null ? List.of() : rule.notRight());
        }

        private static Passage @Nullable [] passages(@Nullable List<String> words) {
            return words == null ? null : words.stream().map(Passage::of).toArray(Passage[]::new);
        }

        /** Whether words fit; the shortest of them, the object, is looked through first. */
        private boolean fits(Words words) {
            return (object == null || words.object.holdsAny(object))
                    && (rule.exactly() == null || rule.exactly().contains(words.object.text()))
                    && (title == null || words.title.holdsAny(title))
                    && (left == null || words.before.holdsAny(left))
                    && (right == null || words.after.holdsAny(right))
                    && !words.before.holdsAny(not)
                    && !words.object.holdsAny(not)
                    && !words.after.holdsAny(notRight);
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
        for (Test test : byUnit.getOrDefault(words.unit, ofAnyUnit)) {
            if (test.fits(words)) {
                return Optional.of(test.rule.indicator());
            }
        }
        return Optional.empty();
    }
}
