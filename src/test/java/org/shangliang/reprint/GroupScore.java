package org.shangliang.reprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well groups that were found fit those that were planted, over all pairs of reports.
 *
 * @param precision share of the pairs found in one group that are of one family
 * @param recall share of the pairs of one family that were found in one group
 */
public record GroupScore(double precision, double recall) {

    /** A report's planted family and the group it was found in. */
    public record Placed(String family, String group) {}

    public static GroupScore of(List<Placed> placed) {
        double both =
                pairs(placed.stream().map(p -> p.family() + " " + p.group()).toList());
        double found = pairs(placed.stream().map(Placed::group).toList());
        double planted = pairs(placed.stream().map(Placed::family).toList());
        return new GroupScore(found == 0 ? 1 : both / found, planted == 0 ? 1 : both / planted);
    }

    private static double pairs(List<String> names) {
        Map<String, Long> sizes = new HashMap<>();
        names.forEach(name -> sizes.merge(name, 1L, Long::sum));
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
