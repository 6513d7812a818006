package org.shangliang.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shangliang.codebook.Themes;
import org.shangliang.codebook.Themes.Theme;
import org.shangliang.codebook.TopicRules;
import org.shangliang.topic.TopicRow.TermWeight;

/**
 * What one topic is about.
 *
 * @param terms its words, the heaviest first
 * @param label those of them that tell it best from other topics
 */
public record TopicWords(List<TermWeight> terms, String label) {
    /** What a topic is about that no text fell to. */
    public static final TopicWords NONE = new TopicWords(List.of(), "");

    private static final double DIGITS = 1e6;
    private static final Comparator<TermWeight> HEAVIEST =
            Comparator.comparingDouble(TermWeight::weight).reversed().thenComparing(TermWeight::term);
    private static final Comparator<TermWeight> MOST_TELLING = Comparator.comparingDouble(
                    (TermWeight t) -> t.weight() * t.exclusivity())
            .reversed()
            .thenComparing(TermWeight::term);

    public TopicWords {
        terms = List.copyOf(terms);
    }

    /**
     * The words of every topic.
     *
     * @param topics of each topic the weight of every word, adding up to 1
     * @param vocabulary the words
     */
    public static List<TopicWords> of(List<double[]> topics, List<String> vocabulary, TopicRules rules) {
        return topics.stream()
                .map(topic -> of(topic, topics, vocabulary, rules))
                .toList();
    }

    /** Whether any text fell to the topic. */
    public boolean isUsed() {
        return !terms.isEmpty();
    }

    /** The words alone. */
    public List<String> words() {
        return terms.stream().map(TermWeight::term).toList();
    }

    /** Codes of the themes that the words speak for, by their weight. */
    public List<String> themes(Themes themes) {
        return themes.themes().stream()
                .filter(theme -> weightFor(theme) > 0)
                .sorted(Comparator.comparingDouble(this::weightFor).reversed().thenComparing(Theme::code))
                .map(Theme::code)
                .toList();
    }

    /** The words that speak for no theme, where most of the topic does not; else none. */
    public List<String> suggestions(Themes themes, double leastCovered) {
        List<String> open = words().stream()
                .filter(word -> themes.themes().stream().noneMatch(theme -> speaksFor(word, theme)))
                .toList();
        double all = terms.stream().mapToDouble(TermWeight::weight).sum();
        double uncovered = terms.stream()
                .filter(t -> open.contains(t.term()))
                .mapToDouble(TermWeight::weight)
                .sum();
        return 1 - uncovered / all < leastCovered ? open : List.of();
    }

    private static TopicWords of(double[] topic, List<double[]> topics, List<String> vocabulary, TopicRules rules) {
        double least = rules.leastOfHeaviest() * Arrays.stream(topic).max().orElse(0);
        List<TermWeight> heaviest = IntStream.range(0, topic.length)
                .mapToObj(i -> {
                    double everywhere = topics.stream().mapToDouble(t -> t[i]).sum();
                    double exclusivity = everywhere == 0 ? 0 : topic[i] / everywhere;
                    return new TermWeight(vocabulary.get(i), rounded(topic[i]), rounded(exclusivity));
                })
                .filter(t -> t.weight() > 0 && t.weight() >= least)
                .sorted(HEAVIEST)
                .limit(rules.topTerms())
                .toList();
        return new TopicWords(heaviest, label(heaviest, rules.labelTerms()));
    }

    /** The words that weigh much here and little elsewhere; of words that contain each other, one. */
    private static String label(List<TermWeight> heaviest, int most) {
        List<String> label = new ArrayList<>();
        heaviest.stream().sorted(MOST_TELLING).map(TermWeight::term).forEach(term -> {
            boolean said = label.stream().anyMatch(other -> other.contains(term) || term.contains(other));
            if (label.size() < most && !said) {
                label.add(term);
            }
        });
        return String.join("、", label);
    }

    private double weightFor(Theme theme) {
        return terms.stream()
                .filter(t -> speaksFor(t.term(), theme))
                .mapToDouble(TermWeight::weight)
                .sum();
    }

    private static boolean speaksFor(String word, Theme theme) {
        return theme.terms().stream().anyMatch(term -> term.contains(word) || word.contains(term));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
