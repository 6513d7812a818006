package org.shangliang.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shangliang.period.Expression.Between;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Following;
import org.shangliang.period.Expression.Meaning;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Expression.Months;
import org.shangliang.period.Expression.Near;
import org.shangliang.period.Expression.Now;
import org.shangliang.period.Expression.Open;
import org.shangliang.period.Expression.Past;
import org.shangliang.period.Expression.Scene;
import org.shangliang.period.Expression.Session;
import org.shangliang.period.Expression.Since;
import org.shangliang.period.Expression.Span;
import org.shangliang.period.Expression.Term;
import org.shangliang.period.Expression.Unit;
import org.shangliang.period.Timed.Scope;

/** Sets the expressions of one article, in order, against its publication. */
final class Resolver {
    /** Until this month a report that looks back speaks of the years before. */
    private static final int LAST_MONTH_OF_REPORTS = 5;

    private static final int LONGEST_REPORT = 10;
    private static final int SHORTEST_TERM = 3;
    private static final int LAST_MONTH_OF_SESSIONS = 3;
    private static final int FIRST_MONTH_OF_REVIEWS = 11;
    private static final int FIRST_DAYS = 15;
    private static final int DAYS_AHEAD = 31;
    private static final int NEAR_ENOUGH = 24;

    private final IntUnaryOperator paragraphs;
    private final TermTable terms;
    private final @Nullable Committee committee;
    private @Nullable LocalDate published;
    /** The latest day told, for 今年 where no publication is known. */
    private final @Nullable LocalDate latest;
    /** The latest day a running total is told for, for 过去一年 where no publication is known. */
    private final @Nullable LocalDate reported;
    /** The year the title is about, for 全年 where no other was told. */
    private final @Nullable Integer titled;

    private @Nullable Timed carried;
    /** The day told last that something happened on. */
    private @Nullable Timed event;
    /** Whether that is what is carried. */
    private boolean carriesEvent;
    /** Whether what is carried is a date whose year is known from the text. */
    private boolean carriesYear;
    /** The day told last on which something began. */
    private @Nullable Timed begun;
    /** The whole year told last, as a yearbook does. */
    private @Nullable Integer wholeYear;
    /** Where the years a report looks back on began, once told. */
    private @Nullable LocalDate longSpan;

    /**
     * @param paragraphs number of the paragraph an offset stands in
     */
    Resolver(TermTable terms, @Nullable Committee committee, Published published, IntUnaryOperator paragraphs) {
        this.paragraphs = paragraphs;
        this.terms = terms;
        this.committee = committee;
        this.published = published.on();
        this.latest = published.latest();
        this.reported = published.reported();
        this.titled = published.titled();
    }

    /**
     * What an article's relative expressions count from.
     *
     * @param on its date of publication, or null
     * @param latest the latest full date it speaks of, or null
     * @param reported the latest day it tells a running total for, or null
     * @param titled the year that its title is about, or null
     */
    record Published(
            @Nullable LocalDate on,
            @Nullable LocalDate latest,
            @Nullable LocalDate reported,
            @Nullable Integer titled) {

        Published titled(@Nullable Integer year) {
            return new Published(on, latest, reported, year);
        }
    }

    /** The expressions with their days; what cannot be told stays open. Those without a meaning here are left out. */
    List<Timed> resolve(List<Expression> expressions) {
        List<Timed> all = new ArrayList<>();
        for (Expression expression : expressions) {
            boolean dates = tellsYear(expression);
            Timed timed = resolve(expression);
            if (timed != null) {
                all.add(timed);
                boolean carries = timed.scope() != Scope.CLAUSE && timed.scope() != Scope.PART;
                carried = carries ? timed : carried;
                event = carries && isDay(timed) ? timed : event;
                carriesEvent = carries ? isDay(timed) : carriesEvent;
                carriesYear = carries ? dates : carriesYear;
                begun = expression.is(Modifier.BEGINNING) && timed.start() != null ? timed : begun;
                boolean year = expression.meaning() instanceof Dated dated && dated.months() == null;
                wholeYear = year && carries ? timed.startYear() : wholeYear;
            }
        }
        return all;
    }

