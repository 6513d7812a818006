package org.shangliang.period;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Following;
import org.shangliang.period.Expression.Meaning;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Expression.Span;
import org.shangliang.period.PeriodInForce.Basis;
import org.shangliang.period.Timed.Scope;
import org.shangliang.text.Article;
import org.shangliang.text.Article.PublishedBasis;
import org.shangliang.text.CharacterSet;
import org.shangliang.text.Dealing;
import org.shangliang.text.Sentence;

/** The periods of one article: its expressions in order, and which of them is in force where. */
final class PeriodsInText implements ArticlePeriods {
    private static final CharacterSet CLAUSE_END = CharacterSet.of(",,，。；;：:！!？?|\n");
    /** How far after a headline its figure is looked for in the text. */
    private static final int REPETITION_REACH = 2000;
    /** How far after a number a word can still tell that it states what is (75万人口). */
    private static final int STATE_REACH = 2;
    /** The shortest number with its unit that is told from others by itself. */
    private static final int SHORTEST_NAMED = 3;
    /** How long the name of the place can be that opens an item of a digest. */
    private static final int LONGEST_LABEL = 10;

    /** What every verb of a change holds: 增加, 下降. */
    private static final String CHANGES = "增减升降涨";

    private static final String PLACE_ENDS = "县市区州旗镇乡村";
    /** How many expressions back one is looked for that still holds. */
    private static final int EXPRESSIONS_BACK = 100;

    private static final PeriodInForce UNKNOWN = PeriodInForce.UNKNOWN;

    private final Article article;
    private final String text;
    private final List<Timed> timed;
    /** Those whose time goes on behind their sentence: all but what stands in rows of tables. */
    private final List<Timed> lasting;

    private final List<Timed> ofTitle;
    private final Cues cues;
    private final Dealing dealing;
    private final DealtYears dealtYears;
    private final DealtParts dealtParts;
    /** Where the items of a digest begin. */
    private final int[] items;

    PeriodsInText(Article article, List<Timed> timed, List<Timed> ofTitle, Cues cues) {
        this.article = article;
        this.text = article.text();
        this.timed = List.copyOf(timed);
        this.lasting = lasting(article, this.timed);
        this.ofTitle = List.copyOf(ofTitle);
        this.cues = cues;
        this.dealing = new Dealing(text, cues.dealing());
        this.dealtYears = new DealtYears(text, dealing);
        this.dealtParts = new DealtParts(text, this.timed, dealing);
        this.items = itemsOf(article);
    }

    private static int[] itemsOf(Article article) {
        int[] items = new int[article.sentences().size()];
        int count = 0;
        int paragraph = -1;
        for (Sentence sentence : article.sentences()) {
            if (sentence.paragraph() != paragraph && opensItem(article.text(), sentence.start())) {
                items[count++] = sentence.start();
            }
            paragraph = sentence.paragraph();
        }
        return Arrays.copyOf(items, count);
    }

