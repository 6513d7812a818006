package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Modality;
import org.shangliang.figure.Figure;
import org.shangliang.text.Document;

/** What a heading or a sentence announces is an aim, what is told as done is none, wherever the two stand side by side. */
class PlannedFiguresTest {
    private static ReportReader reader;

    @BeforeAll
    static void open() {
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    @Test
    void a_plan_heading_governs_down_to_the_next_heading_of_its_rank() {
        assertEquals(
                List.of("7场", "4篇"),
                planned(
                        """
                县政协社会法制委工作小结和下一步打算
                一、上半年工作情况
                1. 议事会开了12场，来了群众300人次。
                2. 修好路灯45盏。
                二、下一步打算
                1. 议事会再开7场。
                2. 完成调研报告4篇。
                三、主要做法
                1. 走访农户60户。
                """));
    }

    @Test
    void a_heading_without_a_mark_ends_at_the_next_mark_of_its_elders() {
        assertEquals(
                List.of("3次", "90户"),
                planned(
                        """
                联络组年终小结
                一、议事开展情况
                开了议事会18场。
                明年打算：
                1. 组织视察3次。
                2. 走访群众90户。
                二、联系群众情况
                走访群众77户，办好实事15件。
                """));
    }

    @Test
    void what_a_body_is_about_to_do_is_an_aim_however_far_the_number_stands() {
        assertEquals(List.of("120次左右"), planned("今年，县政协将围绕茶产业等课题召开协商会议120次左右。去年召开108次。"));
    }

    @Test
    void what_is_to_be_finished_is_an_aim_though_its_number_stands_first() {
        assertEquals(List.of("24件"), planned("目前已办成21件。年底前，24件实事将全部完成。"));
    }

    @Test
    void what_a_sentence_tells_of_a_year_gone_by_is_no_aim() {
        assertEquals(List.of(), planned("2022年，全市深化议事品牌，设立议事点203个，比2021年新增17个。"));
    }

    @Test
    void under_a_title_that_tells_what_was_only_words_of_planning_make_an_aim() {
        assertEquals(
                List.of("15个"),
                planned(
                        """
                四县政协议事平台工作情况
                沅江：设立议事点28个，开展活动11场。
                桃江：设立议事点30个，开展活动9场。
                安化：设立议事点32个，开展活动13场，明年计划再建议事点15个。
                """));
    }

    @Test
    void what_a_plan_says_is_done_already_is_no_aim() {
        assertEquals(
                List.of("9座", "300盏"),
                planned(
                        """
                2027年民生实事候选项目（征求意见稿）
                一、改造便民桥。改造危桥9座。去年已改造危桥6座，群众反映很好。
                二、点亮村道。安装路灯300盏。
                """));
    }

    @Test
    void a_heading_about_how_a_plan_was_carried_out_announces_none() {
        assertEquals(
                List.of(),
                planned("""
                2023年工作任务完成情况
                协商会开了20场，提出建议66条。
                """));
    }

    @Test
    void words_of_planning_reach_to_the_end_of_their_sentence() {
        assertEquals(List.of("20户", "150亩", "40万元"), planned("合作社打算今年再带20户邻居，把黄花菜种到150亩，一年多卖40万元。去年卖了26万元。"));
    }

    @Test
    void what_is_told_as_done_ends_what_was_planned_before_it() {
        assertEquals(List.of("30公里"), planned("今年计划新修渠道30公里，到8月底已修好渠道21公里，受益农户700户。"));
    }

    @Test
    void what_is_reached_stands_beside_what_was_planned() {
        assertEquals(List.of("80张", "6座", "2座"), planned("助餐桌椅计划新增80张，到位52张；便民桥计划新建6座，竣工4座，力争年内再开工2座。"));
    }

    @Test
    void a_number_planned_stands_beside_what_came_of_it_even_where_all_is_told_as_done() {
        assertEquals(
                List.of("11个", "40家", "90篇"),
                planned(
                        """
                区政协年度任务完成情况
                2023年，区政协计划协商议题11个，实际完成14个；原定走访企业40家，因疫情推迟2次，实际走访52家；信息目标90篇，已完成126篇。
                """));
    }

    @Test
    void what_a_plan_brought_is_no_aim() {
        assertEquals(List.of(), planned("按照年初计划，实际解决难题20个，实际受益农户300户。"));
    }

    @Test
    void what_a_fulfilled_plan_brought_is_no_aim_and_what_shall_fulfil_it_is() {
        assertEquals(List.of(), planned("区里提前完成全年目标任务，建成驿站14个、停车位260个。"));
        assertEquals(List.of(), planned("区政协超额完成年度目标任务，召开协商会议22次，提出建议50条。"));
        assertEquals(List.of("14个", "260个"), planned("各单位要确保完成全年目标任务，建成驿站14个、停车位260个。"));
    }

    @Test
    void what_was_done_by_a_plan_is_no_aim_in_a_report_of_what_was_done() {
        assertEquals(
                List.of(),
                planned("""
                区政协工作总结
                按计划走访企业40家，实际解决难题20个。
                """));
    }

    @Test
    void new_ones_among_all_there_are_and_those_yet_to_come_are_told_apart() {
        assertEquals(List.of("40个"), planned("截至11月，全县建成屋场议事会312个，其中今年新建26个，计划明年再建40个。"));
    }

    @Test
    void a_plan_tells_of_the_year_before_under_a_heading_of_its_own() {
        assertEquals(
                List.of("5次", "8个"),
                planned(
                        """
                县政协2027年民主监督计划
                一、监督安排
                暗访5次，走访乡镇8个。
                二、上年度监督成效
                监督4次，查出问题39个。
                """));
    }

    @Test
    void tasks_set_down_in_a_list_are_to_be_done() {
        assertEquals(List.of("31项", "12项"), planned("县政协列出31项年度工作、12项调研任务“一本台账”，逐月对账。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "梳理出群众反映的问题46个，列入任务清单。",
                "将在年内解决的（A类）提案33件，占总数的41%。",
                "年初列出的任务清单已完成29项工作。",
                "即将退休的老支书讲起来，村里去年修路3公里。"
            })
    void what_only_sounds_like_a_plan_is_none(String text) {
        assertEquals(List.of(), planned(text));
    }

    private static List<String> planned(String text) {
        return reader.read(Document.of("plan", text)).stream()
                .flatMap(article -> article.figures().stream())
                .filter(figure -> figure.modality() == Modality.TARGET)
                .map(Figure::quantity)
                .map(quantity -> quantity.mention())
                .toList();
    }
}
