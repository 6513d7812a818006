package org.shangliang.codebook;

import java.util.List;

/**
 * How counties are compared: {@code comparison.yaml}.
 *
 * @param seed what the bootstrap's draws come from
 * @param draws how many replicates it makes
 * @param confidence with which all intervals of one league hold at once, between 0 and 1
 * @param smallBelow counts below this are neither ranked nor made rates
 * @param countUnits kinds of unit that are counts
 * @param smallestLeague how many counties a league has at least
 * @param nearest how many peers are taken by population and members
 */
public record ComparisonRules(
        long seed,
        int draws,
        double confidence,
        double smallBelow,
        List<String> countUnits,
        int smallestLeague,
        int nearest) {
    private static final String FILE = "comparison.yaml";

    public ComparisonRules {
        must(draws >= 100 && draws <= 100_000, "draws", "must lie between 100 and 100,000");
        must(confidence > 0.5 && confidence < 1, "confidence", "must lie between 0.5 and 1");
        must(smallBelow >= 0, "small_below", "must not be negative");
        must(countUnits != null && !countUnits.isEmpty(), "count_units", "needs kinds of unit");
        must(smallestLeague >= 2, "smallest_league", "must be 2 or more");
        must(nearest >= 1, "nearest", "must be 1 or more");
        countUnits = List.copyOf(countUnits);
    }

    /** {@code comparison.yaml} as it is written. */
    record File(
            long seed,
            int draws,
            double confidence,
            double small_below,
            List<String> count_units,
            int smallest_league,
            int nearest) {}

    /**
     * Reads and checks {@code comparison.yaml}.
     *
     * @throws CodebookException if a key is missing or out of its range
     */
    public static ComparisonRules from(CodebookFiles files) {
        File file = files.yaml(FILE, File.class);
        return new ComparisonRules(
                file.seed(),
                file.draws(),
                file.confidence(),
                file.small_below(),
                file.count_units(),
                file.smallest_league(),
                file.nearest());
    }

    /** Whether a kind of unit is a count. */
    public boolean isCount(String unitKind) {
        return countUnits.contains(unitKind);
    }

    private static void must(boolean holds, String key, String rule) {
        if (!holds) {
            throw new CodebookException(FILE + ", " + key, rule);
        }
    }
}
