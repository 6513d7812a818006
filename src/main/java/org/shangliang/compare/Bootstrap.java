package org.shangliang.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.shangliang.codebook.ComparisonRules;

/**
 * What a number might have been had other texts been written: in each replicate every independent text and log row counts a
 * Poisson(1) number of times, and a part told by several texts their mean. A number of one text alone so reaches from nothing to
 * several times itself; one of many log rows stays near itself.
 *
 * <p>What a text draws depends on the seed and its id alone, not on the order of anything.
 */
final class Bootstrap {
    private static final double[] UP_TO = cumulative();

    private final long seed;
    private final int draws;

    Bootstrap(ComparisonRules rules) {
        this.seed = rules.seed();
        this.draws = rules.draws();
    }

    /** How many replicates there are. */
    int draws() {
        return draws;
    }

    /** The replicates of a value that these parts make up, each in proportion to its own. */
    double[] replicates(double value, List<Contribution> parts) {
        double[] shares = shares(value, parts);
        double[] sums = new double[draws];
        for (int i = 0; i < shares.length; i++) {
            List<String> texts = parts.get(i).texts();
            double each = shares[i] / texts.size();
            texts.forEach(text -> add(sums, text, each));
        }
        return sums;
    }

    /** What each part tells of the value. Where log rows stand behind it, they are the number, each with an equal share. */
    private static double[] shares(double value, List<Contribution> parts) {
        boolean logged = parts.stream().anyMatch(part -> part.value() == null);
        double[] told = parts.stream().mapToDouble(part -> told(part, logged)).toArray();
        double sum = Arrays.stream(told).sum();
        return Arrays.stream(told).map(part -> part * value / sum).toArray();
    }

    private static double told(Contribution part, boolean logged) {
        return logged ? part.value() == null ? 1 : 0 : Objects.requireNonNull(part.value());
    }

    private void add(double[] sums, String text, double each) {
        SplittableRandom random = new SplittableRandom(seed ^ hash(text));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += each * poisson(random.nextDouble());
        }
    }

    private static int poisson(double uniform) {
        int times = 0;
        while (times < UP_TO.length && uniform > UP_TO[times]) {
            times++;
        }
        return times;
    }

    private static double[] cumulative() {
        double[] upTo = new double[16];
        double chance = Math.exp(-1);
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            chance = i == 0 ? chance : chance / i;
            sum += chance;
            upTo[i] = sum;
        }
        return upTo;
    }

    /** FNV-1a, 64 bits: the same on every machine. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
