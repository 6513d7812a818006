package org.shangliang.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often words stand together in a stretch of text, and from that how well the words of a topic hang together: normalised
 * pointwise mutual information, -1 never together, 0 by chance, 1 always.
 */
public final class Coherence {
    private final Set<String> watched;
    private final int window;
    private final Map<String, Integer> single = new HashMap<>();
    private final Map<String, Integer> together = new HashMap<>();
    private int stretches;

    /**
     * @param watched the words of interest
     * @param window words within one stretch of so many stand together
     */
    public Coherence(Collection<String> watched, int window) {
        this.watched = Set.copyOf(watched);
        this.window = window;
    }

    /** Counts the words of a text, in reading order. */
    public void add(List<String> terms) {
        for (int start = 0; start < terms.size(); start += window) {
            TreeSet<String> here = new TreeSet<>(terms.subList(start, Math.min(terms.size(), start + window)));
            here.retainAll(watched);
            stretches++;
            for (String one : here) {
                single.merge(one, 1, Integer::sum);
                here.tailSet(one, false).forEach(other -> together.merge(pair(one, other), 1, Integer::sum));
            }
        }
    }

    /** The mean over all pairs of {@code terms}; 0 for fewer than two. */
    public double of(List<String> terms) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                sum += of(terms.get(i), terms.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** The mean over topics that have words; 0 for none. */
    public double ofAll(List<List<String>> topics) {
        return topics.stream()
                .filter(words -> !words.isEmpty())
                .mapToDouble(this::of)
                .average()
                .orElse(0);
    }

    private double of(String one, String other) {
        boolean ordered = one.compareTo(other) < 0;
        int both = together.getOrDefault(ordered ? pair(one, other) : pair(other, one), 0);
        if (both == 0) {
            return -1;
        }
        double p = (double) both / stretches;
        double alone = (double) single.get(one) / stretches * single.get(other) / stretches;
        return p == 1 ? 1 : Math.log(p / alone) / -Math.log(p);
    }

    /** How much of the top words topics of one fit share with their nearest of another, from 0 to 1. */
    public static double overlap(List<String> terms, List<List<String>> others) {
        return others.stream()
                .mapToDouble(other -> {
                    Set<String> shared = new HashSet<>(terms);
                    shared.retainAll(other);
                    return (double) shared.size() / Math.max(1, terms.size());
                })
                .max()
                .orElse(0);
    }

    private static String pair(String one, String other) {
        return one + ' ' + other;
    }
}
