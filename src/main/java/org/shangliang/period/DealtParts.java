package org.shangliang.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.period.Expression.Dated;
import org.shangliang.period.Expression.Months;
import org.shangliang.period.Timed.Scope;
import org.shangliang.text.Dealing;
import org.shangliang.text.Sentence;

/** Days, months, quarters and halves of one year that numbers are dealt out to, one each: 11月、12月分别开会22场、19场. */
final class DealtParts {
    private static final int MONTHS = 12;

    private final String text;
    private final List<Timed> timed;
    private final Dealing dealing;

    /**
     * @param timed the expressions of the text, in order
     * @param dealing finds what deals numbers out in the text: 分别
     */
    DealtParts(String text, List<Timed> timed, Dealing dealing) {
        this.text = text;
        this.timed = timed;
        this.dealing = dealing;
    }

    /**
     * The part of a year that a number is dealt out to, or null where none is.
     *
     * @param first number of the first expression of the number's sentence
     * @param last number of the last one before the number; it ends the list
     */
    @Nullable
    Timed find(Sentence sentence, int first, int last, int start, int end) {
        List<Timed> parts = last < first ? List.of() : endingWith(last, sentence.start());
        int listEnd = last < first ? start : addDays(timed.get(last), start, parts);
        return parts.size() < 2 || dealing.listsAfter(listEnd)
                ? null
                : dealing.findFor(parts, listEnd, start, end, sentence.end()).orElse(null);
    }

    /** The list that ends with an expression: those joined to it, and the numerals before them (7、8、9月, 一、二季度). */
    private List<Timed> endingWith(int last, int from) {
        List<Timed> parts = new ArrayList<>();
        int at = last;
        while (isPartOfYear(timed.get(at))) {
            parts.add(timed.get(at));
            int start = timed.get(at).expression().start();
            if (start <= from || !Dealing.joins(text.charAt(start - 1))) {
                break;
            }
            List<Timed> days = new ArrayList<>();
            if (at == 0 || addDays(timed.get(at - 1), start - 1, days) != start - 1) {
                addNumerals(start - 1, from, parts);
                break;
            }
            Collections.reverse(days);
            parts.addAll(days);
            at--;
        }
        Collections.reverse(parts);
        return parts;
    }

    /** Adds the days of a month that are listed after a date before an offset (5月9日、10日); tells where the list ends. */
    private int addDays(Timed date, int limit, List<Timed> days) {
        int end = date.expression().end();
        LocalDate last = date.end();
        if (last == null || !(date.expression().meaning() instanceof Dated dated) || dated.day() == null) {
            return end;
        }
        while (end < limit && Dealing.joins(text.charAt(end))) {
            Numerals.Read day = Numerals.small(text, end + 1);
            boolean follows = day.found()
                    && day.end() < limit
                    && "日号".indexOf(text.charAt(day.end())) >= 0
                    && day.value() > last.getDayOfMonth()
                    && day.value() <= last.lengthOfMonth();
            if (!follows) {
                break;
            }
            last = last.withDayOfMonth(day.value());
            Expression expression = new Expression(
                    date.expression().start(),
                    day.end() + 1,
                    dated.within(dated.months(), day.value()),
                    date.expression().modifiers());
            days.add(new Timed(expression, last, last, Scope.CLAUSE, date.future(), date.ambiguous()));
            end = day.end() + 1;
        }
        return end;
    }

    private static boolean isPartOfYear(Timed told) {
        return told.start() != null && told.end() != null && told.isWithinYear();
    }

    /** Adds the months or quarters whose numerals end at an offset, each joined to the next, the later ones first. */
    private void addNumerals(int listed, int from, List<Timed> parts) {
        Timed later = parts.get(parts.size() - 1);
        Months months =
                later.expression().meaning() instanceof Dated dated && dated.day() == null ? dated.months() : null;
        int length = months == null ? 0 : months.last() - months.first() + 1;
        int number = length == 0 ? 0 : (months.first() - 1) / length + 1;
        int end = listed;
        while (length > 0) {
            int start = end;
            while (start > from && Numerals.isNumeral(text.charAt(start - 1))) {
                start--;
            }
            Numerals.Read read = start < end ? Numerals.small(text, start) : Numerals.NOTHING;
            if (!read.found() || read.end() != end || read.value() < 1 || read.value() >= number) {
                return;
            }
            number = read.value();
            parts.add(part(later, start, number, length));
            end = start > from && Dealing.joins(text.charAt(start - 1)) ? start - 1 : from;
        }
    }

    private static Timed part(Timed later, int start, int number, int length) {
        Months months = new Months((number - 1) * length + 1, Math.min(MONTHS, number * length));
        LocalDate first = later.start().withDayOfMonth(1).withMonth(months.first());
        LocalDate last = first.plusMonths(length).minusDays(1);
        Expression expression = new Expression(
                start,
                later.expression().end(),
                new Dated(first.getYear(), null, months, null),
                later.expression().modifiers());
        return new Timed(expression, first, last, Scope.CLAUSE, later.future(), later.ambiguous());
    }
}
