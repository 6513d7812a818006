package org.shangliang.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.period.Expression.Between;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Meaning;
import org.shangliang.period.Expression.Modifier;
import org.shangliang.period.Expression.Months;
import org.shangliang.period.Expression.Near;
import org.shangliang.period.Expression.Now;
import org.shangliang.period.Expression.Open;
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

    private static final int DAYS_AHEAD = 31;

    private final TermTable terms;
    private final @Nullable Committee committee;
    private final @Nullable LocalDate published;
    private @Nullable Timed carried;

    Resolver(TermTable terms, @Nullable Committee committee, @Nullable LocalDate published) {
        this.terms = terms;
        this.committee = committee;
        this.published = published;
    }

    /** The expressions with their days; what cannot be told stays open. Those without a meaning here are left out. */
    List<Timed> resolve(List<Expression> expressions) {
        List<Timed> all = new ArrayList<>();
        for (Expression expression : expressions) {
            Timed timed = resolve(expression);
            if (timed != null) {
                all.add(timed);
                carried = timed.scope() == Scope.CLAUSE ? carried : timed;
            }
        }
        return all;
    }

    private @Nullable Timed resolve(Expression expression) {
        Meaning meaning = expression.meaning();
        if (meaning instanceof Dated dated) {
            return dated(expression, dated);
        } else if (meaning instanceof Between between) {
            return between(expression, between);
        } else if (meaning instanceof Span span) {
            return span(expression, span);
        } else if (meaning instanceof Session session) {
            return session(expression, session);
        } else if (meaning instanceof Near) {
            return timed(expression, published, published, Scope.EVENT);
        } else if (meaning instanceof Now) {
            return timed(expression, null, published, Scope.STATE);
        } else if (meaning instanceof Since) {
            return timed(expression, null, published, Scope.SPAN);
        } else if (meaning instanceof Open) {
            return timed(expression, null, null, Scope.OPEN);
        } else if (meaning instanceof Term) {
            return term(expression);
        }
        return null;
    }

    private @Nullable Timed dated(Expression expression, Dated dated) {
        LocalDate first = firstDay(dated);
        LocalDate last = lastDay(dated);
        if (first == null || last == null) {
            boolean relative = dated.offset() != null;
            return relative ? timed(expression, null, null, Scope.OPEN) : null;
        }
        if (expression.is(Modifier.SINCE)) {
            return timed(expression, first, later(first, published), Scope.SPAN);
        }
        if (expression.is(Modifier.AS_OF)) {
            LocalDate start = carried != null && carried.scope() == Scope.SPAN ? carried.start() : null;
            return timed(expression, start == null || start.isAfter(last) ? null : start, last, Scope.STATE);
        }
        Scope scope = dated.day() != null ? Scope.EVENT : Scope.SPAN;
        return timed(expression, first, untilNow(dated, first, last), scope);
    }

    /** A whole year that still runs ends, for what is reported of it, on the day of publication. */
    private LocalDate untilNow(Dated dated, LocalDate first, LocalDate last) {
        boolean running = published != null && !first.isAfter(published) && last.isAfter(published);
        return running && dated.months() == null ? published : last;
    }

    private Timed between(Expression expression, Between between) {
        return timed(expression, firstDay(between.first()), lastDay(between.last()), Scope.SPAN);
    }

    private Timed span(Expression expression, Span span) {
        if (published == null) {
            return timed(expression, null, null, Scope.OPEN);
        }
        if (span.unit() == Unit.MONTH) {
            return timed(expression, published.minusMonths(span.count()), published, Scope.SPAN);
        }
        boolean lookingBack = published.getMonthValue() <= LAST_MONTH_OF_REPORTS;
        int lastYear = lookingBack ? published.getYear() - 1 : published.getYear();
        LocalDate end = lookingBack ? LocalDate.of(lastYear, 12, 31) : published;
        return timed(expression, LocalDate.of(lastYear - span.count() + 1, 1, 1), end, Scope.SPAN);
    }

    private @Nullable Timed session(Expression expression, Session session) {
        Integer year = terms.findSessionYear(committee, session.term(), session.number())
                .orElse(null);
        if (!expression.is(Modifier.SINCE)) {
            return null;
        }
        if (published == null) {
            return year == null
                    ? timed(expression, null, null, Scope.OPEN)
                    : timed(expression, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Scope.SPAN);
        }
        boolean lookingBack = published.getMonthValue() <= 3;
        int last = lookingBack ? published.getYear() - 1 : published.getYear();
        int first = year == null || year > last ? last : year;
        LocalDate end = lookingBack ? LocalDate.of(last, 12, 31) : published;
        return new Timed(expression, LocalDate.of(first, 1, 1), end, Scope.SPAN, false, year == null);
    }

    private @Nullable Timed term(Expression expression) {
        if (!expression.is(Modifier.SINCE) || published == null) {
            return null;
        }
        LocalDate start = terms.findStart(committee, published.getYear())
                .map(year -> LocalDate.of(year, 1, 1))
                .orElse(null);
        return new Timed(expression, start, published, Scope.SPAN, false, start == null);
    }

    private Timed timed(Expression expression, @Nullable LocalDate start, @Nullable LocalDate end, Scope scope) {
        boolean clauseOnly = expression.is(Modifier.COMPARED) || expression.is(Modifier.ORIGIN);
        boolean future =
                published != null && end != null && end.isAfter(published) && start != null && start.isAfter(published);
        return new Timed(expression, start, end, clauseOnly ? Scope.CLAUSE : scope, future, false);
    }

    private @Nullable Integer year(Dated dated) {
        if (dated.year() != null) {
            return dated.year();
        }
        if (dated.offset() != null) {
            return published == null ? null : Integer.valueOf(published.getYear() + dated.offset());
        }
        if (carried != null && carried.expression().meaning() instanceof Dated before && before.tellsYear()) {
            LocalDate start = carried.start();
            return start == null ? null : Integer.valueOf(start.getYear());
        }
        Months months = dated.months();
        if (published == null || months == null) {
            return null;
        }
        int day = dated.day() == null ? 1 : dated.day();
        YearMonth month = YearMonth.of(published.getYear(), months.first());
        boolean ahead = month.atDay(Math.min(day, month.lengthOfMonth())).isAfter(published.plusDays(DAYS_AHEAD));
        return ahead ? published.getYear() - 1 : published.getYear();
    }

    private @Nullable LocalDate firstDay(Dated dated) {
        Integer year = year(dated);
        if (year == null) {
            return null;
        }
        Months months = dated.months();
        YearMonth month = YearMonth.of(year, months == null ? 1 : months.first());
        return month.atDay(dated.day() == null ? 1 : Math.min(dated.day(), month.lengthOfMonth()));
    }

    private @Nullable LocalDate lastDay(Dated dated) {
        Integer year = year(dated);
        if (year == null) {
            return null;
        }
        Months months = dated.months();
        YearMonth month = YearMonth.of(year, months == null ? 12 : months.last());
        return dated.day() == null ? month.atEndOfMonth() : month.atDay(Math.min(dated.day(), month.lengthOfMonth()));
    }

    private static LocalDate later(LocalDate first, @Nullable LocalDate second) {
        return second == null || second.isBefore(first) ? first : second;
    }
}
