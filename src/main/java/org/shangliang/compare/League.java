package org.shangliang.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ComparisonRules;

/**
 * Ranks with intervals. All intervals of a league hold at once: their width is the one that, in the share of replicates asked
 * for, no county of the league leaves. So where all true numbers are the same, the chance that anyone is set apart is small
 * however many there are.
 *
 * <p>Widths are taken on the square root's scale, where counts spread alike whether large or small. What the words leave open
 * (500多) widens the interval further.
 */
final class League {
    /** No interval is narrower than that of a single normal number. */
    private static final double LEAST_WIDTH = 1.96;

    private final ComparisonRules rules;
    private final Bootstrap bootstrap;

    League(ComparisonRules rules) {
        this.rules = rules;
        this.bootstrap = new Bootstrap(rules);
    }

    /** Two ends. */
    private record Interval(double low, @Nullable Double high) {
        double reach() {
            return high == null ? Double.POSITIVE_INFINITY : high;
        }
    }

    /** The standings of the contenders, the largest first, equals by division code. */
    List<Standing> of(List<Contender> contenders) {
        List<Contender> ordered = contenders.stream()
                .sorted(Comparator.comparingDouble(Contender::measure)
                        .reversed()
                        .thenComparing(Contender::division))
                .toList();
        List<Interval> intervals = intervals(ordered);
        double[] lows = intervals.stream().mapToDouble(Interval::low).sorted().toArray();
        double[] highs =
                intervals.stream().mapToDouble(Interval::reach).sorted().toArray();
        double[] measures =
                ordered.stream().mapToDouble(Contender::measure).sorted().toArray();
        int[] bands = bands(intervals);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Contender c = ordered.get(i);
            Interval own = intervals.get(i);
            int below = countBelow(measures, c.measure());
            int above = measures.length - countUpTo(measures, c.measure());
            standings.add(new Standing(
                    c.division(),
                    c.measure(),
                    own.low(),
                    own.high(),
                    1 + above,
                    1 + lows.length - countUpTo(lows, own.reach()),
                    highs.length - countBelow(highs, own.low()),
                    bands[i],
                    measures.length,
                    100 * (below + (measures.length - below - above) / 2.0) / measures.length));
        }
        return standings;
    }

    private List<Interval> intervals(List<Contender> contenders) {
        int draws = bootstrap.draws();
        double[] spreads = new double[contenders.size()];
        double[] farthest = new double[draws];
        for (int i = 0; i < spreads.length; i++) {
            double[] replicates = bootstrap.replicates(1, contenders.get(i).parts());
            double[] off = Arrays.stream(replicates)
                    .map(r -> Math.abs(Math.sqrt(r) - 1))
                    .toArray();
            spreads[i] = Math.sqrt(Arrays.stream(off).map(d -> d * d).sum() / draws);
            for (int b = 0; b < draws && spreads[i] > 0; b++) {
                farthest[b] = Math.max(farthest[b], off[b] / spreads[i]);
            }
        }
        Arrays.sort(farthest);
        double width = Math.max(LEAST_WIDTH, farthest[(int) Math.ceil(rules.confidence() * draws) - 1]);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < spreads.length; i++) {
            intervals.add(interval(contenders.get(i), width * spreads[i]));
        }
        return intervals;
    }

    private static Interval interval(Contender c, double off) {
        double low = Math.max(0, 1 - off);
        double high = 1 + off;
        return new Interval(
                c.measure() * c.wordsLow() * low * low,
                c.wordsHigh() == null ? null : Double.valueOf(c.measure() * c.wordsHigh() * high * high));
    }

    /** Bands from the top: a gap that no interval reaches over parts two. */
    private static int[] bands(List<Interval> intervals) {
        Integer[] byReach = new Integer[intervals.size()];
        Arrays.setAll(byReach, i -> i);
        Arrays.sort(
                byReach,
                Comparator.comparingDouble((Integer i) -> intervals.get(i).reach())
                        .reversed());
        int[] bands = new int[byReach.length];
        int band = 1;
        double lowest = Double.POSITIVE_INFINITY;
        for (Integer boxed : byReach) {
            int i = Objects.requireNonNull(boxed);
            if (intervals.get(i).reach() < lowest && lowest != Double.POSITIVE_INFINITY) {
                band++;
                lowest = Double.POSITIVE_INFINITY;
            }
            bands[i] = band;
            lowest = Math.min(lowest, intervals.get(i).low());
        }
        return bands;
    }

    /** How many of the sorted numbers lie below. */
    private static int countBelow(double[] sorted, double number) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** How many of the sorted numbers lie below or equal. */
    private static int countUpTo(double[] sorted, double number) {
        return number == Double.POSITIVE_INFINITY ? sorted.length : countBelow(sorted, Math.nextUp(number));
    }
}
