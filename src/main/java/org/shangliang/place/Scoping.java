package org.shangliang.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.Anchor.Role;
import org.shangliang.text.Article;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.Sentence;

/** How the places of a sentence, one after the other, change the division in force. */
final class Scoping {
    private static final int LONGEST_LEAD = 14;
    private static final int NEAR = 16;
    private static final int FARTHEST_NAMED = 200;
    /** How far after a body it is told that it gives, or takes something up. */
    private static final int DEED = 40;

    private static final CharacterSet CLAUSE_ENDS = CharacterSet.of("，；：。|");

    private static final CharacterSet LEAD_WORDS = CharacterSet.of("同在年月日近今去昨前上下午起至到");

    private final Divisions divisions;
    private final PlaceWords words;
    private final LevelWords levels;
    private final Institutions institutions;
    private final Article article;
    private final Anchors anchors;
    private final @Nullable String own;

    Scoping(PlaceReader.Rules rules, Article article, Anchors anchors, @Nullable String own) {
        this.divisions = rules.divisions();
        this.words = rules.words();
        this.levels = rules.levels();
        this.institutions = new Institutions(rules.words());
        this.article = article;
        this.anchors = anchors;
        this.own = own;
    }

    /** The scope at {@code until}, after the places that a sentence names before it. */
    Scope walk(int sentence, Scope before, int until) {
        Scope now = before;
        int end = anchors.numberBefore(sentence, until) + 1;
        int to = 0;
        for (int from = anchors.numberOfFirst(sentence); from < end; from = to) {
            to = anchors.endOfList(from, end);
            if (!isPassing(anchors.all().get(from), now, until)) {
                now = after(from, to, now, article.sentences().get(sentence));
            }
        }
        return now;
    }

