package org.shangliang.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Divisions;
import org.shangliang.place.PlaceInForce.Basis;
import org.shangliang.place.Scope.Certainty;
import org.shangliang.text.Article;
import org.shangliang.text.Dealing;
import org.shangliang.text.Sentence;

/**
 * The places of an article, and the division in force at each of its characters; its sentences are gone through only as far as is
 * asked. Not thread-safe.
 */
final class Scopes implements ArticlePlaces {
    private static final int NEAR = 24;
    /** How near to the beginning of a sentence a place leads it. */
    private static final int LEADS = 14;
    /** Characters of a word for several places. */
    private static final int TOGETHER = 2;
    /** How far before a figure such a word may stand. */
    private static final int REACH_OF_TOGETHER = 160;

    private final PlaceWords words;
    private final LevelWords levels;
    private final Article article;
    private final Anchors anchors;
    private final @Nullable String own;
    private final Scoping scoping;
    private final Dealing dealing;
    private final Scope whole;
    /** The scopes at the beginning of the sentences gone through. */
    private final List<Scope> atStart = new ArrayList<>();
    /** What the section gone through last has in force, and what is in force after its last sentence gone through. */
    private Scope section;

    private Scope now;

    Scopes(PlaceReader.Rules rules, Article article, List<Anchor> found, @Nullable String own) {
        words = rules.words();
        levels = rules.levels();
        this.article = article;
        anchors = new Anchors(article, found);
        this.own = own;
        scoping = new Scoping(rules, article, anchors, own);
        dealing = new Dealing(article.text(), words.dealing());
        whole = whole();
        section = whole;
        now = whole;
    }

    @Override
    public List<PlaceMention> mentions() {
        List<PlaceMention> mentions = new ArrayList<>(anchors.all().size());
        for (Anchor anchor : anchors.all()) {
            if (anchor.deictic() == null || anchor.deictic().kind() != Term.Kind.ALL_OVER) {
                mentions.add(mention(anchor));
            }
        }
        return mentions;
    }

