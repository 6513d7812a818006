package org.shangliang.codebook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How topics are found.
 *
 * @param sizes numbers of topics to try, by how many texts there are
 * @param mostTexts to how many texts a model is fitted at most
 * @param mostCopies of texts of the same words a model is fitted to at most so many
 * @param passageTerms sentences of an article are taken together until they have so many terms: the passages it is fitted to
 * @param mostWords how many words it knows at most
 * @param leastTextsOfWord in how many texts a word must stand, or in how many passages if it speaks for a theme
 * @param mostShareOfTexts in what share of the passages a word may stand
 * @param iterations of a fit
 * @param passageConcentration how evenly a passage is expected to be spread over topics; far below 1, it is about one or two
 * @param topicConcentration how evenly a topic is expected to be spread over words
 * @param seed of a fit
 * @param otherSeed of a second fit, which tells how stable the topics are
 * @param topTerms how many words of a topic are told and compared
 * @param labelTerms how many of them make its label
 * @param leastOfHeaviest a word that weighs less than this share of the topic's heaviest is none of its words
 * @param window words within so many of each other stand together
 * @param leastCoherence a topic whose words hang together less is not told; 0 is by chance
 * @param leastShare what share of an article a topic must make up to be told
 * @param leastCovered a topic with a lesser share of words that speak for themes is put forward
 * @param natures parts of speech whose words can be terms
 * @param surnames a word right after one may be a given name
 * @param stopWords words that can be no terms
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TopicRules(
        List<Size> sizes,
        int mostTexts,
        int mostCopies,
        int passageTerms,
        int mostWords,
        int leastTextsOfWord,
        double mostShareOfTexts,
        int iterations,
        double passageConcentration,
        double topicConcentration,
        long seed,
        long otherSeed,
        int topTerms,
        int labelTerms,
        double leastOfHeaviest,
        int window,
        double leastCoherence,
        double leastShare,
        double leastCovered,
        Set<String> natures,
        Set<String> surnames,
        Set<String> stopWords) {
    private static final String FILE = "topics.yaml";

    /**
     * Numbers of topics to try.
     *
     * @param texts with at least so many texts
     * @param topics the numbers
     */
    public record Size(int texts, List<Integer> topics) {
        public Size {
            topics = List.copyOf(topics);
        }
    }

    /** @throws CodebookException if a number is out of its range */
    public TopicRules {
        sizes = sizes.stream().sorted(Comparator.comparingInt(Size::texts)).toList();
        natures = Set.copyOf(natures);
        surnames = Set.copyOf(surnames);
        stopWords = Set.copyOf(stopWords);
        if (sizes.isEmpty() || sizes.stream().flatMap(s -> s.topics().stream()).anyMatch(k -> k < 2)) {
            throw new CodebookException(FILE + ": sizes", "a size tries numbers of topics from 2");
        }
        if (mostTexts < 1
                || passageTerms < 1
                || mostWords < 1
                || iterations < 1
                || topTerms < 2
                || labelTerms < 1
                || window < 2) {
            throw new CodebookException(FILE, "a number is too small");
        }
        if (!(passageConcentration > 0) || !(topicConcentration > 0)) {
            throw new CodebookException(FILE, "a concentration is above 0");
        }
        if (leastTextsOfWord < 2) {
            throw new CodebookException(
                    FILE + ": least_texts_of_word", "a word of a single text tells no topic, and may be a name");
        }
    }

    /** Reads the rules of a codebook. */
    public static TopicRules from(CodebookFiles files) {
        return files.yaml(FILE, TopicRules.class);
    }

    /** Whether so many texts are of the smallest size for which topics are found. */
    public boolean isSmall(long texts) {
        return sizes.size() < 2 || texts < sizes.get(1).texts();
    }

    /** The numbers of topics to try with so many texts; none where they are too few. */
    public List<Integer> topicsFor(long texts) {
        return sizes.stream()
                .filter(size -> size.texts() <= texts)
                .reduce((first, second) -> second)
                .map(Size::topics)
                .orElse(List.of());
    }
}
