package org.shangliang.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Anchor.Role;
import org.shangliang.text.Article;
import org.shangliang.text.Document;
import org.shangliang.text.Sentence;

/** Tells an article's own division: whose news it is. */
final class OwnDivision {
    private static final double IN_TITLE = 8;
    private static final double IN_LEAD = 3;
    private static final double SUBJECT = 2;
    private static final double SCENE = 1;
    private static final double IN_NAME = 0.5;
    private static final double BELOW = 0.35;

    private final Divisions divisions;
    private final PlaceWords words;
    private final Document document;

    OwnDivision(Divisions divisions, PlaceWords words, Document document) {
        this.divisions = divisions;
        this.words = words;
        this.document = document;
    }

    @Nullable
    String of(Article article, List<Anchor> anchors, List<Anchor> title) {
        int lead = leadEnd(article);
        Map<String, Double> votes = new HashMap<>();
        Map<DivisionLevel, Integer> levels = new HashMap<>();
        titleDivision(title).ifPresent(d -> votes.merge(d, IN_TITLE, Double::sum));
        for (Anchor anchor : anchors) {
            if (anchor.deictic() != null) {
                levels.merge(anchor.level(), 1, Integer::sum);
            } else {
                vote(votes, anchor, weight(anchor, lead));
            }
        }
        if (votes.isEmpty()) {
            return beside(article, levels);
        }
        return fitting(best(votes, levels), levels);
    }

    /** Where no word speaks of the level of {@code best} but some of a higher one (自治区政协), the division above. */
    private String fitting(String best, Map<DivisionLevel, Integer> levels) {
        DivisionLevel level = Divisions.levelOf(best);
        if (levels.containsKey(level) || level == DivisionLevel.NATION) {
            return best;
        }
        String above = divisions.parentOf(best);
        int higher = levels.getOrDefault(Divisions.levelOf(above), 0);
        if (Divisions.levelOf(above) == DivisionLevel.CITY && higher == 0) {
            above = Divisions.provinceOf(best);
            higher = levels.getOrDefault(DivisionLevel.PROVINCE, 0);
        }
        return higher >= 2 ? above : best;
    }

    /** The one division a title names: the lower of two where one lies in the other, else what they have in common. */
    private Optional<String> titleDivision(List<Anchor> title) {
        String named = null;
        for (Anchor anchor : title) {
            String division = anchor.role() == Role.ORIGIN ? null : anchor.division();
            if (division != null && (named == null || !Divisions.contains(division, named))) {
                named = named == null || Divisions.contains(named, division)
                        ? division
                        : divisions.commonOf(named, division);
            }
        }
        return Optional.ofNullable(named);
    }

    /** What stands beside an article that names no place: the tenant's place, or signs that it is the nation's. */
    private @Nullable String beside(Article article, Map<DivisionLevel, Integer> levels) {
        if (document.divisionCode() != null) {
            return document.divisionCode();
        }
        boolean lower = levels.keySet().stream().anyMatch(level -> level != DivisionLevel.NATION);
        boolean nation = levels.containsKey(DivisionLevel.NATION)
                || words.nationShown().stream().anyMatch(article.text()::contains);
        return nation && !lower ? Divisions.NATION_CODE : null;
    }

    private static void vote(Map<String, Double> votes, Anchor anchor, double weight) {
        String division = anchor.division();
        if (division != null && anchor.role() != Role.ORIGIN) {
            votes.merge(division, weight, Double::sum);
        }
    }

    private static double weight(Anchor anchor, int lead) {
        double weight =
                switch (anchor.role()) {
                    case SUBJECT, HEAD, DATELINE -> SUBJECT;
                    case SCENE -> SCENE;
                    case MEDIA, ORIGIN -> IN_NAME;
                };
        return anchor.start() < lead && anchor.role() != Role.MEDIA ? weight + IN_LEAD : weight;
    }

    private static int leadEnd(Article article) {
        int bodies = 0;
        for (Sentence sentence : article.sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY && ++bodies == 2) {
                return sentence.end();
            }
        }
        return article.text().length();
    }

    private String best(Map<String, Double> votes, Map<DivisionLevel, Integer> levels) {
        Set<String> candidates = new HashSet<>();
        for (String voted : votes.keySet()) {
            String above = voted;
            while (Divisions.levelOf(above) != DivisionLevel.NATION && candidates.add(above)) {
                above = divisions.parentOf(above);
            }
        }
        candidates.add(Divisions.NATION_CODE);
        String best = Divisions.NATION_CODE;
        double most = -1;
        for (String candidate : candidates.stream().sorted().toList()) {
            double score = score(candidate, votes, levels);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(String candidate, Map<String, Double> votes, Map<DivisionLevel, Integer> levels) {
        double score = votes.getOrDefault(candidate, 0.0);
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (!vote.getKey().equals(candidate) && Divisions.contains(candidate, vote.getKey())) {
                score += vote.getValue() * (Divisions.levelOf(candidate) == DivisionLevel.NATION ? 0.1 : BELOW);
            }
        }
        return score + (score > 0 ? Math.min(6, levels.getOrDefault(Divisions.levelOf(candidate), 0)) : 0);
    }
}
