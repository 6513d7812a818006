package org.shangliang.codebook;

import java.util.List;
import java.util.Map;

/**
 * How parts of a total told before are known by their shares.
 *
 * @param stages indicators of what goes from one stage to the next, in order
 * @param rated those of them whose own shares are rates
 * @param rate indicator of a rate
 * @param share indicator of a share that is background
 * @param units units of what is parted
 * @param of words between a part and its share
 * @param told words without which nothing of a stage is told, by indicator
 * @param totals words of a clause that tells a total of its own
 */
public record PartRules(
        List<String> stages,
        List<String> rated,
        String rate,
        String share,
        List<String> units,
        List<String> of,
        Map<String, List<String>> told,
        List<String> totals) {
    private static final String FILE = "parts.yaml";

    public PartRules {
        stages = List.copyOf(stages);
        rated = List.copyOf(rated);
        units = List.copyOf(units);
        of = List.copyOf(of);
        told = Map.copyOf(told);
        totals = List.copyOf(totals);
    }

    /**
     * Reads the rules of a codebook.
     *
     * @throws CodebookException if they name an indicator that the codebook does not have
     */
    public static PartRules from(CodebookFiles files) {
        PartRules rules = files.yaml(FILE, PartRules.class);
        Indicators indicators = Indicators.from(files);
        rules.stages().forEach(indicators::of);
        rules.rated().forEach(indicators::of);
        rules.told().keySet().forEach(indicators::of);
        indicators.of(rules.rate());
        indicators.of(rules.share());
        return rules;
    }

    /** Whether words lead from a part to its share. */
    public boolean leadsToShare(String words) {
        return of.stream().anyMatch(words::contains);
    }

    /** Whether the words of a clause tell a total. */
    public boolean tellsTotal(String words) {
        return totals.stream().anyMatch(words::contains);
    }
}