    /** Whether {@code from} and {@code to} lie in one clause. */
    boolean inOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLAUSE_ENDS.contains(article.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The lowest division that holds every settled place of a list, or null if there is none. */
    @Nullable
    String commonOf(List<Anchor> group) {
        return commonOf(group, Divisions.NATION_CODE);
    }

    /** The same of those places of a list that lie in a division. */
    private @Nullable String commonOf(List<Anchor> group, String within) {
        String common = null;
        for (int i = 0; i < group.size(); i++) {
            String division = group.get(i).division();
            if (division != null && Divisions.contains(within, division)) {
                common = common == null ? division : divisions.commonOf(common, division);
            }
        }
        return common;
    }

    /** Whether a level word within a clause that means a higher division (全省第四期) is over by {@code until}. */
    private boolean isPassing(Anchor anchor, Scope now, int until) {
        if (anchor.deictic() == null || anchor.role() != Role.SCENE || own == null || now.division() == null) {
            return false;
        }
        String division = levels.meant(anchor.deictic(), now.division());
        return division != null && !Divisions.contains(own, division) && !inOneClause(anchor.end(), until);
    }

    /** The scope after the list of places from one number to before another. */
    private Scope after(int from, int to, Scope now, Sentence sentence) {
        Anchor first = anchors.all().get(from);
        if (first.role() == Role.MEDIA || first.role() == Role.DATELINE) {
            return now;
        }
        if (first.role() != Role.ORIGIN && first.deictic() != null) {
            return afterLevelWord(first, first.deictic(), now);
        }
        List<Anchor> group = anchors.all().subList(from, to);
        return first.role() != Role.ORIGIN || isAided(group, now) ? afterPlaces(group, now, sentence) : now;
    }

    /** Whether a part of the division in force is what is supported: 市政协委员支援太康. */
    private boolean isAided(List<Anchor> group, Scope now) {
        String division = commonOf(group);
        return division != null
                && now.division() != null
                && !division.equals(now.division())
                && Divisions.contains(now.division(), division)
                && words.aiding().precede(article.text(), group.get(0).start());
    }

    private Scope afterPlaces(List<Anchor> group, Scope now, Sentence sentence) {
        Anchor first = group.get(0);
        String division = common(group);
        if (division == null) {
            return group.size() == 1 && first.role() != Role.SCENE ? now.opened() : now;
        }
        if (first.role() == Role.VENUE && isHigher(now, division)) {
            return now;
        }
        return takesOver(first, division, now, sentence) ? Scope.named(division) : now;
    }

    /** Whether a gathering in a city speaks for the province or the nation that holds it. */
    private static boolean isHigher(Scope now, String venue) {
        return Divisions.levelOf(venue) == DivisionLevel.CITY
                && now.division() != null
                && Divisions.levelOf(now.division()).compareTo(DivisionLevel.CITY) < 0;
    }

    /**
     * Whether a place takes over from the one in force: any within it; the article's own and what lies in that; one above
     * only as the subject; one elsewhere only where it leads its sentence or heads its line.
     */
    private boolean takesOver(Anchor first, String division, Scope now, Sentence sentence) {
        boolean ranks = words.ranking().follow(article.text(), first.end());
        if (now.division() == null || ranks || Divisions.contains(now.division(), division)) {
            return true;
        }
        boolean subject = first.role() == Role.SUBJECT || first.role() == Role.HEAD;
        boolean within = own != null && Divisions.contains(own, division);
        boolean leads = first.role() == Role.HEAD || (leads(first, sentence) && (first.isFull() || first.acts()));
        boolean above = Divisions.contains(division, now.division());
        if ((above || !within) && institutions.beginWith(first, article.text())) {
            return false;
        }
        if (above) {
            boolean speaks = within
                    ? subject || division.equals(own)
                    : (leads && Divisions.levelOf(division) != DivisionLevel.PROVINCE) || (subject && first.acts());
            return speaks && !gives(first, sentence) && !takesUp(first);
        }
        return within || leads || actsElsewhere(first, division, now.division()) || isHelpedThere(first, sentence);
    }

    /** Whether a body above the division in force gives to it what its sentence goes on to tell. */
    private boolean gives(Anchor giver, Sentence sentence) {
        int limit = Math.min(sentence.end(), giver.end() + DEED);
        return giver.acts() && words.giving().standIn(article.text(), giver.end(), limit);
    }

    /** Whether a body above takes up what was done here: 哈尔滨市政协采用21条. */
    private boolean takesUp(Anchor above) {
        return above.acts() && words.takingUp().standIn(article.text(), above.end(), clauseEnd(above.end()));
    }

    /** Whether people come to a place elsewhere to help there: 赴积石山县捐建水窖. */
    private boolean isHelpedThere(Anchor scene, Sentence sentence) {
        return scene.isFull()
                && words.sceneBefore().precede(article.text(), scene.start())
                && words.helping().standIn(article.text(), scene.end(), Math.min(sentence.end(), scene.end() + NEAR));
    }

    /** Where the clause ends that goes on at {@code from}, as far as deeds are told. */
    private int clauseEnd(int from) {
        String text = article.text();
        int limit = Math.min(text.length(), from + DEED);
        int end = from;
        while (end < limit && !CLAUSE_ENDS.contains(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Whether a place elsewhere speaks within a sentence about another: its body acts at the head of a clause, or it is the
     * other's neighbour and heads a clause, and its people are not on a visit.
     */
    private boolean actsElsewhere(Anchor first, String division, String now) {
        boolean heads = first.role() == Role.SUBJECT
                || (article.text().startsWith("在", first.start() - 1)
                        && NameScanner.beginsClause(article.text(), first.start() - 1));
        if (heads && isTakenUp(first)) {
            return true;
        }
        boolean acts = first.acts() || divisions.parentOf(division).equals(divisions.parentOf(now));
        return heads && acts && first.isFull() && !isVisitor(first);
    }

    /** Whether the place named last, in the same paragraph, now speaks for itself and gives nothing: 赴甲市学习，甲市建成议事厅90个. */
    private boolean isTakenUp(Anchor anchor) {
        int at = anchors.indexOf(anchor);
        Anchor before = at == 0 ? null : anchors.all().get(at - 1);
        return before != null
                && before.isFull()
                && before.candidates().equals(anchor.candidates())
                && anchors.areInOneParagraph(before, anchor)
                && !words.giving().standIn(article.text(), anchor.end(), clauseEnd(anchor.end()));
    }

    private boolean isVisitor(Anchor first) {
        int limit = Math.min(article.text().length(), first.end() + NEAR);
        return words.visitAfter().standIn(article.text(), first.end(), limit);
    }

    /** What the places of a list have in common, or the innermost; where the article's own are among them, what those have. */
    private @Nullable String common(List<Anchor> group) {
        if (group.size() == 1) {
            return group.get(0).division();
        }
        String innermost = innermost(group);
        if (innermost != null) {
            return innermost;
        }
        String ofOwn = own == null ? null : commonOf(group, own);
        String common = ofOwn == null ? commonOf(group) : ofOwn;
        return Divisions.NATION_CODE.equals(common) ? null : common;
    }

    /** The last place of a list where each lies in the one before it (甲市、乙县两级政协), or null. */
    private static @Nullable String innermost(List<Anchor> group) {
        String inner = null;
        for (Anchor anchor : group) {
            String division = anchor.division();
            if (division == null
                    || (inner != null && (inner.equals(division) || !Divisions.contains(inner, division)))) {
                return null;
            }
            inner = division;
        }
        return inner;
    }

    /** Whether a place leads its sentence: it begins it, but for a date or 在. */
    private boolean leads(Anchor anchor, Sentence sentence) {
        if (anchor.start() - sentence.start() > LONGEST_LEAD) {
            return false;
        }
        String before = article.text().substring(sentence.start(), anchor.start());
        before = before.substring(Math.max(before.indexOf('】'), before.indexOf('）')) + 1);
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (Character.isIdeographic(c) && !LEAD_WORDS.contains(c)) {
                return false;
            }
        }
        return true;
    }

    private Scope afterLevelWord(Anchor anchor, Term.Deictic word, Scope now) {
        if (word.level() == DivisionLevel.NATION) {
            boolean nations = own == null || own.equals(Divisions.NATION_CODE);
            return nations && anchor.role() == Role.SUBJECT ? Scope.named(Divisions.NATION_CODE) : now;
        }
        if (word.kind() == Term.Kind.ALL_OVER) {
            return afterAllOver(now);
        }
        String division = meant(anchor, word, now);
        if (division == null) {
            return now;
        }
        boolean up = now.division() != null
                && !division.equals(now.division())
                && Divisions.contains(division, now.division());
        return up && (!liftsUp(anchor, word, division) || givesDown(anchor, word, now)) ? now : Scope.named(division);
    }

    private Scope afterAllOver(Scope now) {
        boolean owns = own != null
                && Divisions.levelOf(own) != DivisionLevel.COUNTY
                && now.division() != null
                && Divisions.contains(own, now.division());
        return owns ? Scope.named(own) : now;
    }

    /** Whether a level word for a higher division makes it speak: the whole of it does, and the article's own body. */
    private boolean liftsUp(Anchor anchor, Term.Deictic word, String division) {
        return word.kind() == Term.Kind.WHOLE
                || (own != null
                        && Divisions.contains(own, division)
                        && anchor.role() == Role.SUBJECT
                        && !words.memberAfter().follow(article.text(), anchor.end()));
    }

    /** Whether a body gives what is told to the county that was named before it. */
    private boolean givesDown(Anchor anchor, Term.Deictic word, Scope now) {
        return word.kind() == Term.Kind.BODY
                && now.basis() != PlaceInForce.Basis.ARTICLE
                && gives(anchor, article.sentences().get(anchors.sentenceAt(anchor.start())));
    }

    private @Nullable String meant(Anchor anchor, Term.Deictic word, Scope now) {
        String division = levels.meant(word, now.division());
        if (division == null && (word.kind() == Term.Kind.WHOLE || isRelated(now.division()))) {
            division = levels.meant(word, own);
        }
        return division == null ? lastNamed(anchor, word) : division;
    }

    /** The place of the level word's kind that its section names, before it or else after it; else the last named before. */
    private @Nullable String lastNamed(Anchor anchor, Term.Deictic word) {
        int at = anchors.indexOf(anchor);
        int first = Math.max(0, at - FARTHEST_NAMED);
        int last = Math.min(anchors.all().size(), at + FARTHEST_NAMED);
        String before = null;
        for (int i = at - 1; i >= first && before == null; i--) {
            before = fitting(anchors.all().get(i), word);
            if (before != null && anchors.areInOneSection(anchors.all().get(i), anchor)) {
                return before;
            }
        }
        for (int i = at + 1;
                i < last && anchors.areInOneSection(anchor, anchors.all().get(i));
                i++) {
            String after = fitting(anchors.all().get(i), word);
            if (after != null && own != null && Divisions.contains(own, after)) {
                return after;
            }
        }
        return before;
    }

    private @Nullable String fitting(Anchor other, Term.Deictic word) {
        String division = other.division();
        return division != null && other.level() == word.level() && levels.fits(division, word.word())
                ? division
                : null;
    }

    private boolean isRelated(@Nullable String division) {
        return division == null
                || (own != null && (Divisions.contains(own, division) || Divisions.contains(division, own)));
    }
}
