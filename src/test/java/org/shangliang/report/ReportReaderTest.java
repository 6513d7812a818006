package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Modality;
import org.shangliang.figure.Figure;
import org.shangliang.text.Document;

/** What whole reports say of their figures, where more than the clause must be read. */
class ReportReaderTest {
    private static ReportReader reader;

    @BeforeAll
    static void open() {
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    @Test
    void shares_tell_which_total_their_parts_belong_to() {
        Map<String, String> indicators = indicators(
                """
                县政协九届二次会议提案情况
                大会收到提案250件，经审查立案200件。
                从内容看，经济方面50件，占20%；社会方面75件，占30%；生态方面25件，占10%。
                """);
        assertEquals("proposals_filed", indicators.get("200件"));
        assertEquals("proposals_submitted", indicators.get("50件"));
        assertEquals("proposals_submitted", indicators.get("75件"));
        assertEquals("other", indicators.get("20%"));
    }

    @Test
    void nothing_is_filed_before_filing_is_told() {
        Map<String, String> indicators = indicators("截至昨晚，大会收到提案96件。从内容看，涉及医疗的31件，交通的28件，其他37件。\n");
        assertEquals("proposals_submitted", indicators.get("31件"));
        assertEquals("proposals_submitted", indicators.get("37件"));
    }

    @Test
    void numbers_dealt_out_to_counties_or_years_count_what_the_first_of_them_does() {
        String counties = "2023年，民勤县、古浪县、天祝县分别召开协商会41场、52场、63场，解决问题21个、32个、43个。\n";
        assertEquals(
                List.of("620621", "620622", "620623"),
                figures(counties, LocalDate.of(2024, 1, 15)).stream()
                        .filter(each -> each.indicator().equals("issues_resolved"))
                        .map(each -> String.valueOf(each.place().divisionCode()))
                        .toList());
        String years = "2021年至2023年，古浪县政协分别召开协商会41场、52场、63场，解决问题21个、32个、43个。\n";
        assertEquals(
                List.of(2021, 2022, 2023),
                figures(years, LocalDate.of(2024, 1, 15)).stream()
                        .filter(each -> each.indicator().equals("issues_resolved"))
                        .map(each -> each.period().start().getYear())
                        .toList());
    }

    @Test
    void what_there_is_by_now_is_no_aim() {
        String text = "目前，古浪县设立协商议事室335个；组建委员工作室52个。\n";
        assertEquals(
                List.of(Modality.ACTUAL, Modality.ACTUAL),
                figures(text, LocalDate.of(2024, 12, 20)).stream()
                        .map(Figure::modality)
                        .toList());
    }

    @Test
    void a_list_under_a_plan_is_planned_to_its_end() {
        String text = "2023年召开专题协商会5次。2024年，县政协将召开专题协商会7次，开展视察9次，推动重点提案督办率达到98%。\n";
        Map<String, Modality> modalities = figures(text, LocalDate.of(2024, 1, 15)).stream()
                .collect(Collectors.toMap(each -> each.quantity().mention(), Figure::modality));
        assertEquals(
                Map.of("5次", Modality.ACTUAL, "7次", Modality.TARGET, "9次", Modality.TARGET, "98%", Modality.TARGET),
                modalities);
    }

    @Test
    void what_a_meeting_demands_is_not_done() {
        String text = "会议听取了汇报。会议要求，会后形成3篇社情民意信息，再走访企业20家。\n";
        assertEquals(
                List.of(Modality.TARGET, Modality.TARGET),
                figures(text, LocalDate.of(2024, 3, 15)).stream()
                        .map(Figure::modality)
                        .toList());
    }

    @Test
    void the_heads_of_a_table_are_no_menu() {
        String text =
                """
                各乡镇协商情况如下。
                | 乡镇 | 协商次数 | 参与委员 | 解决问题 |
                | --- | --- | --- | --- |
                | 柳湾镇 | 14次 | 52人次 | 19个 |
                | 石桥镇 | 11次 | 47人次 | 16个 |
                """;
        List<Figure> figures = figures(text, LocalDate.of(2023, 5, 1));
        assertEquals(
                List.of("协商", "委员", "问题"),
                figures.stream().limit(3).map(Figure::object).toList());
    }

    @Test
    void visitors_are_not_where_they_come_from() {
        String text = "肇庆市政协近日接待澳门青年参访团，团员66人参观了工厂4家。\n";
        figures(text, LocalDate.of(2023, 7, 20))
                .forEach(each -> assertEquals("441200", each.place().divisionCode()));
    }

    @Test
    void activities_of_a_report_on_consultation_are_its_sessions() {
        assertEquals(
                Map.of("61场", "sessions_held", "9场", "activities_held"),
                indicators("三县“乡事乡商”议事工作情况\n临湘：设立议事点，开展活动61场；组织志愿服务活动9场。"));
        assertEquals("activities_held", indicators("委员志愿服务队这一年\n临湘：开展活动61场。").get("61场"));
    }

    private static Map<String, String> indicators(String text) {
        return figures(text, LocalDate.of(2024, 1, 15)).stream()
                .collect(Collectors.toMap(
                        each -> each.quantity().mention(), Figure::indicator, (first, again) -> first));
    }

    private static List<Figure> figures(String text, LocalDate published) {
        Document document = new Document("made-up", "", text, null, published, null, null, null);
        return reader.read(document).stream()
                .flatMap(each -> each.figures().stream())
                .toList();
    }
}
