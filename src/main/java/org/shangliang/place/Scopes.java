package org.shangliang.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private static final int NEAR = 24;
    private static final int LONGEST_LEAD = 14;
    private static final String CLAUSE_ENDS = "，；：。";
    private static final String LEAD_WORDS = "同在年月日近今去昨前上下午起至到";

    private final Divisions divisions;
    private final PlaceWords words;
    private final Article article;
    private final List<Anchor> anchors;
    private final @Nullable String own;
    private final List<Scope> atStart;

    /** A division in force and where it was taken from. */
    private record Scope(@Nullable String division, Basis basis) {}

    Scopes(Divisions divisions, PlaceWords words, Article article, List<Anchor> anchors, @Nullable String own) {
        this.divisions = divisions;
        this.words = words;
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
        Sentence sentence = article.sentences().get(at);
        return inForce(shared(sentence, end).orElseGet(() -> walk(sentence, atStart.get(at), start)));
    }

    /** What the places have in common that share a figure before them: 总投资3亿元、跨越甲、乙两地. */
    private Optional<Scope> shared(Sentence sentence, int end) {
        List<Anchor> after = anchors.stream()
                .filter(a -> a.start() >= end && a.end() <= Math.min(sentence.end(), end + NEAR))
                .toList();
        if (after.size() < 2 || after.get(0).group() != after.get(1).group()) {
            return Optional.empty();
        }
        List<Anchor> group =
                after.stream().filter(a -> a.group() == after.get(0).group()).toList();
        int last = group.get(group.size() - 1).end();
        boolean near =
                article.text().substring(end, group.get(0).start()).chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
        return near && NameScanner.followedBy(article.text(), last, words.together())
                ? Optional.ofNullable(commonOf(group)).map(d -> new Scope(d, Basis.CLAUSE))
                : Optional.empty();
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
        Scope section = whole();
        Scope now = section;
        Sentence before = null;
        for (Sentence sentence : article.sentences()) {
            if (sentence.kind() == Sentence.Kind.HEADING) {
                section = heading(sentence);
                now = section;
            } else if (words.sums().stream().anyMatch(sum -> article.text().startsWith(sum, sentence.start()))) {
                now = whole();
            } else if (before != null && beginsParagraph(before, sentence)) {
                now = carriesOn(sentence, now) ? now : section;
            }
            before = sentence;
            scopes.add(now);
            now = speaksOfWhole(sentence) ? wholeBefore() : carried(walk(sentence, now, sentence.end()), now);
        }
        return scopes;
    }

    /** Whether a sentence speaks first of the whole of the article's own division (全市…), whatever parts it names then. */
    private boolean speaksOfWhole(Sentence sentence) {
        return anchors.stream()
                .filter(a -> a.start() >= sentence.start() && a.end() <= sentence.end())
                .findFirst()
                .filter(a -> a.deictic() != null && a.deictic().kind() == Term.Kind.WHOLE)
                .filter(a -> own != null && own.equals(deictic(a.deictic(), own)))
                .isPresent();
    }

    private Scope wholeBefore() {
        return new Scope(own, Basis.PREVIOUS_SENTENCE);
    }

    private Scope whole() {
        return new Scope(own, own == null ? Basis.NONE : Basis.ARTICLE);
    }

    /** Whether a paragraph names no place and so speaks on of what the one before it did. */
    private boolean carriesOn(Sentence first, Scope now) {
        if (own == null || now.division() == null || !Divisions.contains(own, now.division())) {
            return false;
        }
        int end = article.sentences().stream()
                .filter(s -> s.paragraph() == first.paragraph())
                .mapToInt(Sentence::end)
                .max()
                .orElse(first.end());
        return anchors.stream().noneMatch(a -> a.start() >= first.start() && a.end() <= end);
    }

    /** What a section's heading sets in force: a place it names, unless it only names what the article lies in. */
    private Scope heading(Sentence sentence) {
        Scope named = walk(sentence, whole(), sentence.end());
        boolean above = own == null || named.division() == null || Divisions.contains(named.division(), own);
        return above ? whole() : new Scope(named.division(), Basis.HEADING);
    }

    /** Whether a sentence begins a paragraph; the lines of hard-wrapped text do not. */
    private boolean beginsParagraph(Sentence before, Sentence sentence) {
        char last = article.text().charAt(before.end() - 1);
        boolean broken =
                before.kind() == Sentence.Kind.BODY && (Character.isLetterOrDigit(last) || "，、".indexOf(last) >= 0);
        return sentence.paragraph() != before.paragraph() && !broken;
    }

    private static Scope carried(Scope after, Scope before) {
        return after.basis() == Basis.SENTENCE || after.basis() == Basis.CLAUSE
                ? new Scope(after.division(), Basis.PREVIOUS_SENTENCE)
                : before;
    }

    /** The scope at {@code until}, after the places of the sentence before it. */
    private Scope walk(Sentence sentence, Scope before, int until) {
        Scope now = before;
        int i = 0;
        while (i < anchors.size()) {
            int next = i + 1;
            while (next < anchors.size()
                    && anchors.get(next).group() == anchors.get(i).group()) {
                next++;
            }
            List<Anchor> group = anchors.subList(i, next).stream()
                    .filter(a -> a.start() >= sentence.start() && a.end() <= until)
                    .toList();
            if (!group.isEmpty()) {
                now = isPassing(group.get(0), now, until) ? now : after(group, now, sentence);
            }
            i = next;
        }
        return now;
    }

    /** Whether a level word within a clause that means a higher division (全省第四期) is over by {@code until}. */
    private boolean isPassing(Anchor anchor, Scope now, int until) {
        if (anchor.deictic() == null || anchor.role() != Role.SCENE || own == null || now.division() == null) {
            return false;
        }
        String division = deictic(anchor.deictic(), now.division());
        return division != null
                && !Divisions.contains(own, division)
                && article.text().substring(anchor.end(), until).chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    private Scope after(List<Anchor> group, Scope now, Sentence sentence) {
        Anchor first = group.get(0);
        if (first.role() == Role.ORIGIN || first.role() == Role.MEDIA || first.role() == Role.DATELINE) {
            return now;
        }
        if (first.deictic() != null) {
            return afterDeictic(first, first.deictic(), now, sentence);
        }
        String division = common(group);
        if (division == null) {
            return now;
        }
        boolean leads = first.role() == Role.HEAD || leads(first, sentence) && (first.isFull() || first.acts());
        boolean venue = first.role() == Role.VENUE
                && Divisions.levelOf(division) == DivisionLevel.CITY
                && now.division() != null
                && Divisions.levelOf(now.division()).compareTo(DivisionLevel.CITY) < 0;
        if (venue) {
            return now;
        }
        if (now.division() == null || Divisions.contains(now.division(), division)) {
            return new Scope(division, Basis.SENTENCE);
        }
        boolean within = own != null && Divisions.contains(own, division);
        boolean above = Divisions.contains(division, now.division());
        if (above && !within) {
            return leads && Divisions.levelOf(division) != DivisionLevel.PROVINCE
                            || first.role() == Role.SUBJECT && first.acts()
                    ? new Scope(division, Basis.SENTENCE)
                    : now;
        }
        if (above) {
            return first.role() == Role.SUBJECT || division.equals(own) ? new Scope(division, Basis.SENTENCE) : now;
        }
        return within || leads ? new Scope(division, Basis.SENTENCE) : now;
    }

    /** What the places of a list have in common; where the article's own are among them, what those have. */
    private @Nullable String common(List<Anchor> group) {
        List<Anchor> owns = group.stream()
                .filter(a -> own != null && a.division() != null && Divisions.contains(own, a.division()))
                .toList();
        String common = commonOf(owns.isEmpty() ? group : owns);
        return group.size() > 1 && Divisions.NATION_CODE.equals(common) ? null : common;
    }

    private @Nullable String commonOf(List<Anchor> group) {
        String common = null;
        for (Anchor anchor : group) {
            String division = anchor.division();
            if (division != null) {
                common = common == null ? division : divisions.commonOf(common, division);
            }
        }
        return common;
    }

    /** Whether a place leads its sentence: it begins it, but for a date or 在. */
    private boolean leads(Anchor anchor, Sentence sentence) {
        if (anchor.start() - sentence.start() > LONGEST_LEAD) {
            return false;
        }
        String before = article.text().substring(sentence.start(), anchor.start());
        before = before.substring(Math.max(before.indexOf('】'), before.indexOf('）')) + 1);
        return before.chars().allMatch(c -> !Character.isIdeographic(c) || LEAD_WORDS.indexOf(c) >= 0);
    }

    /** The last place named before that is of the level word's kind. */
    private @Nullable String lastNamed(Anchor anchor, Term.Deictic deictic) {
        String last = null;
        for (Anchor other : anchors) {
            String division = other.division();
            if (other.start() < anchor.start()
                    && division != null
                    && other.level() == deictic.level()
                    && nameOf(division).endsWith(deictic.word())) {
                last = division;
            }
        }
        return last;
    }

    private boolean isRelated(@Nullable String division) {
        return division == null
                || own != null && (Divisions.contains(own, division) || Divisions.contains(division, own));
    }

    private Scope afterDeictic(Anchor anchor, Term.Deictic deictic, Scope now, Sentence sentence) {
        if (deictic.level() == DivisionLevel.NATION) {
            boolean nations = own == null || own.equals(Divisions.NATION_CODE);
            return nations && anchor.role() == Role.SUBJECT ? new Scope(Divisions.NATION_CODE, Basis.SENTENCE) : now;
        }
        if (deictic.kind() == Term.Kind.ALL_OVER) {
            boolean owns = own != null
                    && Divisions.levelOf(own) != DivisionLevel.COUNTY
                    && now.division() != null
                    && Divisions.contains(own, now.division());
            return owns ? new Scope(own, Basis.SENTENCE) : now;
        }
        String division = deictic(deictic, now.division());
        if (division == null && (deictic.kind() == Term.Kind.WHOLE || isRelated(now.division()))) {
            division = deictic(deictic, own);
        }
        if (division == null) {
            division = lastNamed(anchor, deictic);
        }
        if (division == null) {
            return now;
        }
        boolean up = now.division() != null
                && !division.equals(now.division())
                && Divisions.contains(division, now.division());
        boolean acts = deictic.kind() == Term.Kind.WHOLE
                || own != null && Divisions.contains(own, division) && anchor.role() == Role.SUBJECT;
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
