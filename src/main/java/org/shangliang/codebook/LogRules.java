package org.shangliang.codebook;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the logs come to: {@code logs.yaml}.
 *
 * @param days the column with the day that places a row in time, by log
 * @param indicators which rows count for which indicator
 * @param coversFrom the share of a claim's days that a log must tell of to be set against it
 * @param overdueDays after how many days an answer is overdue, by the beginning of the division's code, the longest first
 */
public record LogRules(
        Map<String, String> days, List<LogIndicator> indicators, double coversFrom, Map<String, Integer> overdueDays) {
    private static final String FILE = "logs.yaml";

    /**
     * Rows of one log that count for one indicator.
     *
     * @param log the log, without its layer
     * @param where the condition, in SQL, that a row counts; null where every row does
     * @param day column or expression: the day it counts on
     * @param value column or expression: what it adds; null where each row counts once
     * @param distinct column of which each value counts once; null where rows count
     * @param unit as reports write it
     * @param within how far, as a share, a report may be off and still agree
     */
    public record LogIndicator(
            String indicator,
            String log,
            @Nullable String where,
            String day,
            @Nullable String value,
            @Nullable String distinct,
            String unit,
            double within) {}

    public LogRules {
        days = Map.copyOf(days);
        indicators = List.copyOf(indicators);
        overdueDays = narrowestFirst(overdueDays);
        Set<List<String>> pairs = new HashSet<>();
        for (LogIndicator rule : indicators) {
            String where = FILE + ", " + rule.indicator();
            if (!days.containsKey(rule.log())) {
                throw new CodebookException(where, "'" + rule.log() + "' is none of the logs under days");
            }
            if (!pairs.add(List.of(rule.indicator(), rule.log()))) {
                throw new CodebookException(where, "stands twice for " + rule.log());
            }
            if (rule.value() != null && rule.distinct() != null) {
                throw new CodebookException(where, "has both value and distinct");
            }
        }
        if (coversFrom <= 0 || coversFrom > 1) {
            throw new CodebookException(FILE + ", covers_from", "must be more than 0 and at most 1");
        }
        if (!overdueDays.containsKey("") || overdueDays.values().stream().anyMatch(d -> d < 1)) {
            throw new CodebookException(FILE + ", overdue_days", "needs an entry for \"\", and days of 1 or more");
        }
    }

    /** {@code logs.yaml} as it is written. */
    record File(
            Map<String, String> days,
            List<LogIndicator> indicators,
            double covers_from,
            Map<String, Integer> overdue_days) {}

    /**
     * Reads and checks {@code logs.yaml}.
     *
     * @throws CodebookException if a log or an indicator is unknown, or one stands twice
     */
    public static LogRules from(CodebookFiles files, Indicators indicators) {
        File file = files.yaml(FILE, File.class);
        for (LogIndicator rule : file.indicators()) {
            if (indicators.find(rule.indicator()).isEmpty() || rule.unit() == null || rule.day() == null) {
                throw new CodebookException(FILE + ", " + rule.indicator(), "needs an indicator, a day and a unit");
            }
        }
        return new LogRules(file.days(), file.indicators(), file.covers_from(), file.overdue_days());
    }

    private static Map<String, Integer> narrowestFirst(Map<String, Integer> byDivision) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        byDivision.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> each) ->
                                each.getKey().length())
                        .reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
