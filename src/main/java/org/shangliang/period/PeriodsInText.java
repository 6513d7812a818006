package org.shangliang.period;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Expression.Span;
import org.shangliang.period.PeriodInForce.Basis;
import org.shangliang.period.Timed.Scope;
import org.shangliang.text.Article;
import org.shangliang.text.Sentence;

/** The periods of one article: its expressions in order, and which of them is in force where. */
final class PeriodsInText implements ArticlePeriods {
    private static final String CLAUSE_END = ",,，。；;：:！!？?\n";
    private static final PeriodInForce UNKNOWN =
            new PeriodInForce(null, null, Basis.NONE, null, false, false, Set.of(Issue.PERIOD_UNKNOWN));

    private final Article article;
    private final String text;
    private final List<Timed> timed;
    private final List<Timed> ofTitle;
    private final Cues cues;

    PeriodsInText(Article article, List<Timed> timed, List<Timed> ofTitle, Cues cues) {
        this.article = article;
        this.text = article.text();
        this.timed = List.copyOf(timed);
        this.ofTitle = List.copyOf(ofTitle);
        this.cues = cues;
    }

    @Override
    public PeriodInForce inForce(int start, int end) {
        int no = SentencesAt.index(article.sentences(), start);
        if (no < 0) {
            return UNKNOWN;
        }
        Sentence sentence = article.sentences().get(no);
        int clauseStart = clauseStart(start, sentence.start());
        int clauseEnd = clauseEnd(end, sentence.end());
        Timed near = lastBefore(start, sentence.start(), clauseStart);
        if (near == null) {
            near = firstIn(end, clauseEnd);
        }
        if (near != null && near.scope() == Scope.WEAK) {
            Timed firmer = carriedTo(no);
            near = firmer == null || firmer.scope() == Scope.OPEN ? near : firmer;
        }
        if (near != null) {
            boolean inClause = near.expression().end() > clauseStart;
            return period(near, inClause ? Basis.CLAUSE : Basis.SENTENCE);
        }
        int again = sentence.kind() == Sentence.Kind.HEADING ? text.indexOf(text.substring(start, end), sentence.end()) : -1;
        if (again >= 0) {
            return inForce(again, again + end - start);
        }
        Timed before = carriedTo(no);
        boolean reported = before != null && before.scope() == Scope.SPAN;
        if (tellsAge(sentence.start(), start)
                || cues.setsRule(text, clauseStart, start)
                || cues.describesSetting(text, clauseStart, start)
                || cues.plans(text, sentence.start(), start) && !(before != null && before.future())
                || cues.isRuleUnit(text, end)
                || !reported && cues.statesWhatIs(text, clauseStart, start)) {
            return UNKNOWN;
        }
        if (before != null) {
            return period(before, Basis.PREVIOUS_SENTENCE);
        }
        Timed title = ofTitle.stream()
                .filter(t -> t.scope() == Scope.SPAN && !t.future())
                .findFirst()
                .orElse(null);
        return title == null ? UNKNOWN : period(title, Basis.ARTICLE);
    }

    /** Whether the sentence tells before {@code at} how old what it speaks of is. */
    private boolean tellsAge(int sentenceStart, int at) {
        return timed.stream()
                .map(Timed::expression)
                .anyMatch(e -> e.start() >= sentenceStart && e.start() < at && e.is(Modifier.ORIGIN));
    }

    /** The last expression of the sentence before {@code at} that reaches there. */
    private @Nullable Timed lastBefore(int at, int sentenceStart, int clauseStart) {
        Timed last = null;
        for (Timed candidate : timed) {
            Expression expression = candidate.expression();
            if (expression.start() >= at) {
                break;
            }
            boolean inSentence = expression.start() >= sentenceStart;
            boolean reaches = candidate.scope() != Scope.CLAUSE || expression.end() > clauseStart;
            if (expression.is(Modifier.DATELINE) || candidate.scope() == Scope.WEAK && last != null) {
                continue;
            }
            if (inSentence && reaches) {
                boolean keeps = candidate.scope() == Scope.STATE
                        && !candidate.expression().is(Modifier.AS_OF)
                        && last != null
                        && last.scope() == Scope.SPAN;
                last = keeps ? last : candidate;
            }
        }
        return last;
    }

    private @Nullable Timed firstIn(int from, int to) {
        for (Timed candidate : timed) {
            int at = candidate.expression().start();
            if (at >= from
                    && at < to
                    && !candidate.future()
                    && !candidate.expression().is(Modifier.COMPARED)) {
                return candidate;
            }
        }
        return null;
    }

    /** The last expression before sentence {@code no} that is still in force there. */
    private @Nullable Timed carriedTo(int no) {
        Sentence sentence = article.sentences().get(no);
        Timed state = null;
        Timed event = null;
        Timed weak = null;
        for (int i = timed.size() - 1; i >= 0; i--) {
            Timed candidate = timed.get(i);
            Expression expression = candidate.expression();
            boolean ahead =
                    expression.start() >= (expression.is(Modifier.DATELINE) ? sentence.end() : sentence.start());
            if (ahead || candidate.scope() == Scope.CLAUSE || isPassingAim(candidate)) {
                continue;
            }
            boolean here = paragraphAt(expression.start()) == sentence.paragraph();
            if (expression.is(Modifier.DATELINE)) {
                weak = weak == null ? candidate : weak;
                break;
            } else if (candidate.scope() == Scope.WEAK) {
                weak = weak == null ? candidate : weak;
            } else if (candidate.scope() == Scope.STATE) {
                state = here && state == null ? candidate : state;
            } else if (candidate.scope() == Scope.EVENT && expression.is(Modifier.SESSION)) {
                event = event == null ? candidate : event;
            } else if (state != null && !here) {
                return state;
            } else {
                return event != null && candidate.scope() != Scope.SPAN ? event : candidate;
            }
        }
        Timed firm = state != null ? state : event;
        return firm != null ? firm : weak;
    }

    /** A plan is not carried on, but for one whose years the text sets out with (从今年起用三年时间). */
    private static boolean isPassingAim(Timed candidate) {
        return candidate.future() && !(candidate.expression().meaning() instanceof Span);
    }

    private int paragraphAt(int offset) {
        Sentence at = SentencesAt.find(article, offset);
        return at == null ? -1 : at.paragraph();
    }

    private PeriodInForce period(Timed by, Basis basis) {
        if (by.tellsNothing()) {
            return UNKNOWN;
        }
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        if (basis != Basis.CLAUSE && basis != Basis.SENTENCE) {
            issues.add(Issue.PERIOD_INHERITED);
        }
        if (by.ambiguous()) {
            issues.add(Issue.PERIOD_AMBIGUOUS);
        }
        Expression expression = by.expression();
        boolean inText = basis != Basis.ARTICLE;
        String words = inText
                ? text.substring(expression.start(), expression.end())
                : Objects.requireNonNull(article.title()).substring(expression.start(), expression.end());
        LocalDate start = by.start();
        boolean cumulative = by.scope() == Scope.STATE || expression.is(Modifier.AS_OF);
        return new PeriodInForce(start, by.end(), basis, words, cumulative, by.future(), issues);
    }

    private int clauseStart(int at, int least) {
        int i = at;
        while (i > least && CLAUSE_END.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private int clauseEnd(int at, int most) {
        int i = at;
        while (i < most && CLAUSE_END.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
