package org.shangliang.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Comparator<String> LOWEST_FIRST =
            Comparator.comparing(Divisions::levelOf).reversed().thenComparing(Comparator.naturalOrder());

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
    private final Institutions institutions;
    private final Document document;

    OwnDivision(PlaceReader.Rules rules, Document document) {
        divisions = rules.divisions();
        words = rules.words();
        institutions = new Institutions(words);
        this.document = document;
    }

    /**
     * The division of an article, or null where nothing tells it.
     *
     * @param anchors the places its text names
     * @param headline its title
     * @param publisher the places in its publisher's name
     */
    @Nullable
    String of(Article article, List<Anchor> anchors, PlaceReader.Headline headline, List<Anchor> publisher) {
        int lead = leadEnd(article);
        Map<String, Double> votes = new HashMap<>();
        Map<String, Integer> levels = new HashMap<>();
        Optional<String> titled = titleDivision(headline.anchors());
        double title = isVenue(headline) ? AS_VENUE : IN_TITLE;
        titled.ifPresent(d -> votes.merge(d, title, Double::sum));
        titleDivision(subtitle(article, anchors)).ifPresent(d -> votes.merge(d, IN_SUBTITLE, Double::sum));
        if (isNational(headline.anchors())) {
            votes.merge(Divisions.NATION_CODE, IN_TITLE - 1, Double::sum);
        }
        for (Anchor anchor : anchors) {
            if (anchor.deictic() != null) {
                levels.merge(anchor.deictic().word(), 1, Integer::sum);
            } else {
                boolean inName = institutions.beginWith(anchor, article.text());
                vote(votes, anchor, inName ? IN_NAME : weight(anchor, lead));
            }
        }
        if (votes.isEmpty()) {
            return beside(article, levels, publisher);
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
        for (Anchor anchor : anchors) {
            if (anchor.start() >= lead) {
                break;
            }
            if (anchor.role() == Role.SUBJECT && anchor.deictic() != null) {
                if (anchor.level() == DivisionLevel.PROVINCE) {
                    return Optional.of(Divisions.provinceOf(best));
                }
                if (anchor.level() == DivisionLevel.CITY) {
                    return Optional.of(divisions.cityOf(best));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedAsActor(List<Anchor> anchors, String division, int lead) {
        for (Anchor anchor : anchors) {
            boolean subject = anchor.role() == Role.SUBJECT && (anchor.acts() || anchor.start() < lead);
            if (subject && division.equals(anchor.division())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title names its only place as the scene of something: 省政协在甲县调研. */
    private boolean isVenue(PlaceReader.Headline headline) {
        Anchor only = null;
        for (Anchor anchor : headline.anchors()) {
            if (anchor.deictic() == null && only != null) {
                return false;
            }
            only = anchor.deictic() == null ? anchor : only;
        }
        if (only == null) {
            return false;
        }
        for (String before : words.titleVenueBefore()) {
            if (headline.words().startsWith(before, only.start() - before.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNational(List<Anchor> title) {
        for (Anchor anchor : title) {
            if (anchor.deictic() != null && anchor.level() == DivisionLevel.NATION) {
                return true;
            }
        }
        return false;
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
        int count = 0;
        while (count < anchors.size() && anchors.get(count).end() <= end) {
            count++;
        }
        return anchors.subList(0, count);
    }

    /** How many level words fit a division: 市政协 a city or a county-level city, 自治区政协 an autonomous region. */
    private int fitting(String division, Map<String, Integer> levels) {
        String name = divisions.nameOf(division);
        int fitting = 0;
        for (Map.Entry<String, Integer> level : levels.entrySet()) {
            fitting += LevelWords.endsWith(name, level.getKey()) ? level.getValue() : 0;
        }
        return fitting;
    }

    /** The one division a title, or a publisher's name, tells: the lower of two where one lies in the other, else what they have in common. */
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

    /**
     * What stands beside an article that names no place: the tenant's place, that of the publisher if it is of a level the
     * article speaks of, or signs that it is the nation's.
     */
    private @Nullable String beside(Article article, Map<String, Integer> levels, List<Anchor> publisher) {
        if (document.divisionCode() != null) {
            return document.divisionCode();
        }
        Optional<String> publishing = titleDivision(publisher);
        if (publishing.isPresent() && fitting(publishing.get(), levels) > 0) {
            return publishing.get();
        }
        boolean lower = levels.size() > (levels.containsKey("") ? 1 : 0);
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
        String best = Divisions.NATION_CODE;
        double most = -1;
        for (Map.Entry<String, Double> told : told(votes).entrySet()) {
            String candidate = told.getKey();
            double score = told.getValue();
            if (score + LEVEL_WORD * MOST_LEVEL_WORDS < most) {
                continue; // whatever level words fit it
            }
            score += score > 0 ? LEVEL_WORD * Math.min(MOST_LEVEL_WORDS, fitting(candidate, levels)) : 0;
            if (score > most || (score == most && LOWEST_FIRST.compare(candidate, best) < 0)) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** What the votes tell for each division: all of those for itself, and a share of those for the divisions in it. */
    private Map<String, Double> told(Votes votes) {
        Map<String, Double> told = new HashMap<>(votes.byDivision());
        told.putIfAbsent(Divisions.NATION_CODE, 0.0);
        votes.byDivision().forEach((voted, weight) -> {
            double passedOn = weight - votes.ofTitle(voted);
            String below = voted;
            while (Divisions.levelOf(below) != DivisionLevel.NATION) {
                below = divisions.parentOf(below);
                double share = Divisions.levelOf(below) == DivisionLevel.NATION ? FAR_BELOW : BELOW;
                told.merge(below, share * passedOn, Double::sum);
            }
        });
        return told;
    }
}
