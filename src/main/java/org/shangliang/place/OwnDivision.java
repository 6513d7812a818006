package org.shangliang.place;

import java.util.Comparator;
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
    private static final double IN_SUBTITLE = 4;
    private static final double AS_VENUE = 3;
    private static final double TOLD_BESIDE = 2;
    private static final double ACTS = 2;
    private static final double SUBJECT = 2;
    private static final double SCENE = 1;
    private static final double LEVEL_WORD = 1;
    private static final int MOST_LEVEL_WORDS = 6;
    private static final double IN_NAME = 0.5;
    private static final double BELOW = 0.35;
    private static final double FAR_BELOW = 0.1;

    /**
     * How much speaks for each division named.
     *
     * @param byDivision weights by code
     * @param titled the division of the title, or null
     * @param title the title's weight, part of that division's own; it speaks for no division above
     */
    private record Votes(Map<String, Double> byDivision, @Nullable String titled, double title) {
        double ofTitle(String division) {
            return division.equals(titled) ? title : 0;
        }
    }

    private final Divisions divisions;
    private final PlaceWords words;
    private final LevelWords levelWords;
    private final Document document;

    OwnDivision(PlaceReader.Rules rules, Document document) {
        divisions = rules.divisions();
        words = rules.words();
        levelWords = rules.levels();
        this.document = document;
    }

    @Nullable
    String of(Article article, List<Anchor> anchors, PlaceReader.Headline headline) {
        int lead = leadEnd(article);
        Map<String, Double> votes = new HashMap<>();
        Map<String, Integer> levels = new HashMap<>();
        Optional<String> titled = titleDivision(headline.anchors());
        double title = isVenue(headline) ? AS_VENUE : IN_TITLE;
        titled.ifPresent(d -> votes.merge(d, title, Double::sum));
        titleDivision(subtitle(article, anchors)).ifPresent(d -> votes.merge(d, IN_SUBTITLE, Double::sum));
        if (headline.anchors().stream().anyMatch(OwnDivision::isNational)) {
            votes.merge(Divisions.NATION_CODE, IN_TITLE - 1, Double::sum);
        }
        for (Anchor anchor : anchors) {
            if (anchor.deictic() != null) {
                levels.merge(anchor.deictic().word(), 1, Integer::sum);
            } else {
                vote(votes, anchor, weight(anchor, lead));
            }
        }
        if (votes.isEmpty()) {
            return beside(article, levels);
        }
        if (document.divisionCode() != null) {
            votes.merge(document.divisionCode(), TOLD_BESIDE, Double::sum);
        }
        String best = best(new Votes(votes, titled.orElse(null), title), levels);
        Optional<String> actor = actor(anchors, best, lead);
        return fitting(best, levels) == 0 && actor.isPresent() && !isNamedAsActor(anchors, best, lead)
                ? actor.get()
                : best;
    }

    /** The province or city whose body acts in the lead by a level word only (省政协…会议昨日召开). */
    private Optional<String> actor(List<Anchor> anchors, String best, int lead) {
        return anchors.stream()
                .filter(a -> a.start() < lead && a.role() == Role.SUBJECT && a.deictic() != null)
                .filter(a -> a.level() == DivisionLevel.PROVINCE || a.level() == DivisionLevel.CITY)
                .map(a -> a.level() == DivisionLevel.PROVINCE ? Divisions.provinceOf(best) : divisions.cityOf(best))
                .findFirst();
    }

    private static boolean isNamedAsActor(List<Anchor> anchors, String division, int lead) {
        return anchors.stream()
                .filter(a -> division.equals(a.division()))
                .anyMatch(a -> a.role() == Role.SUBJECT && (a.acts() || a.start() < lead));
    }

    /** Whether a title names its only place as the scene of something: 省政协在甲县调研. */
    private boolean isVenue(PlaceReader.Headline headline) {
        List<Anchor> named =
                headline.anchors().stream().filter(a -> a.deictic() == null).toList();
        return named.size() == 1
                && words.titleVenueBefore().stream().anyMatch(w -> headline.words()
                        .startsWith(w, named.get(0).start() - w.length()));
    }

    private static boolean isNational(Anchor anchor) {
        return anchor.deictic() != null && anchor.level() == DivisionLevel.NATION;
    }

    /** The places in the headings before the first running text. */
    private static List<Anchor> subtitle(Article article, List<Anchor> anchors) {
        int end = 0;
        for (Sentence sentence : article.sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY) {
                break;
            }
            end = sentence.end();
        }
        int until = end;
        return anchors.stream().filter(a -> a.end() <= until).toList();
    }

    /** How many level words fit a division: 市政协 a city or a county-level city, 自治区政协 an autonomous region. */
    private int fitting(String division, Map<String, Integer> levels) {
        int fitting = 0;
        for (Map.Entry<String, Integer> level : levels.entrySet()) {
            fitting += levelWords.fits(division, level.getKey()) ? level.getValue() : 0;
        }
        return fitting;
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
    private @Nullable String beside(Article article, Map<String, Integer> levels) {
        if (document.divisionCode() != null) {
            return document.divisionCode();
        }
        boolean lower = levels.keySet().stream().anyMatch(word -> !word.isEmpty());
        boolean nation = levels.containsKey("") || words.nationShown().stream().anyMatch(article.text()::contains);
        return nation && !lower ? Divisions.NATION_CODE : null;
    }

    private static void vote(Map<String, Double> votes, Anchor anchor, double weight) {
        String division = anchor.division();
        if (division != null && (anchor.role() != Role.ORIGIN || anchor.acts())) {
            votes.merge(division, weight, Double::sum);
        }
    }

    private static double weight(Anchor anchor, int lead) {
        double weight =
                switch (anchor.role()) {
                    case SUBJECT, HEAD, DATELINE -> SUBJECT;
                    case SCENE, VENUE -> SCENE;
                    case MEDIA, ORIGIN -> IN_NAME;
                };
        if (anchor.acts()) {
            weight += ACTS;
        }
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

    private String best(Votes votes, Map<String, Integer> levels) {
        Set<String> candidates = new HashSet<>();
        for (String voted : votes.byDivision().keySet()) {
            String above = voted;
            while (Divisions.levelOf(above) != DivisionLevel.NATION && candidates.add(above)) {
                above = divisions.parentOf(above);
            }
        }
        candidates.add(Divisions.NATION_CODE);
        String best = Divisions.NATION_CODE;
        double most = -1;
        Comparator<String> lowestFirst =
                Comparator.comparing(Divisions::levelOf).reversed();
        for (String candidate : candidates.stream()
                .sorted(lowestFirst.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            double score = score(candidate, votes, levels);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private double score(String candidate, Votes votes, Map<String, Integer> levels) {
        double score = votes.byDivision().getOrDefault(candidate, 0.0);
        for (Map.Entry<String, Double> vote : votes.byDivision().entrySet()) {
            if (!vote.getKey().equals(candidate) && Divisions.contains(candidate, vote.getKey())) {
                double share = Divisions.levelOf(candidate) == DivisionLevel.NATION ? FAR_BELOW : BELOW;
                score += share * (vote.getValue() - votes.ofTitle(vote.getKey()));
            }
        }
        return score > 0 ? score + LEVEL_WORD * Math.min(MOST_LEVEL_WORDS, fitting(candidate, levels)) : score;
    }
}