    /** Whether it tells a day, of which an article can report again later. */
    private static boolean isDay(Timed timed) {
        Meaning meaning = timed.expression().meaning();
        boolean day = meaning instanceof Near || (meaning instanceof Dated dated && dated.day() != null);
        return day && timed.scope() == Scope.EVENT && timed.end() != null;
    }

    /** Whether a date tells its year, or has it from the date before it in its paragraph; 当年 has it from wherever that was told. */
    private boolean tellsYear(Expression expression) {
        if (expression.meaning() instanceof Following) {
            return carriesYear;
        }
        return expression.meaning() instanceof Dated dated && (dated.tellsYear() || carriedDate(expression) != null);
    }

    private @Nullable Timed resolve(Expression expression) {
        Meaning meaning = expression.meaning();
        if (expression.is(Modifier.MEASURE)) {
            return null;
        } else if (meaning instanceof Dated dated) {
            return expression.is(Modifier.DATELINE) ? dateline(expression, dated) : dated(expression, dated);
        } else if (meaning instanceof Following following) {
            return following(expression, following);
        } else if (meaning instanceof Between between) {
            return between(expression, between);
        } else if (meaning instanceof Span span) {
            return span(expression, span);
        } else if (meaning instanceof Session session) {
            return expression.is(Modifier.SINCE) ? sinceSession(expression, session) : session(expression, session);
        } else if (meaning instanceof Term) {
            return term(expression);
        }
        return unnumbered(expression, meaning);
    }

    /** What is told without a number. */
    private @Nullable Timed unnumbered(Expression expression, Meaning meaning) {
        if (meaning instanceof Near) {
            return timed(expression, published, published, Scope.EVENT);
        } else if (meaning instanceof Scene scene) {
            return scene(expression, scene);
        } else if (meaning instanceof Now) {
            LocalDate from = expression.is(Modifier.COMPARED) ? null : runningStart(expression);
            return timed(expression, from, published, Scope.STATE);
        } else if (meaning instanceof Since) {
            return since(expression);
        } else if (meaning instanceof Open) {
            return timed(expression, null, null, Scope.OPEN);
        } else if (meaning instanceof Past past) {
            return timed(expression, null, null, past.remote() ? Scope.PART : Scope.CLAUSE);
        }
        boolean continued = carried != null && inOneParagraph(carried.expression(), expression);
        return continued || published == null ? null : timed(expression, published, published, Scope.EVENT);
    }

    /** The event told before; else the one that the article is the news of, unless another time holds where it is told. */
    private @Nullable Timed scene(Expression expression, Scene scene) {
        if (event == null) {
            boolean upToNow = carried != null && scene.thisTime() && Objects.equals(carried.end(), published);
            boolean news = published != null && (carried == null || upToNow);
            return news ? timed(expression, published, published, Scope.EVENT) : null;
        }
        return carriesEvent ? null : timed(expression, event.start(), event.end(), Scope.EVENT);
    }

    /** From a dateline on, everything relative is set against its day. */
    private Timed dateline(Expression expression, Dated dated) {
        published = lastDay(expression, dated);
        carried = null;
        event = null;
        carriesYear = false;
        return timed(expression, published, published, Scope.WEAK);
    }

    private @Nullable Timed dated(Expression expression, Dated told) {
        Dated dated = expression.is(Modifier.COMPARED) ? beforeTheYearTold(told) : told;
        LocalDate first = firstDay(expression, dated);
        LocalDate last = lastDay(expression, dated);
        if (first == null || last == null) {
            return undated(expression, dated);
        }
        if (expression.is(Modifier.SINCE)) {
            return since(expression, dated, first);
        }
        if (expression.is(Modifier.AS_OF) && !isYearGone(dated, last)) {
            return asOf(expression, dated, last);
        }
        if (expression.is(Modifier.AS_OF) && isJustBefore(expression) && carried != null) {
            return timed(expression, carried.start(), last, Scope.SPAN);
        }
        Months months = dated.months();
        boolean eventful = dated.day() != null || (months != null && months.first() == months.last());
        Scope scope = eventful ? Scope.EVENT : Scope.SPAN;
        return timed(
                expression, first, untilNow(dated, first, last), isPart(expression, first, last) ? Scope.PART : scope);
    }

