package org.shangliang.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shangliang.text.ChineseNumerals;

/** Dates as people and spreadsheets write them. */
final class LogDates {
    private static final int LONGEST = 60;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Pattern TIME = Pattern.compile("(?:[Tt ]|(?<=日)) *\\d{1,2}[:时点].*$");
    private static final Pattern WEEKDAY = Pattern.compile("\\(?(?:星期|周)[一二三四五六日天]\\)?$");
    private static final Pattern TO = Pattern.compile("^(.+?)\\s*(?:至|到|~|—|–| - )\\s*.+$");
    private static final Pattern FULL =
            Pattern.compile("(\\d{4})\\s*[-/._年]\\s*(\\d{1,2})\\s*[-/._月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{6})?");
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})\\s*[-/._年]\\s*(\\d{1,2})\\s*月?份?|((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?度?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern MILLIS = Pattern.compile("\\d{13}");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern CHINESE = Pattern.compile("[〇零一二三四五六七八九十]{1,4}(?=[年月日号])");

    private LogDates() {}

    /** A date and what is odd about how it is told. */
    record Told(LocalDate date, Set<LogIssue> issues) {}

    /** How a spreadsheet counts days. */
    enum Epoch {
        FROM_1900,
        FROM_1904
    }

    /** The date that a cell tells; none where it tells none. */
    static Optional<Told> find(String cell, Epoch epoch) {
        String plain = CellText.plain(cell);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return day(bare(plain), epoch);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Told> day(String told, Epoch epoch) {
        Optional<Told> single = single(told, epoch);
        Matcher span = TO.matcher(told);
        if (single.isPresent() || !span.matches()) {
            return single;
        }
        return single(bare(span.group(1)), epoch).map(first -> with(first, LogIssue.DATE_SPAN));
    }

    private static Optional<Told> single(String told, Epoch epoch) {
        Matcher full = FULL.matcher(told);
        if (full.matches()) {
            return whole(number(full, 1), number(full, 2), number(full, 3));
        }
        Matcher packed = PACKED.matcher(told);
        if (packed.matches()) {
            return whole(number(packed, 1), number(packed, 2), number(packed, 3));
        }
        Matcher serial = SERIAL.matcher(told);
        if (serial.matches()) {
            int shift = epoch == Epoch.FROM_1904 ? DAYS_TO_1904 : 0;
            return Optional.of(new Told(SERIAL_ZERO.plusDays(number(serial, 1) + shift), Set.of()));
        }
        Matcher month = MONTH.matcher(told);
        if (month.matches()) {
            int first = month.group(1) == null ? 3 : 1;
            return incomplete(LocalDate.of(number(month, first), number(month, first + 1), 1));
        }
        Matcher year = YEAR.matcher(told);
        if (year.matches()) {
            return incomplete(LocalDate.of(number(year, 1), 1, 1));
        }
        if (MILLIS.matcher(told).matches()) {
            Instant instant = Instant.ofEpochMilli(Long.parseLong(told));
            return Optional.of(new Told(instant.atOffset(CHINA).toLocalDate(), Set.of()));
        }
        return yearElsewhere(told);
    }

    private static Optional<Told> yearElsewhere(String told) {
        Matcher last = YEAR_LAST.matcher(told);
        if (last.matches()) {
            return monthAndDay(number(last, 3), number(last, 1), number(last, 2));
        }
        Matcher twoDigits = SHORT.matcher(told);
        if (!twoDigits.matches()) {
            return Optional.empty();
        }
        int first = number(twoDigits, 1);
        int third = number(twoDigits, 3);
        if (first > 12) {
            return whole(2000 + first, number(twoDigits, 2), third).map(t -> with(t, LogIssue.DATE_SHORT_YEAR));
        }
        return third > 12
                ? monthAndDay(2000 + third, first, number(twoDigits, 2)).map(t -> with(t, LogIssue.DATE_SHORT_YEAR))
                : Optional.empty();
    }

    private static Optional<Told> monthAndDay(int year, int first, int second) {
        if (first > 12) {
            return whole(year, second, first);
        }
        Optional<Told> told = whole(year, first, second);
        return second > 12 || first == second ? told : told.map(t -> with(t, LogIssue.DATE_AMBIGUOUS));
    }

    private static Optional<Told> whole(int year, int month, int day) {
        return Optional.of(new Told(LocalDate.of(year, month, day), Set.of()));
    }

    private static Optional<Told> incomplete(LocalDate first) {
        return Optional.of(new Told(first, Set.of(LogIssue.DATE_INCOMPLETE)));
    }

    private static Told with(Told told, LogIssue issue) {
        EnumSet<LogIssue> issues = EnumSet.of(issue);
        issues.addAll(told.issues());
        return new Told(told.date(), issues);
    }

    /** Without time of day and day of the week, in Arabic digits. */
    private static String bare(String plain) {
        String day = WEEKDAY.matcher(TIME.matcher(plain).replaceFirst("")).replaceFirst("");
        return CHINESE.matcher(day).replaceAll(m -> arabic(m.group())).strip();
    }

    /** 二〇二三 is 2023, 十五 is 15. */
    private static String arabic(String numeral) {
        boolean worded = numeral.chars().anyMatch(c -> ChineseNumerals.magnitude((char) c) > 0);
        return worded
                ? Integer.toString((int) ChineseNumerals.worth(numeral))
                : numeral.chars()
                        .mapToObj(c -> Integer.toString(ChineseNumerals.everydayDigit((char) c)))
                        .collect(Collectors.joining());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