    private PlaceMention mention(Anchor anchor) {
        Term.Deictic word = anchor.deictic();
        String division = word == null ? anchor.division() : levels.meant(word, own);
        List<String> candidates = word == null ? anchor.candidates() : division == null ? List.of() : List.of(division);
        String mention = article.text().substring(anchor.start(), anchor.end());
        return new PlaceMention(
                anchor.start(),
                anchor.end(),
                mention,
                anchor.name() == null ? mention : anchor.name(),
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
        int at = anchors.sentenceAt(start);
        if (at < 0) {
            return whole.inForce();
        }
        Scope shared = shared(at, end);
        Scope dealt = shared == null ? dealtOut(at, start, end) : shared;
        Scope told = dealt == null ? ofThoseNamed(at, start, end) : dealt;
        if (told != null) {
            return told.inForce();
        }
        Scope before = nearest(scoping.walk(at, atStart(at), start), at, start);
        return comingTo(before, at, start, end).inForce();
    }

    /**
     * People who are counted before they come to a part of the division in force are counted there (10名医生来到通山县), and a
     * company on a visit (一行18人来到贞丰县) wherever it comes to.
     */
    private Scope comingTo(Scope scope, int sentence, int start, int end) {
        Anchor next = anchors.firstAfter(sentence, end);
        if (next == null || next.start() > end + NEAR || next.division() == null || !next.isFull()) {
            return scope;
        }
        boolean company = article.text()
                .startsWith(words.companyBefore(), start - words.companyBefore().length());
        boolean comes = words.comingTo().precede(article.text(), next.start());
        boolean part = scope.division() != null
                && !next.division().equals(scope.division())
                && Divisions.contains(scope.division(), next.division());
        return comes && (part || company) ? Scope.named(next.division()) : scope;
    }

    /** A place named in the figure's own clause is firmer than one named in its sentence. */
    private Scope nearest(Scope scope, int sentence, int start) {
        Anchor before = scope.basis() == Basis.SENTENCE ? anchors.lastBefore(sentence, start) : null;
        return before != null && scoping.inOneClause(before.end(), start) ? scope.on(Basis.CLAUSE) : scope;
    }

    /** What the places have in common that share a figure before them (总投资3亿元、跨越甲、乙两地), or null. */
    private @Nullable Scope shared(int sentence, int end) {
        List<Anchor> group = anchors.groupAfter(sentence, end);
        if (group.size() < 2 || group.get(0).start() > end + NEAR) {
            return null;
        }
        boolean together = isLinked(end, group.get(0).start())
                && words.together()
                        .follow(article.text(), group.get(group.size() - 1).end());
        String common = together ? scoping.commonOf(group) : null;
        return common == null ? null : Scope.named(common).on(Basis.CLAUSE);
    }

    /** The one of several places before a figure that it is dealt out to (甲县、乙县分别开会9次、7次), or null. */
    private @Nullable Scope dealtOut(int sentence, int start, int end) {
        List<Anchor> places = anchors.groupBefore(sentence, start);
        if (places.size() < 2) {
            return null;
        }
        int limit = article.sentences().get(sentence).end();
        return dealing.findFor(places, places.get(places.size() - 1).end(), start, end, limit)
                .map(Anchor::division)
                .map(division -> Scope.named(division).on(Basis.CLAUSE))
                .orElse(null);
    }

    /** The places named last, where a word for all of them heads a clause: what they have in common, or the one dealt to; or null. */
    private @Nullable Scope ofThoseNamed(int sentence, int start, int end) {
        Sentence holds = article.sentences().get(sentence);
        Anchor last = anchors.lastBefore(sentence, start);
        int word = lastTogether(last == null ? holds.start() : last.end(), start);
        if (word < 0) {
            return null;
        }
        List<Anchor> named = lastNamed(word);
        String common = named.size() < 2 ? own : scoping.commonOf(named);
        if (common == null || common.equals(Divisions.NATION_CODE)) {
            return null;
        }
        String dealtTo = dealing.findFor(named, word + TOGETHER, start, end, holds.end())
                .map(Anchor::division)
                .orElse(common);
        return Scope.named(dealtTo).on(Basis.SENTENCE);
    }

    /** Where the last word for several places (两地) begins that heads a clause between two offsets, or -1. */
    private int lastTogether(int from, int until) {
        for (int i = until - TOGETHER; i >= Math.max(from, until - REACH_OF_TOGETHER); i--) {
            if (NameScanner.beginsClause(article.text(), i) && words.together().follow(article.text(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last two settled places of one level that are named before an offset, in the order of the text. */
    private List<Anchor> lastNamed(int until) {
        Anchor second = null;
        for (int i = anchors.all().size() - 1; i >= 0; i--) {
            Anchor each = anchors.all().get(i);
            if (each.end() > until || each.division() == null) {
                continue;
            }
            if (second == null) {
                second = each;
            } else if (each.level() == second.level() && !second.candidates().equals(each.candidates())) {
                return List.of(each, second);
            }
        }
        return second == null ? List.of() : List.of(second);
    }

    /** Whether places stand in a figure's clause, or right after it and a word of crossing: 总投资3亿元，横跨甲、乙两地. */
    private boolean isLinked(int end, int places) {
        return scoping.inOneClause(end, places)
                || (article.text().charAt(end) == '，'
                        && words.crossing().contains(article.text().substring(end + 1, places)));
    }

    /** What is in force at the beginning of a sentence. */
    private Scope atStart(int sentence) {
        for (int next = atStart.size(); next <= sentence; next++) {
            goThrough(next);
        }
        return atStart.get(sentence);
    }

    private void goThrough(int number) {
        Sentence sentence = article.sentences().get(number);
        if (sentence.kind() == Sentence.Kind.HEADING) {
            section = heading(number);
            now = section;
        } else if (words.sums().follow(article.text(), sentence.start())) {
            now = whole;
        } else if (number > 0 && beginsParagraph(article.sentences().get(number - 1), sentence)) {
            now = carriesOn(number, now) ? now : section;
        }
        atStart.add(spoken(number, now));
        if (!sentence.isRow()) {
            now = speaksOfWhole(number) ? whole.on(Basis.PREVIOUS_SENTENCE) : carried(number, now);
        }
    }

    private Scope whole() {
        return new Scope(
                own,
                own == null ? Basis.NONE : Basis.ARTICLE,
                own == null && holdsOpenPlace() ? Certainty.OPEN : Certainty.SETTLED);
    }

    private boolean holdsOpenPlace() {
        for (Anchor anchor : anchors.all()) {
            if (anchor.candidates().size() > 1) {
                return true;
            }
        }
        return false;
    }

    private Scope carried(int sentence, Scope before) {
        Scope after =
                scoping.walk(sentence, before, article.sentences().get(sentence).end());
        return after.isNamed() ? after.on(Basis.PREVIOUS_SENTENCE) : before;
    }

    /** Whether a sentence speaks first of the whole of the article's own division (全市…), whatever parts it names then. */
    private boolean speaksOfWhole(int sentence) {
        Anchor first = anchors.firstIn(sentence);
        Term.Deictic word = first == null ? null : first.deictic();
        return own != null && word != null && word.kind() == Term.Kind.WHOLE && own.equals(levels.meant(word, own));
    }

    /** Whether a paragraph names no place and so speaks on of the part of the article's own that was in force before. */
    private boolean carriesOn(int sentence, Scope now) {
        return own != null
                && now.division() != null
                && Divisions.contains(own, now.division())
                && anchors.isSilent(sentence)
                && !toldOfSeveral(sentence);
    }

    /** Whether the paragraph before went from place to place within the article's own division. */
    private boolean toldOfSeveral(int sentence) {
        List<Sentence> sentences = article.sentences();
        int paragraph = sentences.get(sentence - 1).paragraph();
        String led = null;
        for (int i = sentence - 1; i >= 0 && sentences.get(i).paragraph() == paragraph; i--) {
            for (Anchor anchor : anchors.in(i)) {
                String division = anchor.division();
                if (division != null
                        && isPart(division)
                        && anchor.start() - sentences.get(i).start() <= LEADS) {
                    if (led != null && !led.equals(division)) {
                        return true;
                    }
                    led = division;
                }
            }
        }
        return false;
    }

    private boolean isPart(String division) {
        return own != null && !division.equals(own) && Divisions.contains(own, division);
    }

    /** The place of somebody whose words open a paragraph: “修好了。”甲县某镇的老人说. */
    private Scope spoken(int sentence, Scope now) {
        List<Sentence> sentences = article.sentences();
        Sentence words = sentences.get(sentence);
        boolean opens = article.text().charAt(words.start()) == '“' && anchors.firstIn(sentence) == null;
        Anchor first = opens && sentence + 1 < sentences.size() ? anchors.firstIn(sentence + 1) : null;
        if (first == null) {
            return now;
        }
        String division = first.division();
        boolean speaks = article.text().charAt(first.start() - 1) == '”' && first.start() - words.end() <= 1;
        return speaks && division != null && isPart(division)
                ? Scope.named(division).on(Basis.SENTENCE)
                : now;
    }

    /** What a section's heading sets in force: a place it names, unless it only names what the article lies in. */
    private Scope heading(int sentence) {
        Scope named =
                scoping.walk(sentence, whole, article.sentences().get(sentence).end());
        boolean above = own == null || named.division() == null || Divisions.contains(named.division(), own);
        return above ? whole : named.on(Basis.HEADING);
    }

    /** Whether a sentence begins a paragraph; the lines of hard-wrapped text do not. */
    private boolean beginsParagraph(Sentence before, Sentence sentence) {
        char last = article.text().charAt(before.end() - 1);
        boolean broken =
                before.kind() == Sentence.Kind.BODY && (Character.isLetterOrDigit(last) || "，、".indexOf(last) >= 0);
        return sentence.paragraph() != before.paragraph() && !broken;
    }
}