    /** What a year is compared with lies before it, whenever that is told: 2024年358场，较上年的322场 in a report of 2025. */
    private Dated beforeTheYearTold(Dated dated) {
        Integer offset = dated.offset();
        Integer told = carried != null && carried.isWithinYear() ? carried.startYear() : null;
        if (published == null || offset == null || offset >= 0 || told == null || published.getYear() + offset < told) {
            return dated;
        }
        return new Dated(told + offset, null, dated.months(), dated.day());
    }

    /** Whether days are a part of the stretch that was told before them: 五年来提交300件，其中2020年60件, or 目前335个，其中今年新建28个. */
    private boolean isPart(Expression expression, LocalDate first, LocalDate last) {
        if (!expression.is(Modifier.PART) || carried == null || carried.scope() == Scope.EVENT) {
            return false;
        }
        LocalDate from = carried.start();
        LocalDate to = carried.end();
        boolean within = (from == null || !first.isBefore(from)) && (to == null || !first.isAfter(to));
        boolean untold = from == null && carried.scope() == Scope.STATE;
        return within && (untold || (from != null && (from.isBefore(first) || (to != null && to.isAfter(last)))));
    }

    /** A year counted from the one told last; without one it says nothing, nor has a stretch of several years a 当年. */
    private @Nullable Timed following(Expression expression, Following following) {
        Integer last = carried != null ? carried.startYear() : titled != null ? titled : yearUnderReview(following);
        if (last == null || (following.offset() == 0 && carried != null && !carried.isWithinYear())) {
            return null;
        }
        Dated told = following.date();
        return dated(expression, new Dated(last + following.offset(), null, told.months(), told.day()));
    }

    /** The year that a review of these weeks is about where it names none: 这一年 in December, 全年 in January. */
    private @Nullable Integer yearUnderReview(Following following) {
        if (published == null || following.offset() != 0) {
            return null;
        }
        boolean over = published.getMonthValue() <= LAST_MONTH_OF_SESSIONS;
        return over
                ? Integer.valueOf(published.getYear() - 1)
                : published.getMonthValue() >= FIRST_MONTH_OF_REVIEWS ? Integer.valueOf(published.getYear()) : null;
    }

    /** A date whose year cannot be told; a day still ends what was told before it. */
    private @Nullable Timed undated(Expression expression, Dated dated) {
        if (dated.offset() != null) {
            return timed(expression, null, null, Scope.OPEN);
        }
        return dated.day() == null ? null : timed(expression, null, null, Scope.EVENT);
    }

    /** 到2019年 of a year gone by is that year, not a total up to it. */
    private boolean isYearGone(Dated dated, LocalDate last) {
        return dated.months() == null && (published == null || !last.isAfter(published));
    }

    /** A total up to a day: of the running year where no year is written, else from where the text began to count. */
    private Timed asOf(Expression expression, Dated dated, LocalDate last) {
        boolean ahead = published != null && last.isAfter(published);
        if (ahead || !dated.tellsYear()) {
            return timed(expression, LocalDate.of(last.getYear(), 1, 1), last, Scope.STATE);
        }
        boolean reported = carried != null
                && carried.scope() == Scope.SPAN
                && !isAfterBeginning(carried)
                && !isYearBefore(carried, last);
        LocalDate start = carried != null && reported ? carried.start() : runningStart(expression);
        return timed(expression, start, last, Scope.STATE);
    }

    /** Whether a time lies within a year that is over before the one of a day. */
    private static boolean isYearBefore(Timed time, LocalDate day) {
        LocalDate end = time.end();
        return time.start() != null && end != null && time.isWithinYear() && end.getYear() < day.getYear();
    }

    /** Whether a time only goes on from the beginning told before it (2018年启动…，次年…). */
    private boolean isAfterBeginning(Timed time) {
        return begun != null && time.expression().meaning() instanceof Following;
    }

    /** Whether a date stands so shortly before that the two tell one stretch (2019年3月成立，到2022年). */
    private boolean isJustBefore(Expression expression) {
        return carried != null
                && carried.expression().meaning() instanceof Dated before
                && before.year() != null
                && before.months() != null
                && expression.start() - carried.expression().end() <= NEAR_ENOUGH
                && inOneParagraph(carried.expression(), expression);
    }

