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
     * One rule; a list that is null asks nothing.
     *
     * @param indicator code of the indicator it decides for
     * @param left words of which one must stand before the number
     * @param right words of which one must stand after it
     * @param object words of which the object must hold one
     * @param not words that may not stand before the number
     */
    public record Rule(
            String indicator,
            @Nullable List<String> left,
            @Nullable List<String> right,
            @Nullable List<String> object,
            @Nullable List<String> not) {

        private boolean fits(String before, String after, @Nullable String counted) {
            return holds(left, before)
                    && holds(right, after)
                    && holds(object, counted == null ? "" : counted)
                    && (not == null || !holdsAny(not, before));
        }

        private static boolean holds(@Nullable List<String> words, String text) {
            return words == null || holdsAny(words, text);
        }

        private static boolean holdsAny(List<String> words, String text) {
            for (String word : words) {
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

    /** The indicator that the words before and after a number and its object decide for, if they leave no doubt. */
    public Optional<String> decide(String before, String after, @Nullable String counted) {
        return rules.stream()
                .filter(rule -> rule.fits(before, after, counted))
                .map(Rule::indicator)
                .findFirst();
    }
}
