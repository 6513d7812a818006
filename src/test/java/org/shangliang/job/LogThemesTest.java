package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;

/**
 * What the logs come to by theme, recomputed from the files' own rows: which theme a subject has is told in
 * {@code log-subjects.csv}, written by reading; which words mean yes, and which day counts, stands here.
 */
class LogThemesTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final Path LOGS = Path.of("data-samples/logs");
    private static final Path SUBJECTS = Path.of("data-samples/expected/log-subjects.csv");
    private static final Set<String> YES = Set.of("是", "√");
    private static final Set<String> SELECTED = Set.of("入选", "确定");
    private static final Set<String> RESOLVED = Set.of("已解决", "已办结", "A类:已经解决");
    private static final Set<String> FILED = Set.of("立案", "予以立案");
    private static final Set<String> MERGED = Set.of("并案", "并案办理");
    private static final Set<String> NO_CELL = Set.of("若干", "很多", "再议", "桃花源县");

    private static Lake lake;

    /** Rows counted and what they add up to. */
    private record Sum(long rows, double value) {
        Sum plus(Sum other) {
            return new Sum(rows + other.rows, value + other.value);
        }
    }

    @BeforeAll
    static void run() {
        lake = SampleLake.withLogs(SparkSessions.open("tests")).lake();
    }

    @Test
    void everyCellByThemeHasTheRowsOfTheFiles() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        recomputed().forEach((cell, sum) -> expected.put(cell, sum.rows()));
        Map<String, Long> told = new TreeMap<>();
        for (Row row : byTheme()) {
            long logs = row.<String>getList(4).stream()
                    .filter(id -> id.contains("/"))
                    .count();
            if (logs > 0) {
                told.merge(cell(row), logs, Long::sum);
            }
        }
        Assertions.assertTrue(expected.size() > 600, () -> expected.size() + " cells");
        assertEquals(expected, told);
    }

    @Test
    void everyCellByThemeThatOnlyLogsTellIsTheirSum() throws IOException {
        Map<String, Sum> expected = recomputed();
        Map<String, Double> told = new TreeMap<>();
        Set<String> withReports = new HashSet<>();
        for (Row row : byTheme()) {
            told.merge(cell(row), row.getDouble(3), Double::sum);
            if (row.<String>getList(4).stream().anyMatch(id -> !id.contains("/"))) {
                withReports.add(cell(row));
            }
        }
        List<String> wrong = new ArrayList<>();
        told.forEach((cell, value) -> {
            Sum sum = expected.getOrDefault(cell, new Sum(0, 0));
            if (!withReports.contains(cell) && Math.abs(sum.value() - value) > 1e-6 * value) {
                wrong.add(cell + ": " + value + " told, " + sum.value() + " by the files");
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static List<Row> byTheme() {
        return lake.read(LakeTables.OUTCOMES_BY_THEME)
                .select("theme", "year", "indicator", "value", "evidence")
                .where("year is not null")
                .collectAsList();
    }

    private static String cell(Row row) {
        return String.join(" ", row.getString(0), row.get(1).toString(), row.getString(2));
    }

    private static Map<String, Sum> recomputed() throws IOException {
        Counting counting = new Counting(subjects());
        for (Map<String, String> item : kept("agenda_items", "item_id", "议题号", "议题编号")) {
            Optional<LocalDate> submitted = day(item, "submitted_on", "征集日期", "提交时间");
            counting.add(item, "topics_collected", submitted);
            if (SELECTED.contains(cell(item, "selection", "筛选结果", "是否确定"))) {
                counting.add(item, "topics_selected", first(day(item, "selected_on", "确定日期", "选定时间"), submitted));
            }
        }
        for (Map<String, String> session : kept("sessions", "session_id", "协商活动编号", "活动编号")) {
            Optional<LocalDate> held = day(session, "held_on", "召开日期", "协商时间");
            counting.add(session, "sessions_held", held);
            counting.add(session, "session_attendance", held, number(session, "participants", "参加总人数", "参会人数"));
        }
        for (Map<String, String> item : kept("livelihood_items", "item_id", "民生实事编号", "实事编号")) {
            if (RESOLVED.contains(cell(item, "status", "办理情况", "完成情况"))) {
                Optional<LocalDate> day =
                        first(day(item, "completed_on", "完成日期", "完成时间"), day(item, "listed_on", "立项日期", "列入时间"));
                counting.add(item, "issues_resolved", day);
                counting.add(item, "funds_raised", day, money(item));
                counting.add(item, "people_benefited", day, number(item, "people", "受益人数", "惠及人数"));
                counting.add(item, "households_benefited", day, number(item, "households", "受益户数", "惠及户数"));
            }
        }
        for (Map<String, String> proposal : kept("proposals", "proposal_id", "提案编号", "提案号")) {
            countProposal(proposal, counting);
        }
        for (Map<String, String> opinion : kept("opinions", "opinion_id", "社情民意编号", "信息编号")) {
            Optional<LocalDate> submitted = day(opinion, "submitted_on", "提交日期", "报送日期");
            counting.add(opinion, "opinions_submitted", submitted);
            if (YES.contains(cell(opinion, "adopted", "是否采用", "采用情况"))) {
                counting.add(opinion, "opinions_adopted", first(day(opinion, "adopted_on", "采用日期", "采用时间"), submitted));
            }
            if (YES.contains(cell(opinion, "instructed", "是否获领导批示", "领导批示"))) {
                Optional<LocalDate> instructed = day(opinion, "instructed_on", "批示日期", "批示时间");
                counting.add(opinion, "leader_instructions", first(instructed, submitted));
            }
        }
        return counting.cells;
    }

    private static void countProposal(Map<String, String> proposal, Counting counting) {
        Optional<LocalDate> submitted = day(proposal, "submitted_on", "提交日期", "收到日期");
        Optional<LocalDate> filed = first(day(proposal, "filed_on", "立案日期", "立案时间"), submitted);
        Optional<LocalDate> answered = day(proposal, "answered_on", "答复日期", "办复日期");
        String filing = cell(proposal, "filing", "审查结果", "立案情况");
        counting.add(proposal, "proposals_submitted", submitted);
        if (FILED.contains(filing)) {
            counting.add(proposal, "proposals_filed", filed);
        }
        if (filing.isEmpty() || FILED.contains(filing) || MERGED.contains(filing)) {
            counting.add(proposal, "proposals_answered", answered);
        }
        if (YES.contains(cell(proposal, "key_proposal", "是否重点提案", "重点提案"))) {
            counting.add(proposal, "proposals_supervised", filed);
        }
        if (YES.contains(cell(proposal, "instructed", "是否获领导批示", "领导批示"))) {
            counting.add(proposal, "leader_instructions", first(answered, submitted));
        }
    }

    private static final class Counting {
        private final Map<String, String> subjects;
        private final Map<String, Sum> cells = new TreeMap<>();

        Counting(Map<String, String> subjects) {
            this.subjects = subjects;
        }

        void add(Map<String, String> row, String indicator, Optional<LocalDate> day) {
            add(row, indicator, day, Optional.of(1.0));
        }

        void add(Map<String, String> row, String indicator, Optional<LocalDate> day, Optional<Double> value) {
            if (day.isPresent() && value.isPresent()) {
                String cell =
                        String.join(" ", theme(row), Integer.toString(day.get().getYear()), indicator);
                cells.merge(cell, new Sum(1, value.get()), Sum::plus);
            }
        }

        private String theme(Map<String, String> row) {
            String title =
                    cell(row, "title", "议题名称", "议题题目", "活动名称", "协商主题", "事项名称", "实事名称", "案由", "提案标题", "标题", "信息标题");
            Set<String> themes = new TreeSet<>();
            subjects.forEach((subject, theme) -> {
                if (title.contains(subject)) {
                    themes.add(theme);
                }
            });
            assertEquals(1, themes.size(), title);
            return themes.iterator().next();
        }
    }

    private static Map<String, String> subjects() throws IOException {
        Map<String, String> subjects = new LinkedHashMap<>();
        Files.readAllLines(SUBJECTS).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(s -> subjects.put(s[0], s[1]));
        return subjects;
    }

    /** The rows that can be kept, of every id the last state. */
    private static Collection<Map<String, String>> kept(String kind, String... idHeaders) throws IOException {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        for (Map<String, String> row : PlainLogs.rows(LOGS, kind)) {
            String id = cell(row, idHeaders);
            boolean told = row.values().stream().noneMatch(NO_CELL::contains);
            boolean possible = row.values().stream().noneMatch(value -> value.matches("-[0-9.]+"));
            if (!id.isEmpty() && told && possible && isDated(row)) {
                kept.put(id, row);
            }
        }
        return kept.values();
    }

    /** Whether the day is there that a row of its log needs. */
    private static boolean isDated(Map<String, String> row) {
        return day(
                        row,
                        "submitted_on",
                        "征集日期",
                        "提交时间",
                        "held_on",
                        "召开日期",
                        "协商时间",
                        "listed_on",
                        "立项日期",
                        "列入时间",
                        "提交日期",
                        "收到日期",
                        "报送日期")
                .isPresent();
    }

    private static String cell(Map<String, String> row, String... headers) {
        for (String header : headers) {
            String value = row.get(header);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static Optional<Double> number(Map<String, String> row, String... headers) {
        String told = cell(row, headers);
        return told.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(told));
    }

    /** 9.7万元, 9.7 under a header that says 万元, or yuan. */
    private static Optional<Double> money(Map<String, String> row) {
        String told = cell(row, "money_yuan", "资金", "落实资金(万元)", "落实资金").replaceAll("[约元]", "");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean inCell = told.endsWith("万");
        boolean inHeader = row.containsKey("落实资金(万元)") && !cell(row, "落实资金(万元)").contains("元");
        double number = Double.parseDouble(told.replace("万", ""));
        return Optional.of(inCell || inHeader ? number * 10_000 : number);
    }

    /** 2023-8-5, 2023年8月5日, 20230805, 2023.8.5, or a spreadsheet's days since the end of 1899. */
    private static Optional<LocalDate> day(Map<String, String> row, String... headers) {
        String told = cell(row, headers);
        try {
            if (told.matches("[0-9]{5}(\\.0)?")) {
                return Optional.of(LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(told)));
            }
            if (told.matches("[0-9]{8}")) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(told.substring(0, 4)),
                        Integer.parseInt(told.substring(4, 6)),
                        Integer.parseInt(told.substring(6))));
            }
            String[] parts = told.split("[^0-9]+", -1);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> first(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() ? one : other;
    }
}
