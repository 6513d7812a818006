package org.shangliang.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final double BELOW = 0.35;

    private final Divisions divisions;
    private final Document document;

    OwnDivision(Divisions divisions, Document document) {
        this.divisions = divisions;
        this.document = document;
    }

    @Nullable
    String of(Article article, List<Anchor> anchors, List<Anchor> title) {
        int lead = leadEnd(article);
        Map<String, Double> votes = new HashMap<>();
        Map<DivisionLevel, Integer> levels = new HashMap<>();
        title.forEach(a -> vote(votes, a, IN_TITLE));
        for (Anchor anchor : anchors) {
            if (anchor.deictic() != null) {
                levels.merge(anchor.level(), 1, Integer::sum);
            } else {
                vote(votes, anchor, weight(anchor, lead));
            }
        }
        if (votes.isEmpty()) {
            return beside(levels);
        }
        return best(votes, levels);
    }

    private @Nullable String beside(Map<DivisionLevel, Integer> levels) {
        if (document.divisionCode() != null) {
            return document.divisionCode();
        }
        return levels.getOrDefault(DivisionLevel.NATION, 0) > 0 ? Divisions.NATION_CODE : null;
    }

    private static void vote(Map<String, Double> votes, Anchor anchor, double weight) {
        String division = anchor.division();
        if (division != null && anchor.role() != Role.ORIGIN) {
            votes.merge(division, weight, Double::sum);
        }
    }

    private static double weight(Anchor anchor, int lead) {
        double weight = anchor.role() == Role.SUBJECT ? SUBJECT : SCENE;
        return anchor.start() < lead ? weight + IN_LEAD : weight;
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