    /** From a day on; 今年以来 of the first days of a year still speaks of the year that went. */
    private Timed since(Expression expression, Dated dated, LocalDate first) {
        boolean newYear = published != null
                && published.getDayOfYear() <= FIRST_DAYS
                && dated.months() == null
                && Integer.valueOf(0).equals(dated.offset());
        if (newYear) {
            return new Timed(expression, first.minusYears(1), first.minusDays(1), Scope.SPAN, false, true);
        }
        LocalDate until = published != null ? published : latest;
        return timed(expression, first, until == null ? null : later(first, until), Scope.SPAN);
    }

    /** Where a running total began: with what the paragraph told last, if that still runs. */
    private @Nullable LocalDate runningStart(Expression expression) {
        if (carried == null || carried.scope() == Scope.OPEN || !inOneParagraph(carried.expression(), expression)) {
            return beginningBefore(expression);
        }
        LocalDate end = carried.end();
        boolean runs = published != null && end != null && end.getYear() == published.getYear();
        return runs ? carried.start() : beginningBefore(expression);
    }

    /** The day shortly before on which what is counted began: 2020年3月启动试点。到2021年8月. */
    private @Nullable LocalDate beginningBefore(Expression expression) {
        boolean near = begun != null
                && paragraphs.applyAsInt(expression.start())
                                - paragraphs.applyAsInt(begun.expression().start())
                        <= 1;
        return near && begun != null ? begun.start() : null;
    }

    /** From a beginning on; without a publication, where the beginning is told, to the latest day told. */
    private Timed since(Expression expression) {
        LocalDate start = beginning(expression);
        LocalDate until = published == null && start != null ? latest : published;
        return timed(expression, start, until, Scope.SPAN);
    }

    /** Where something began that a date just before it tells: 去年8月，省里作出部署后. */
    private @Nullable LocalDate beginning(Expression expression) {
        boolean told = carried != null
                && carried.expression().meaning() instanceof Dated
                && expression.start() - carried.expression().end() <= 2 * NEAR_ENOUGH
                && inOneParagraph(carried.expression(), expression);
        return told && carried != null ? carried.start() : runningStart(expression);
    }

    private boolean inOneParagraph(Expression one, Expression other) {
        return paragraphs.applyAsInt(one.start()) == paragraphs.applyAsInt(other.start());
    }

    /** A whole year that still runs ends, for what is reported of it, on the day of publication. */
    private LocalDate untilNow(Dated dated, LocalDate first, LocalDate last) {
        boolean running = published != null && !first.isAfter(published) && last.isAfter(published);
        return running && dated.months() == null ? published : last;
    }

    private Timed between(Expression expression, Between between) {
        LocalDate first = firstDay(expression, between.first());
        LocalDate last = lastDay(expression, between.last());
        if (expression.is(Modifier.SINCE) && published != null && last != null) {
            boolean over = last.isBefore(published) && published.getMonthValue() <= LAST_MONTH_OF_REPORTS;
            return timed(expression, first, over ? last : published, Scope.SPAN);
        }
        boolean falls = first != null && last != null && last.isBefore(first);
        return timed(expression, first, falls ? lastDay(expression, between.first()) : last, Scope.SPAN);
    }

    private @Nullable Timed span(Expression expression, Span span) {
        LocalDate anchor = anchor(expression);
        if (anchor == null) {
            return null;
        }
        return switch (span.kind()) {
            case AHEAD -> yearsAhead(expression, span);
            case RUNNING -> {
                Timed years = yearsBack(expression, span, anchor);
                yield timed(expression, years.start(), years.end(), Scope.PART);
            }
            case BACK_AND_MORE ->
                span.unit() == Unit.MONTH
                        ? timed(expression, anchor.minusMonths(span.count()), anchor, Scope.SPAN)
                        : timed(expression, LocalDate.of(anchor.getYear() - span.count(), 1, 1), anchor, Scope.SPAN);
            case BACK ->
                span.unit() == Unit.MONTH
                        ? timed(expression, anchor.minusMonths(span.count()), anchor, Scope.SPAN)
                        : yearsBack(expression, span, anchor);
        };
    }

