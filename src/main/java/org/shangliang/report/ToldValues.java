package org.shangliang.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values told beside a report. */
public final class ToldValues {
    private static final Pattern DATE = Pattern.compile(
            "^\\s*(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})日?(?:[T\\s].*|\\s*|\\d{2}:.*)?$");
    private static final Pattern PACKED = Pattern.compile("^\\s*(\\d{4})(\\d{2})(\\d{2})\\s*$");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}(?:\\d{3}){0,2}");

    private ToldValues() {}

    /** A date in any of the usual forms: 2023-07-03, 2023/7/3, 2023年7月3日, 20230703, with or without a time. */
    public static Optional<LocalDate> findDate(String told) {
        Matcher packed = PACKED.matcher(told);
        Matcher date = packed.matches() ? packed : DATE.matcher(told);
        if (told.length() > 60 || (!packed.matches() && !date.matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A division code of county level or above; a township's or village's code tells its county. */
    public static Optional<String> findDivision(String told) {
        String code = told.strip();
        return DIVISION.matcher(code).matches() ? Optional.of(code.substring(0, 6)) : Optional.empty();
    }
}
