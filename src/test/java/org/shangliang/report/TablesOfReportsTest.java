package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Modality;
import org.shangliang.figure.Figure;
import org.shangliang.text.Document;

/** The numbers of a report's tables are read with the place of their row, the year of their column and what they count. */
class TablesOfReportsTest {
    private static ReportReader reader;

    @BeforeAll
    static void open() {
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    private static List<Figure> figures(String text) {
        Document document = new Document("made-up", "", text, null, LocalDate.of(2024, 1, 18), null, null, null);
        return reader.read(document).stream()
                .flatMap(each -> each.figures().stream())
                .toList();
    }

    private static List<String> cells(List<Figure> figures) {
        return figures.stream()
                .map(each -> String.join(
                        " ",
                        each.quantity().mention(),
                        each.indicator(),
                        String.valueOf(each.place().divisionCode()),
                        each.periodEnd() == null
                                ? "-"
                                : String.valueOf(each.periodEnd().getYear())))
                .toList();
    }

    @Test
    void counties_and_years_of_a_table_go_to_their_own_cells() {
        String text =
                """
                武威市政协基层协商情况
                2023年，武威市政协指导各县区开展协商议事，情况见下表。
                县区 | 2022年协商议事（场） | 2023年协商议事（场） | 2023年解决问题（件）
                民勤县 | 41 | 57 | 30
                古浪县 | 38 | — | 22
                合计 | 79 | 57 | 52
                市政协在总结会上交流了做法，并走访企业12家。
                """;
        assertEquals(
                List.of(
                        "41场 sessions_held 620621 2022",
                        "57场 sessions_held 620621 2023",
                        "30件 issues_resolved 620621 2023",
                        "38场 sessions_held 620622 2022",
                        "22件 issues_resolved 620622 2023",
                        "79场 sessions_held 620600 2022",
                        "57场 sessions_held 620600 2023",
                        "52件 issues_resolved 620600 2023"),
                cells(figures(text)).subList(0, 8));
    }

    @Test
    void meetings_gone_to_are_none_held_and_thousands_are_multiplied_out() {
        String text =
                """
                武威市2023年基层协商情况
                县区 | 协商会议（场） | 参与群众（人次） | 出席会议（次） | 参会次数
                民勤县 | 41 | 4.2千 | 130 | 96
                """;
        List<Figure> figures = figures(text);
        assertEquals(
                List.of(
                        "41场 sessions_held 620621 2023",
                        "4.2千人次 session_attendance 620621 2023",
                        "130次 other 620621 2023",
                        "96次 other 620621 2023"),
                cells(figures));
        assertEquals(4200, figures.get(1).quantity().value());
    }

    @Test
    void what_a_table_tells_of_place_and_time_ends_with_it() {
        String text =
                """
                武威市政协基层协商情况
                2023年，武威市政协指导各县区开展协商议事，情况见下表。
                县区 | 2021年协商议事（场） | 2022年协商议事（场）
                民勤县 | 41 | 57
                古浪县 | 38 | 44
                会后又走访企业12家。
                """;
        List<String> read = cells(figures(text));
        assertTrue(read.get(read.size() - 1).endsWith(" 620600 2023"), read::toString);
    }

    @Test
    void what_is_aimed_at_and_what_is_reached_stand_in_columns_of_their_own() {
        String text =
                """
                古浪县政协2023年民生实事督办情况
                2023年，古浪县政协督办民生实事，结果如下。
                项目 | 单位 | 年度目标 | 实际完成
                改造厕所 | 座 | 300 | 312
                硬化道路 | 公里 | 20 | 18.5
                """;
        assertEquals(
                List.of(Modality.TARGET, Modality.ACTUAL, Modality.TARGET, Modality.ACTUAL),
                figures(text).stream().map(Figure::modality).toList());
    }

    @Test
    void a_number_whose_unit_nothing_tells_is_no_figure() {
        String text =
                """
                古浪县政协2023年协商情况
                2023年，古浪县政协协商情况如下。
                乡镇 | 协商议事（场） | 议题 | 排名
                土门镇 | 12 | 31 | 1
                """;
        assertEquals(List.of("12场 sessions_held 620622 2023"), cells(figures(text)));
    }

    @Test
    void quarters_over_columns_are_of_the_year_told_above() {
        String text =
                """
                古浪县政协2023年协商情况
                2023年，古浪县政协持续开展协商议事，情况如下。
                各镇协商议事统计（单位：场）
                乡镇 | 一季度协商议事 | 二季度协商议事
                土门镇 | 5 | 7
                """;
        assertEquals(List.of("5场 sessions_held 620622 2023", "7场 sessions_held 620622 2023"), cells(figures(text)));
    }
}
