package org.shangliang.codebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules that decide an indicator where the words beside a figure leave no doubt.
 *
 * @param rules the rules in the order in which they are tried
 */
public record EvidenceRules(List<Rule> rules) {
    private static final String FILE = "evidence.yaml";

    /**
     * The words beside a figure.
     *
     * @param before what stands before the number in its own stretch
     * @param after what stands after it in its clause
     * @param unit the unit
     * @param object what is counted, or null
     */
    public record Words(String before, String after, String unit, @Nullable String object) {
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
     * @param not words that may not stand before the number nor in the object
     * @param notRight words that may not stand after the number
     */
    public record Rule(
            String indicator,
            @Nullable List<String> unit,
            @Nullable List<String> left,
            @Nullable List<String> right,
            @Nullable List<String> object,
            @Nullable List<String> not,
            @Nullable List<String> notRight) {

        private boolean fits(Words words) {
            return (unit == null || unit.contains(words.unit()))
                    && (left == null || holds(left, words.before()))
                    && (right == null || holds(right, words.after()))
                    && (object == null || holds(object, words.counted()))
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

    public EvidenceRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the rules of a codebook.
     *
     * @throws CodebookException if a rule names an indicator that the codebook does not have
     */
    public static EvidenceRules from(CodebookFiles files) {
        EvidenceRules read = files.yaml(FILE, EvidenceRules.class);
        Indicators indicators = Indicators.from(files);
        for (Rule rule : read.rules()) {
            if (indicators.find(rule.indicator()).isEmpty()) {
                throw new CodebookException(FILE, "no indicator '" + rule.indicator() + "'");
            }
        }
        return read;
    }

    /** The indicator that the words beside a figure decide for, if they leave no doubt. */
    public Optional<String> decide(Words words) {
        for (Rule rule : rules) {
            if (rule.fits(words)) {
                return Optional.of(rule.indicator());
            }
        }
        return Optional.empty();
    }
}