    private Timed yearsAhead(Expression expression, Span span) {
        if (published == null) {
            return timed(expression, null, null, Scope.OPEN);
        }
        LocalDate last = LocalDate.of(published.getYear() + span.count() - 1, 12, 31);
        return new Timed(expression, published, last, Scope.SPAN, true, true);
    }

    /**
     * Calendar years: up to the year before for what looks back early in a year, else up to the day; one year told in the
     * middle of a year is counted from day to day, and an anniversary (三十年来) from the year it began.
     */
    private Timed yearsBack(Expression expression, Span span, LocalDate anchor) {
        boolean anniversary = span.count() > LONGEST_REPORT;
        boolean lookingBack = anchor.getMonthValue() <= LAST_MONTH_OF_REPORTS && !anniversary;
        if (!lookingBack && span.count() == 1 && anchor.getMonthValue() < 12) {
            return timed(expression, anchor.minusYears(1), anchor, Scope.SPAN);
        }
        int lastYear = lookingBack ? anchor.getYear() - 1 : anchor.getYear();
        LocalDate start = LocalDate.of(lastYear - span.count() + (anniversary ? 0 : 1), 1, 1);
        LocalDate end = lookingBack ? LocalDate.of(lastYear, 12, 31) : anchor;
        if (span.count() >= SHORTEST_TERM && span.kind() == Span.Kind.BACK) {
            longSpan = start;
        }
        return timed(expression, start, end, Scope.SPAN);
    }

    /** What a span of years is counted back from: the date just before it, else the publication. */
    private @Nullable LocalDate anchor(Expression expression) {
        if (carried != null && (isJustBefore(expression) || isTotalBefore(expression))) {
            return carried.end();
        }
        return published != null ? published : reported;
    }

    /** Whether a running total up to the end of a year stands before: 截至2021年12月底…。一年来. */
    private boolean isTotalBefore(Expression expression) {
        LocalDate end = carried == null ? null : carried.end();
        return carried != null
                && carried.scope() == Scope.STATE
                && end != null
                && end.getMonthValue() == 12
                && inOneParagraph(carried.expression(), expression);
    }

    /** A session says when something was only where nothing else does: in its year, else in that of the publication. */
    private Timed session(Expression expression, Session session) {
        Integer year = year(session);
        if (year == null && expression.is(Modifier.EARLIER)) {
            return timed(expression, null, null, Scope.PART);
        }
        boolean thisYear = published != null && (year == null || year == published.getYear());
        LocalDate day = year == null || thisYear ? published : LocalDate.of(year, LAST_MONTH_OF_SESSIONS, 1);
        return new Timed(expression, day, day, Scope.WEAK, false, year == null);
    }

    /** From a session on; before the next one meets, the year that is reported is the one before. */
    private Timed sinceSession(Expression expression, Session session) {
        Integer year = year(session);
        if (published == null) {
            LocalDate start = year == null ? null : LocalDate.of(year, 1, 1);
            LocalDate end = year == null ? null : LocalDate.of(year, 12, 31);
            return timed(expression, start, end, year == null ? Scope.OPEN : Scope.SPAN);
        }
        boolean lookingBack = published.getMonthValue() <= LAST_MONTH_OF_SESSIONS;
        int last = lookingBack ? published.getYear() - 1 : published.getYear();
        LocalDate start = LocalDate.of(year == null || year > last ? last : year, 1, 1);
        LocalDate end = lookingBack ? LocalDate.of(last, 12, 31) : published;
        return new Timed(expression, start, end, Scope.SPAN, false, year == null);
    }

    private @Nullable Integer year(Session session) {
        return terms.findSessionYear(committee, session.term(), session.number())
                .orElse(null);
    }

    private @Nullable Timed term(Expression expression) {
        if (!expression.is(Modifier.SINCE) || published == null) {
            return null;
        }
        LocalDate known = terms.findStart(committee, published.getYear())
                .map(year -> LocalDate.of(year, 1, 1))
                .orElse(null);
        LocalDate start = longSpan != null ? longSpan : known;
        return new Timed(expression, start, published, Scope.SPAN, false, start == null);
    }