    /** Whether a paragraph opens with the name of a place and a colon or brackets around it. */
    private static boolean opensItem(String text, int start) {
        boolean bracket = text.charAt(start) == '【';
        int limit = Math.min(text.length(), start + LONGEST_LABEL);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (bracket ? c == '】' : c == '：' || c == ':') {
                return PLACE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
            }
            if (CLAUSE_END.contains(c)) {
                return false;
            }
        }
        return false;
    }

    private static List<Timed> lasting(Article article, List<Timed> timed) {
        return !SentencesAt.holdRow(article)
                ? timed
                : timed.stream()
                        .filter(each ->
                                !SentencesAt.isInRow(article, each.expression().start()))
                        .toList();
    }

    @Override
    public PeriodInForce inForce(int start, int end) {
        Spot spot = spot(start, end);
        if (spot == null) {
            return UNKNOWN;
        }
        Spot again = spot.inHeading() && near(spot) == null ? repetition(spot) : meantBy(spot);
        return inForce(again == null ? spot : again);
    }

    private PeriodInForce inForce(Spot spot) {
        Timed dealt = dealing.lastWord(spot.start()) >= spot.sentence().start() ? dealtTo(spot) : null;
        if (dealt != null) {
            return period(dealt, Basis.SENTENCE);
        }
        Timed near = near(spot);
        if (near != null) {
            boolean inClause = near.expression().end() > spot.clauseStart();
            if (!inClause
                    && near.scope() == Scope.STATE
                    && (cues.in(text, spot.clauseStart(), spot.end()) & Cues.RULE) != 0) {
                return UNKNOWN;
            }
            return period(near, inClause ? Basis.CLAUSE : Basis.SENTENCE);
        }
        Timed carried = carriedTo(spot.sentence());
        if (isTimeless(spot, carried)) {
            return UNKNOWN;
        }
        if (carried == null || (carried.tellsNothing() && carried.scope() == Scope.OPEN)) {
            PeriodInForce counted = countedUntilNow(spot);
            return counted != null ? counted : carried == null ? ofArticle(spot) : UNKNOWN;
        }
        return period(carried, Basis.PREVIOUS_SENTENCE);
    }

    /** The year, or the part of one, that a figure is dealt out to, or null. */
    private @Nullable Timed dealtTo(Spot spot) {
        DealtYears.Dealt year = dealtYears.find(spot.sentence(), spot.start(), spot.end());
        if (year != null) {
            return ofYear(year);
        }
        int first = countBefore(spot.sentence().start());
        return dealtParts.find(spot.sentence(), first, countBefore(spot.start()) - 1, spot.start(), spot.end());
    }

    /** A year that is dealt out to; the one that still runs, up to the publication. */
    private Timed ofYear(DealtYears.Dealt dealt) {
        LocalDate first = LocalDate.of(dealt.year(), 1, 1);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfYear());
        LocalDate published = article.publishedOn();
        boolean runs = published != null && published.getYear() == dealt.year();
        Expression expression =
                new Expression(dealt.start(), dealt.end(), Dated.ofYear(dealt.year()), EnumSet.noneOf(Modifier.class));
        return new Timed(expression, first, runs ? published : last, Scope.CLAUSE, false, false);
    }

    /** A figure's place: its offsets, its sentence and the clause around it. */
    private record Spot(int start, int end, Sentence sentence, int clauseStart, int clauseEnd) {
        boolean inHeading() {
            return sentence.kind() == Sentence.Kind.HEADING;
        }
    }

    private @Nullable Spot spot(int start, int end) {
        Sentence sentence = SentencesAt.find(article, start);
        if (sentence == null) {
            return null;
        }
        int clauseStart = start;
        while (clauseStart > sentence.start() && !CLAUSE_END.contains(text.charAt(clauseStart - 1))) {
            clauseStart--;
        }
        int clauseEnd = end;
        while (clauseEnd < sentence.end() && !CLAUSE_END.contains(text.charAt(clauseEnd))) {
            clauseEnd++;
        }
        return new Spot(start, end, sentence, clauseStart, clauseEnd);
    }

    /** Where the text after a headline says the headline's figure again, or null; 8件 is too little to be known again by. */
    private @Nullable Spot repetition(Spot spot) {
        if (spot.end() - spot.start() < SHORTEST_NAMED) {
            return null;
        }
        int from = spot.sentence().end();
        String window = text.substring(from, Math.min(text.length(), from + REPETITION_REACH));
        int at = window.indexOf(text.substring(spot.start(), spot.end()));
        boolean whole = at >= 0 && !Numerals.isNumeral(text.charAt(from + at - 1));
        return whole ? spot(from + at, from + at + spot.end() - spot.start()) : null;
    }

    /** Where the number stands that a figure points back to (目前这98件已办结), or null. */
    private @Nullable Spot meantBy(Spot spot) {
        boolean pointing = spot.start() > 0 && text.charAt(spot.start() - 1) == '这';
        if (!pointing || spot.end() - spot.start() < SHORTEST_NAMED) {
            return null;
        }
        Timed near = near(spot);
        if (near != null && !isBareState(near)) {
            return null;
        }
        int at = text.lastIndexOf(text.substring(spot.start(), spot.end()), spot.start() - 1);
        boolean whole = at > 0 && !Numerals.isNumeral(text.charAt(at - 1));
        return whole ? spot(at, at + spot.end() - spot.start()) : null;
    }

    /** The expression that the figure's own sentence sets it under. */
    private @Nullable Timed near(Spot spot) {
        Timed before = lastBefore(spot);
        Timed near = before != null ? before : firstAfter(spot);
        if (near == null || near.scope() != Scope.WEAK) {
            return near;
        }
        Timed firmer = carriedTo(spot.sentence());
        return firmer == null || firmer.scope() == Scope.OPEN ? near : firmer;
    }

    private @Nullable Timed lastBefore(Spot spot) {
        Timed last = null;
        int end = countBefore(spot.start());
        for (int i = countBefore(spot.sentence().start()); i < end; i++) {
            Timed candidate = timed.get(i);
            Expression expression = candidate.expression();
            boolean reaches =
                    switch (candidate.scope()) {
                        case CLAUSE -> expression.end() > spot.clauseStart() && !isChangedSince(expression, spot);
                        case PART ->
                            text.substring(expression.end(), spot.start()).indexOf('；') < 0;
                        default -> true;
                    };
            boolean yields = expression.is(Modifier.DATELINE)
                    || (last != null && isRunning(candidate))
                    || (last != null && candidate.scope() == Scope.WEAK)
                    || (last != null
                            && last.scope() == Scope.SPAN
                            && isBareState(candidate)
                            && !runsOn(last, candidate));
            last = reaches && !yields ? candidate : last;
        }
        return last;
    }

    /** Whether a figure tells a change from what an expression compares with, or what it came to: 由2021年的12个增加到38个. */
    private boolean isChangedSince(Expression base, Spot spot) {
        if (!base.is(Modifier.COMPARED)) {
            return false;
        }
        for (int i = base.end(); i < spot.start(); i++) {
            char c = text.charAt(i);
            if (CHANGES.indexOf(c) >= 0 || ("到至".indexOf(c) >= 0 && "收接得受".indexOf(text.charAt(i - 1)) < 0)) {
                return true;
            }
        }
        return false;
    }

    /** 连续三年 tells how long something goes on, beside whatever time is told. */
    private static boolean isRunning(Timed candidate) {
        return candidate.expression().meaning() instanceof Span span && span.kind() == Span.Kind.RUNNING;
    }

    /** 目前 within a sentence that told its period before. */
    private static boolean isBareState(Timed candidate) {
        return candidate.scope() == Scope.STATE && !candidate.expression().is(Modifier.AS_OF);
    }

    /** Whether a total up to now counts from what a period before it says began then: 去年开始改造，截至目前完成12部. */
    private boolean runsOn(Timed before, Timed state) {
        boolean total = "截到至迄直".indexOf(text.charAt(state.expression().start())) >= 0;
        boolean told = before.expression().meaning() instanceof Dated && state.start() != null;
        return total && told && state.start().equals(before.start());
    }

    private @Nullable Timed firstAfter(Spot spot) {
        int end = countBefore(spot.clauseEnd());
        for (int i = countBefore(spot.end()); i < end; i++) {
            Timed candidate = timed.get(i);
            if (!candidate.future() && !candidate.expression().is(Modifier.COMPARED)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * The last expression before a sentence that is still in force there: a stretch of time or an event holds until the next
     * one, a running total for its paragraph and for one that goes on about it, unless a stretch of time stands beside it (五年来…。到去年底全部
     * 办复。), and the day a session met only where nothing else is told.
     */
    private @Nullable Timed carriedTo(Sentence sentence) {
        Timed state = null;
        Timed event = null;
        Timed weak = null;
        int item = itemOf(sentence.start());
        int last = countBefore(lasting, sentence.end()) - 1;
        for (int i = last; i >= 0 && i > last - EXPRESSIONS_BACK; i--) {
            Timed candidate = lasting.get(i);
            Expression expression = candidate.expression();
            boolean here = paragraphAt(expression.start()) == sentence.paragraph();
            if (isOfAnotherItem(expression, item)) {
                continue;
            }
            if (expression.is(Modifier.DATELINE)) {
                weak = weak == null ? candidate : weak;
                break;
            }
            if (expression.start() >= sentence.start() || isPassing(candidate)) {
                continue;
            }
            if (candidate.scope() == Scope.WEAK) {
                weak = weak == null ? candidate : weak;
            } else if (candidate.scope() == Scope.STATE) {
                state = state == null && (here || isTakenUp(expression, sentence)) ? candidate : state;
            } else if (candidate.scope() == Scope.EVENT && expression.is(Modifier.SESSION)) {
                event = event == null ? candidate : event;
            } else if (state != null && !here) {
                boolean beside = paragraphAt(expression.start())
                        == paragraphAt(state.expression().start());
                return beside && candidate.scope() == Scope.SPAN ? wholeOf(candidate, i) : state;
            } else {
                Timed firm = here ? candidate : wholeOf(candidate, i);
                return event != null && candidate.scope() != Scope.SPAN ? event : firm;
            }
        }
        Timed firm = state != null ? state : event;
        return firm != null ? firm : weak;
    }

    /** Whether a sentence's paragraph goes on about the total told in the one before it: 所立提案中，经济类…件. */
    private boolean isTakenUp(Expression total, Sentence sentence) {
        return paragraphAt(total.start()) == sentence.paragraph() - 1 && cues.takesUp(text, sentence.start());
    }

    /**
     * What holds after the paragraph of an expression: a year within the years reported on, told in passing (五年来…；2022年又…),
     * gives way to them; one that opens its paragraph does not.
     */
    private Timed wholeOf(Timed told, int index) {
        int paragraph = paragraphAt(told.expression().start());
        if (told.scope() != Scope.SPAN || !told.isWithinYear()) {
            return told;
        }
        for (int i = index - 1; i >= 0 && i > index - EXPRESSIONS_BACK; i--) {
            Timed before = lasting.get(i);
            boolean inParagraph = paragraphAt(before.expression().start()) == paragraph;
            if (!inParagraph || before.scope() != Scope.SPAN || before.future()) {
                return told;
            }
            if (!before.isWithinYear()) {
                return contains(before, told) ? before : told;
            }
        }
        return told;
    }

    private static boolean contains(Timed years, Timed year) {
        return years.start() != null
                && years.end() != null
                && year.start() != null
                && year.end() != null
                && !year.start().isBefore(years.start())
                && !year.end().isAfter(years.end());
    }

    /** Where the item of a digest begins that an offset stands in (【青石镇】…), or -1 outside of them. */
    private int itemOf(int offset) {
        int at = Arrays.binarySearch(items, offset);
        return at >= 0 ? items[at] : at == -1 ? -1 : items[-at - 2];
    }

    /** Whether an expression stands in an earlier item of a digest; what leads up to the first item holds for all of them. */
    private boolean isOfAnotherItem(Expression expression, int item) {
        return item >= 0 && expression.start() < item && itemOf(expression.start()) >= 0;
    }

    /** Whether an expression ends with its clause. A plan does, but for one whose years the text sets out with (用三年时间). */
    private static boolean isPassing(Timed candidate) {
        boolean setOut = candidate.expression().meaning() instanceof Span;
        boolean within = candidate.scope() == Scope.CLAUSE || candidate.scope() == Scope.PART;
        return within || (candidate.future() && !setOut);
    }

    /** Whether the clause states something that no period told before it is about: its setting, a rule, a plan, an age. */
    private boolean isTimeless(Spot spot, @Nullable Timed carried) {
        Sentence sentence = spot.sentence();
        if (tellsAge(spot)
                || cues.isRuleUnit(text, spot.end())
                || cues.givesPoints(text, sentence.start(), sentence.end())) {
            return true;
        }
        boolean reported = carried != null && carried.scope() == Scope.SPAN;
        int clauseBefore = cues.in(text, spot.clauseStart(), spot.start());
        int told = clauseBefore | cues.in(text, spot.start(), spot.end());
        int after = cues.in(text, spot.end(), Math.min(spot.end() + STATE_REACH, spot.clauseEnd()));
        int before = clauseBefore | cues.in(text, sentence.start(), spot.clauseStart());
        return (told & Cues.RULE) != 0
                || (clauseBefore & Cues.SETTING) != 0
                || (!reported && ((told | after) & Cues.STATE) != 0)
                || ((before & Cues.PLAN) != 0 && !isPlanOf(carried, sentence));
    }

    /** Whether what a sentence plans is for the period told before it: one yet to come, or one that it tells the results of. */
    private boolean isPlanOf(@Nullable Timed carried, Sentence sentence) {
        return carried != null && (carried.future() || cues.tellsAchieved(text, sentence.start(), sentence.end()));
    }

    /** Whether the sentence tells before the figure how old what it speaks of is. */
    private boolean tellsAge(Spot spot) {
        int end = countBefore(spot.start());
        for (int i = countBefore(spot.sentence().start()); i < end; i++) {
            if (timed.get(i).expression().is(Modifier.ORIGIN)) {
                return true;
            }
        }
        return false;
    }

    /** What a sentence sums up where no time is told (据统计，…): a running total up to the publication. */
    private @Nullable PeriodInForce countedUntilNow(Spot spot) {
        LocalDate day = article.publishedOn();
        boolean known = day != null && article.publishedBasis() != PublishedBasis.LATEST_MENTION;
        return known && cues.sumsUp(text, spot.sentence().start(), spot.start())
                ? new PeriodInForce(
                        null, day, Basis.PUBLICATION, null, true, false, false, Set.of(Issue.PERIOD_FROM_PUBLICATION))
                : null;
    }

    /** The title's period; else what a headline or a table announces is news of the day it was published. */
    private PeriodInForce ofArticle(Spot spot) {
        for (Timed title : ofTitle) {
            boolean whole = title.scope() == Scope.SPAN || title.expression().is(Modifier.AS_OF);
            if (whole && !title.future()) {
                return period(title, Basis.ARTICLE);
            }
        }
        LocalDate day = article.publishedOn();
        boolean announced = spot.inHeading() || isRowOfATable(spot.sentence());
        return announced && day != null && article.publishedBasis() != PublishedBasis.LATEST_MENTION
                ? new PeriodInForce(
                        day, day, Basis.PUBLICATION, null, false, false, false, Set.of(Issue.PERIOD_FROM_PUBLICATION))
                : UNKNOWN;
    }

    private boolean isRowOfATable(Sentence sentence) {
        return sentence.in(text).chars().filter(c -> c == '|' || c == '\t').count() >= 2;
    }

    private PeriodInForce period(Timed by, Basis basis) {
        if (by.tellsNothing()) {
            return UNKNOWN;
        }
        String quoted = basis == Basis.ARTICLE ? Objects.requireNonNull(article.title()) : text;
        Expression expression = by.expression();
        return new PeriodInForce(
                by.start(),
                by.end(),
                basis,
                quoted.substring(expression.start(), expression.end()),
                by.scope() == Scope.STATE,
                isRunningYear(by),
                by.future(),
                issues(by, basis));
    }

    private static Set<Issue> issues(Timed by, Basis basis) {
        boolean inherited = basis != Basis.CLAUSE && basis != Basis.SENTENCE;
        if (by.ambiguous()) {
            return inherited ? Set.of(Issue.PERIOD_INHERITED, Issue.PERIOD_AMBIGUOUS) : Set.of(Issue.PERIOD_AMBIGUOUS);
        }
        return inherited ? Set.of(Issue.PERIOD_INHERITED) : Set.of();
    }

    /** Whether it names a whole year that was not over when the article was published. */
    private boolean isRunningYear(Timed by) {
        Expression expression = by.expression();
        return isWholeYear(expression.meaning())
                && !expression.is(Modifier.SINCE)
                && !expression.is(Modifier.AS_OF)
                && by.end() != null
                && by.end().equals(article.publishedOn());
    }

    /** Whether it is a year by its number, by its distance from now, or by the one told before: 2025年, 今年, 全年. */
    private static boolean isWholeYear(Meaning meaning) {
        Dated date = meaning instanceof Following following ? following.date() : null;
        Dated dated = meaning instanceof Dated told ? told : date;
        return dated != null && dated.months() == null && dated.day() == null;
    }

    /** How many expressions start before {@code offset}. */
    private int countBefore(int offset) {
        return countBefore(timed, offset);
    }

    private static int countBefore(List<Timed> timed, int offset) {
        int low = 0;
        int high = timed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timed.get(middle).expression().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int paragraphAt(int offset) {
        Sentence at = SentencesAt.find(article, offset);
        return at == null ? -1 : at.paragraph();
    }
}
