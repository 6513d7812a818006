package org.shangliang.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Issue;
import org.shangliang.place.Anchor.Role;
import org.shangliang.place.PlaceInForce.Basis;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** The places of an article, and the division in force at each of its characters. */
final class Scopes implements ArticlePlaces {
    private final Divisions divisions;
    private final Article article;
    private final List<Anchor> anchors;
    private final @Nullable String own;
    private final List<Scope> atStart;

    /** A division in force and where it was taken from. */
    private record Scope(@Nullable String division, Basis basis) {}

    Scopes(Divisions divisions, Article article, List<Anchor> anchors, @Nullable String own) {
        this.divisions = divisions;
        this.article = article;
        this.anchors = anchors;
        this.own = own;
        atStart = scopes();
    }

    @Override
    public List<PlaceMention> mentions() {
        List<PlaceMention> mentions = new ArrayList<>();
        for (Anchor anchor : anchors) {
            mentions.add(mention(anchor));
        }
        return List.copyOf(mentions);
    }

    private PlaceMention mention(Anchor anchor) {
        String division = anchor.deictic() == null ? anchor.division() : deictic(anchor.deictic(), own);
        List<String> candidates =
                anchor.deictic() == null || division == null ? anchor.candidates() : List.of(division);
        return new PlaceMention(
                anchor.start(),
                anchor.end(),
                article.text().substring(anchor.start(), anchor.end()),
                anchor.name(),
                anchor.level(),
                division,
                candidates,
                anchor.basis());
    }

    @Override
    public @Nullable String articleDivision() {
        return own;
    }

    @Override
    public PlaceInForce inForce(int start, int end) {
        int at = sentenceAt(start);
        if (at < 0) {
            return inForce(new Scope(own, own == null ? Basis.NONE : Basis.ARTICLE));
        }
        return inForce(walk(article.sentences().get(at), atStart.get(at), start));
    }

    private static PlaceInForce inForce(Scope scope) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        if (scope.division() == null) {
            issues.add(Issue.PLACE_UNKNOWN);
        } else if (scope.basis() != Basis.CLAUSE && scope.basis() != Basis.SENTENCE) {
            issues.add(Issue.PLACE_INHERITED);
        }
        return new PlaceInForce(scope.division(), scope.basis(), issues);
    }

    private int sentenceAt(int offset) {
        int found = -1;
        List<Sentence> sentences = article.sentences();
        for (int i = 0; i < sentences.size() && sentences.get(i).start() <= offset; i++) {
            found = i;
        }
        return found;
    }

    private List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        Scope section = new Scope(own, own == null ? Basis.NONE : Basis.ARTICLE);
        Scope now = section;
        int paragraph = -1;
        for (Sentence sentence : article.sentences()) {
            if (sentence.kind() == Sentence.Kind.HEADING) {
                section = walk(sentence, new Scope(own, own == null ? Basis.NONE : Basis.ARTICLE), sentence.end());
                section =
                        new Scope(section.division(), section.basis() == Basis.ARTICLE ? Basis.ARTICLE : Basis.HEADING);
                now = section;
            } else if (sentence.paragraph() != paragraph) {
                now = section;
            }
            paragraph = sentence.paragraph();
            scopes.add(now);
            now = carried(walk(sentence, now, sentence.end()), now);
        }
        return scopes;
    }

    private static Scope carried(Scope after, Scope before) {
        return after.basis() == Basis.SENTENCE || after.basis() == Basis.CLAUSE
                ? new Scope(after.division(), Basis.PREVIOUS_SENTENCE)
                : before;
    }

    /** The scope at {@code until}, after the places of the sentence before it. */
    private Scope walk(Sentence sentence, Scope before, int until) {
        Scope now = before;
        for (Anchor anchor : anchors) {
            if (anchor.start() < sentence.start() || anchor.end() > until) {
                continue;
            }
            now = after(anchor, now);
        }
        return now;
    }

    private Scope after(Anchor anchor, Scope now) {
        if (anchor.role() == Role.ORIGIN || anchor.role() == Role.MEDIA) {
            return now;
        }
        if (anchor.deictic() != null) {
            return afterDeictic(anchor, anchor.deictic(), now);
        }
        String division = anchor.division();
        if (division == null) {
            return now;
        }
        boolean known = now.division() == null
                || Divisions.contains(now.division(), division)
                || own != null && Divisions.contains(own, division) && !Divisions.contains(division, now.division());
        return known || anchor.role() == Role.SUBJECT ? new Scope(division, Basis.SENTENCE) : now;
    }

    private Scope afterDeictic(Anchor anchor, Term.Deictic deictic, Scope now) {
        String division = deictic(deictic, now.division() == null ? own : now.division());
        if (division == null) {
            return now;
        }
        boolean up = now.division() != null && Divisions.contains(division, now.division());
        boolean acts = anchor.role() == Role.SUBJECT || deictic.kind() == Term.Kind.WHOLE;
        return up && !acts ? now : new Scope(division, Basis.SENTENCE);
    }

    /** The division that a level word means where {@code local} is in force, or null where it has none at that level. */
    private @Nullable String deictic(Term.Deictic deictic, @Nullable String local) {
        if (deictic.level() == DivisionLevel.NATION) {
            return deictic.kind() == Term.Kind.WHOLE ? Divisions.NATION_CODE : null;
        }
        if (local == null) {
            return null;
        }
        return switch (deictic.level()) {
            case PROVINCE -> Divisions.levelOf(local) == DivisionLevel.NATION ? null : Divisions.provinceOf(local);
            case CITY -> city(deictic.word(), local);
            case COUNTY -> county(deictic.word(), local);
            default -> Divisions.levelOf(local) == DivisionLevel.COUNTY ? local : null;
        };
    }

    private @Nullable String city(String word, String local) {
        if (Divisions.levelOf(local) == DivisionLevel.COUNTY && nameOf(local).endsWith(word)) {
            return local;
        }
        String city = divisions.cityOf(local);
        boolean hasOne =
                Divisions.levelOf(city) == DivisionLevel.CITY || nameOf(city).endsWith(word);
        return hasOne ? city : null;
    }

    private @Nullable String county(String word, String local) {
        if (Divisions.levelOf(local) == DivisionLevel.COUNTY) {
            return local;
        }
        boolean autonomous =
                word.equals("区") && nameOf(Divisions.provinceOf(local)).endsWith("自治区");
        return autonomous ? Divisions.provinceOf(local) : null;
    }

    private String nameOf(String code) {
        return divisions.findByCode(code).map(Division::name).orElse("");
    }
}
