package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a headline's round number (200余场“院落协商”解民忧), which tells no time of its own, the time of the exact number in its text
 * (2023年…召开协商会213场): else it would stand for the day it was published.
 */
final class Headlines {
    private static final String PUBLICATION = "publication";

    private Headlines() {}

    /** The same mentions, in the same order but for those moved. */
    static List<Mention> dated(List<Mention> mentions) {
        Map<String, List<Mention>> byArticle = new HashMap<>();
        mentions.forEach(m -> byArticle
                .computeIfAbsent(m.article().articleId(), id -> new ArrayList<>())
                .add(m));
        return mentions.stream()
                .map(m -> m.figure().periodBasis().equals(PUBLICATION)
                        ? findExact(m, byArticle.get(m.article().articleId()))
                                .map(m::restating)
                                .orElse(m)
                        : m)
                .toList();
    }

    private static Optional<Mention> findExact(Mention headline, List<Mention> article) {
        return article.stream()
                .filter(m -> !m.figure().periodBasis().equals(PUBLICATION) && m.isDated())
                .filter(m -> isOfOneCell(headline, m) && Roundings.isRoundOf(headline.figure(), m.figure()))
                .findFirst();
    }

    private static boolean isOfOneCell(Mention headline, Mention other) {
        return headline.figure().indicator().equals(other.figure().indicator())
                && headline.figure().modality().equals(other.figure().modality())
                && headline.figure().unit().equals(other.figure().unit())
                && Objects.equals(
                        headline.figure().divisionCode(), other.figure().divisionCode());
    }
}