    private Timed timed(Expression expression, @Nullable LocalDate start, @Nullable LocalDate end, Scope scope) {
        boolean clauseOnly = expression.is(Modifier.COMPARED) || expression.is(Modifier.ORIGIN);
        boolean future =
                published != null && end != null && end.isAfter(published) && start != null && start.isAfter(published);
        boolean falls = start != null && end != null && start.isAfter(end);
        return new Timed(expression, falls ? null : start, end, clauseOnly ? Scope.CLAUSE : scope, future, false);
    }

    /** A day of the year that the paragraph told last. */
    private @Nullable LocalDate carriedDate(Expression expression) {
        boolean told = carried != null && carriesYear && inOneParagraph(carried.expression(), expression);
        return told && carried != null ? carried.start() : null;
    }

    private @Nullable Integer year(Expression expression, Dated dated) {
        if (dated.year() != null) {
            return dated.year();
        }
        if (dated.offset() != null) {
            LocalDate from = published != null ? published : latest;
            return from == null ? null : Integer.valueOf(from.getYear() + dated.offset());
        }
        LocalDate before = carriedDate(expression);
        if (before != null) {
            return before.getYear();
        }
        Months months = dated.months();
        if (published == null && isJustBeforeLatest(dated)) {
            return Objects.requireNonNull(latest).getYear();
        }
        if (published == null || months == null) {
            return months == null || dated.day() != null ? null : wholeYear;
        }
        if (months.last() - months.first() == 11) {
            return published.getYear();
        }
        Integer planned = plannedYear(expression, dated);
        if (planned != null) {
            return planned;
        }
        boolean nextTime = expression.is(Modifier.PLANNED) && expression.is(Modifier.DEADLINE);
        if (nextTime && YearMonth.of(published.getYear(), months.last()).isBefore(YearMonth.from(published))) {
            return published.getYear() + 1;
        }
        int day = dated.day() == null ? 1 : dated.day();
        YearMonth begins = YearMonth.of(published.getYear(), months.first());
        boolean ahead = begins.atDay(Math.min(day, begins.lengthOfMonth())).isAfter(published.plusDays(DAYS_AHEAD));
        return ahead && !isToCome(expression, published) ? published.getYear() - 1 : published.getYear();
    }

    /** The year that the months of a plan are of: 2024年安排协商24个。6月召开推进会. */
    private @Nullable Integer plannedYear(Expression expression, Dated dated) {
        boolean ahead = carried != null && carried.future() && carried.isWithinYear();
        return ahead && carried != null && dated.day() == null && !expression.is(Modifier.SINCE)
                ? carried.startYear()
                : null;
    }

    /** Whether what is told lies ahead; a deadline read early in a year is that of the year before. */
    private static boolean isToCome(Expression expression, LocalDate published) {
        return expression.is(Modifier.PLANNED)
                || (expression.is(Modifier.DEADLINE) && published.getMonthValue() > LAST_MONTH_OF_SESSIONS);
    }

    /** Whether a day of no told year lies in the month before the latest day the text dates in full. */
    private boolean isJustBeforeLatest(Dated dated) {
        if (latest == null || dated.months() == null || dated.day() == null) {
            return false;
        }
        YearMonth month = YearMonth.of(latest.getYear(), dated.months().first());
        LocalDate day = month.atDay(Math.min(dated.day(), month.lengthOfMonth()));
        return !day.isAfter(latest) && day.isAfter(latest.minusDays(DAYS_AHEAD));
    }

    private @Nullable LocalDate firstDay(Expression expression, Dated dated) {
        Integer year = year(expression, dated);
        if (year == null) {
            return null;
        }
        Months months = dated.months();
        YearMonth month = YearMonth.of(year, months == null ? 1 : months.first());
        return month.atDay(dated.day() == null ? 1 : Math.min(dated.day(), month.lengthOfMonth()));
    }

    private @Nullable LocalDate lastDay(Expression expression, Dated dated) {
        Integer year = year(expression, dated);
        if (year == null) {
            return null;
        }
        Months months = dated.months();
        YearMonth month = YearMonth.of(year, months == null ? 12 : months.last());
        return dated.day() == null ? month.atEndOfMonth() : month.atDay(Math.min(dated.day(), month.lengthOfMonth()));
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return second.isBefore(first) ? first : second;
    }
}
