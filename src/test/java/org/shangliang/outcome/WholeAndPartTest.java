package org.shangliang.outcome;

import static java.lang.Integer.parseInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.funds;
import static org.shangliang.outcome.Report.Counted.proposals;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shangliang.outcome.Report.Counted;

/** Which numbers stand, which add, and which are parts. */
class WholeAndPartTest {

    @Test
    void A01_of_two_numbers_of_one_thing_the_larger_stands() {
        Tables tables =
                Tables.of(report("a").says("全县开协商会60场。", sessions("60场")).says("河东镇开协商会12场。", sessions("12场")));
        assertEquals(60, tables.value("sessions_held"));
        assertEquals("part_of", tables.claim("12场").role());
        assertTrue(tables.claim("12场").reasonZh().contains("60场"));
    }

    @Test
    void A02_what_members_joined_is_part_of_what_was_held() {
        Tables tables = Tables.of(report("a")
                .says("委员参与村民议事31场次。", counted("sessions_held", "31场次", "村民议事"))
                .says("全县开展各类协商活动250场次。", counted("sessions_held", "250场次", "协商活动")));
        assertEquals(250, tables.value("sessions_held"));
        assertEquals(250, tables.only("sessions_held").amount().high());
        assertEquals("part_of", tables.claim("31场次").role());
    }

    @Test
    void A03_what_the_text_calls_a_part_is_one() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到提案185件,其中集体提案20件、委员提案165件。",
                        proposals("185件"),
                        counted("proposals_submitted", "20件", "集体提案"),
                        counted("proposals_submitted", "165件", "委员提案")));
        assertEquals(185, tables.value("proposals_submitted"));
        assertEquals("part_of", tables.claim("165件").role());
        assertTrue(tables.claim("20件").reasonEn().contains("the text says so"));
    }

    @Test
    void A04_categories_that_do_not_add_up_are_parts_all_the_same() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到提案100件,经济类50件,政治类30件,文化类15件。",
                        proposals("100件"),
                        proposals("50件"),
                        proposals("30件"),
                        proposals("15件")));
        assertEquals(100, tables.value("proposals_submitted"));
        assertEquals(100, tables.only("proposals_submitted").amount().high());
    }

    @Test
    void A05_a_running_total_takes_the_place_of_the_earlier_one() {
        LocalDate newYear = LocalDate.of(2023, 1, 1);
        Tables tables = Tables.of(
                report("a").during(newYear, LocalDate.of(2023, 6, 30)).says("上半年开协商会30场。", sessions("30场")),
                report("b").during(newYear, LocalDate.of(2023, 8, 31)).says("八个月开协商会44场。", sessions("44场")));
        assertEquals(44, tables.value("sessions_held"));
        assertEquals("superseded", tables.claim("30场").role());
    }

    @Test
    void A06_the_year_s_number_takes_the_place_of_the_half_year_s() {
        Tables tables = Tables.of(
                report("a")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30))
                        .says("上半年开会30场。", sessions("30场")),
                report("b").says("全年开协商会70场。", sessions("70场")));
        assertEquals(70, tables.value("sessions_held"));
    }

    @Test
    void A06_a_year_s_number_below_that_of_a_part_of_the_year_is_none_of_the_whole_year() {
        Tables tables = Tables.of(
                report("a")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 31))
                        .says("八个月来全县委员150名下沉。", counted("members_engaged", "150名", "委员")),
                report("b").says("今年城关镇委员工作室的6名委员走访。", counted("members_engaged", "6名", "委员")));
        assertEquals(150, tables.value("members_engaged"));
        assertEquals("part_of", tables.claim("6名").role());
        assertTrue(tables.claim("6名").reasonEn().contains("no number of the whole year"));
    }

    @Test
    void A06_but_the_year_s_total_stands_beside_smaller_ones() {
        Tables tables = Tables.of(
                report("a")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30))
                        .says("上半年开会30场。", sessions("30场")),
                report("b").says("全年开协商会70场。", sessions("70场")).says("河东镇开协商会12场。", sessions("12场")));
        assertEquals(70, tables.value("sessions_held"));
        assertEquals("part_of", tables.claim("12场").role());
    }

    @Test
    void A07_quarters_add_up_where_no_total_is_told() {
        Tables tables = Tables.of(
                report("a")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31))
                        .says("一季度开会9场。", sessions("9场")),
                report("b")
                        .during(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30))
                        .says("二季度开会11场。", sessions("11场")));
        assertEquals(20, tables.value("sessions_held"));
    }

    @Test
    void A08_clauses_on_subjects_of_their_own_add() {
        Tables tables = Tables.of(report("a")
                .says(
                        "聚焦老旧小区加装电梯,形成报告5篇;围绕乡村校车安全,形成报告3篇。",
                        counted("reports_produced", "5篇", "报告"),
                        counted("reports_produced", "3篇", "报告")));
        assertEquals(8, tables.value("reports_produced"));
        assertEquals(2, tables.only("reports_produced").evidenceCount());
    }

    @Test
    void A09_but_not_where_the_total_is_told() {
        Tables tables = Tables.of(report("a")
                .says(
                        "聚焦老旧小区加装电梯,形成报告5篇;围绕乡村校车安全,形成报告3篇。",
                        counted("reports_produced", "5篇", "报告"),
                        counted("reports_produced", "3篇", "报告"))
                .says("一年累计形成报告10篇。", counted("reports_produced", "10篇", "报告")));
        assertEquals(10, tables.value("reports_produced"));
    }

    @Test
    void A10_broad_subjects_set_nothing_apart() {
        Tables tables =
                Tables.of(report("a").says("围绕全县中心工作,开协商会50场;围绕农村厕所改造,开协商会6场。", sessions("50场"), sessions("6场")));
        assertEquals(50, tables.value("sessions_held"));
    }

    @Test
    void A11_different_objects_add_where_the_codebook_says_so() {
        Tables tables =
                Tables.of(report("a").says("委员捐款30万元,争取项目资金200万元。", funds("30万元", "捐款"), funds("200万元", "项目资金")));
        assertEquals(2_300_000, tables.value("funds_raised"));
    }

    @Test
    void A12_and_widen_the_interval_where_it_does_not() {
        CountyOutcomeRow row = Tables.of(report("a")
                        .says(
                                "开恳谈会80场,开主席会议9次。",
                                counted("sessions_held", "80场", "恳谈会"),
                                counted("sessions_held", "9次", "主席会议")))
                .only("sessions_held");
        assertEquals(80, row.amount().value());
        assertEquals(80, row.amount().low());
        assertEquals(89, row.amount().high());
    }

    @Test
    void A13_money_and_goods_are_parts_of_the_sum_of_both() {
        Tables tables = Tables.of(report("a")
                .says("委员捐款捐物45万元。", funds("45万元", "捐款捐物"))
                .says("现金30万元送到医院,口罩等物资折合12万元。", funds("30万元", "现金"), funds("12万元", "物资")));
        assertEquals(450_000, tables.value("funds_raised"));
    }

    @Test
    void A14_numbers_that_add_up_to_the_one_beside_them_are_its_parts() {
        Tables tables = Tables.of(report("a")
                .says("筹得善举45万元:现金33万元,口罩12万元。", funds("45万元", "善举"), funds("33万元", "现金"), funds("12万元", "口罩")));
        assertEquals(450_000, tables.value("funds_raised"));
        assertEquals("part_of", tables.claim("33万元").role());
    }

    @Test
    void A15_the_same_members_may_stand_behind_every_number() {
        Tables tables = Tables.of(report("a")
                .says(
                        "聚焦教育,60名委员下沉;围绕医疗,45名委员下沉。",
                        counted("members_engaged", "60名", "委员"),
                        counted("members_engaged", "45名", "委员")));
        assertEquals(60, tables.value("members_engaged"));
    }

    @Test
    void A16_pieces_and_items_are_one_cell_but_money_and_pieces_never() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到社情民意信息30条,编发专报12期。",
                        counted("opinions_submitted", "30条", "社情民意信息"),
                        counted("opinions_submitted", "12期", "社情民意专报")));
        assertEquals(1, tables.outcomes().size());
        Tables odd = Tables.of(report("a").says("捐款8万元,捐大米90袋。", funds("8万元", "捐款"), funds("90袋", "大米")));
        assertEquals(2, odd.outcomes().size());
        assertEquals("CNY", odd.only("funds_raised").amount().unit());
    }

    @Test
    void A17_persons_and_person_times_are_cells_of_their_own() {
        Tables tables = Tables.of(report("a")
                .says(
                        "受益群众500人,义诊惠及3000人次。",
                        counted("people_benefited", "500人", "群众"),
                        counted("people_benefited", "3000人次", "群众")));
        assertEquals(2, tables.outcomes().size());
        assertEquals("人", tables.only("people_benefited").amount().unit());
    }

    @Test
    void A18_numbers_per_member_and_shares_are_never_summed() {
        Tables tables = Tables.of(report("a")
                .says("委员人均参加活动7次。", counted("activities_held", "7次", "活动").per("member"))
                .says("委员活动参与面达92%。", counted("activities_held", "92%", "活动").share()));
        assertTrue(tables.outcomes().isEmpty());
        assertEquals("per_unit", tables.claim("7次").role());
        assertEquals("rate", tables.claim("92%").role());
    }

    @Test
    void A19_of_several_shares_the_answer_rate_stands() {
        Tables tables = Tables.of(report("a")
                .says(
                        "提案立案率90%,办复率100%,满意率97%。",
                        counted("proposal_rate", "90%", "提案").share(),
                        counted("proposal_rate", "100%", "提案").share(),
                        counted("proposal_rate", "97%", "提案").share()));
        assertEquals(100, tables.value("proposal_rate"));
        assertEquals("rate", tables.claim("97%").role());
    }

    @Test
    void A20_several_years_are_a_span_of_their_own() {
        Tables tables = Tables.of(report("a")
                .during(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31))
                .says("三年共收到提案600件。", proposals("600件"))
                .during(2023)
                .says("去年收到提案210件。", proposals("210件")));
        assertEquals(2, tables.byCounty().size());
        assertEquals(600.0, tables.values().get("420525 proposals_submitted 2023 multi_year"));
        assertEquals(210.0, tables.values().get("420525 proposals_submitted 2023 year"));
    }

    @Test
    void A21_at_least_keeps_the_upper_end_open() {
        CountyOutcomeRow row =
                Tables.of(report("a").says("开会40余场。", sessions("40余场"))).only("sessions_held");
        assertEquals("at_least", row.amount().bound());
        assertNull(row.amount().high());
    }

    @Test
    void A23_kinds_listed_side_by_side_add() {
        CountyOutcomeRow row = Tables.of(report("a")
                        .says(
                                "开展界别协商7次、专题协商6次、对口恳谈4次。",
                                counted("sessions_held", "7次", "界别协商"),
                                counted("sessions_held", "6次", "专题协商"),
                                counted("sessions_held", "4次", "对口恳谈")))
                .only("sessions_held");
        assertEquals(17, row.amount().value());
        assertEquals(17, row.amount().high());
    }

    @Test
    void A24_numbers_dealt_out_respectively_add() {
        Tables tables = Tables.of(report("a").says("东片和西片分别开协商会9场、14场。", sessions("9场"), sessions("14场")));
        assertEquals(23, tables.value("sessions_held"));
    }

    @Test
    void A25_a_list_within_a_told_total_does_not_add_to_it() {
        Tables tables = Tables.of(report("a")
                .says(
                        "到会的有村干部3名、村民代表11名,共18名。",
                        counted("session_attendance", "3名", "村干部"),
                        counted("session_attendance", "11名", "村民代表"),
                        counted("session_attendance", "18名", "参会人员")));
        assertEquals(18, tables.value("session_attendance"));
        assertEquals(18, tables.only("session_attendance").amount().high());
    }

    @Test
    void A26_what_is_told_besides_adds() {
        Tables tables = Tables.of(report("a")
                .says(
                        "收到建议36条,另有网上建议8条。",
                        counted("suggestions_made", "36条", "建议"),
                        counted("suggestions_made", "8条", "建议")));
        assertEquals(44, tables.value("suggestions_made"));
    }

    @Test
    void A27_a_round_number_yields_to_the_exact_one() {
        Tables tables = Tables.of(report("a")
                .says("这条渠让3.2万人受益。", counted("people_benefited", "3.2万人", "群众"))
                .says("据统计,受益群众31860人。", counted("people_benefited", "31860人", "群众")));
        assertEquals(31_860, tables.value("people_benefited"));
        assertEquals("repeated", tables.claim("3.2万人").role());
    }

    @Test
    void A28_gifts_by_another_name_are_the_same_gifts() {
        Tables tables =
                Tables.of(report("a").says("有人捐款6万元。", funds("6万元", "捐款")).says("一个月里大家捐资共22万元。", funds("22万元", "捐资")));
        assertEquals(220_000, tables.value("funds_raised"));
    }

    @Test
    void A29_a_chosen_core_is_part_of_the_plain_area() {
        Tables tables = Tables.of(report("a")
                .says(
                        "建成蔬菜核心区2万亩,带动种菜16万亩。",
                        counted("land_area", "2万亩", "蔬菜核心区"),
                        counted("land_area", "16万亩", "蔬菜种植")));
        assertEquals(160_000, tables.value("land_area"));
    }

    @Test
    void A30_neighbours_without_a_whole_widen_the_interval() {
        CountyOutcomeRow row = Tables.of(report("a")
                        .says(
                                "省级领导批示5次,市级领导批示12次。",
                                counted("leader_instructions", "5次", "批示"),
                                counted("leader_instructions", "12次", "批示")))
                .only("leader_instructions");
        assertEquals(12, row.amount().value());
        assertEquals(17, row.amount().high());
    }

    @Test
    void A31_neighbours_that_happen_to_add_up_elsewhere_are_no_parts() {
        Tables tables = Tables.of(report("a")
                .says("村里种桃30亩。", counted("land_area", "30亩", "桃"))
                .says("邻村种李20亩,又种药材10亩。", counted("land_area", "20亩", "李"), counted("land_area", "10亩", "药材")));
        assertEquals(60, tables.value("land_area"));
    }

    @Test
    void A32_of_noughts_one_stands() {
        Tables tables = Tables.of(report("a")
                .says(
                        "捐款0元:现金0元,物资0元,药品0元。",
                        funds("0元", "捐款捐物"),
                        funds("0元", "口罩"),
                        funds("0元", "物资"),
                        funds("0元", "药品")));
        assertEquals(0, tables.value("funds_raised"));
    }

    @Test
    void A33_what_is_contained_in_another_thing_beside_widens_the_interval_once() {
        Tables tables = Tables.of(report("a")
                .says(
                        "解决问题200件,为民办实事20件,机关办15件,企业办5件。",
                        counted("issues_resolved", "200件", "问题"),
                        counted("issues_resolved", "20件", "民生实事"),
                        counted("issues_resolved", "15件", "民生实事"),
                        counted("issues_resolved", "5件", "民生实事")));
        assertEquals(200, tables.value("issues_resolved"));
        assertEquals(220, tables.only("issues_resolved").amount().high());
        assertEquals("part_of", tables.claim("15件").role());
        assertTrue(tables.claim("15件").reasonZh().contains("20件"));
    }

    @Test
    void A34_proposals_answered_in_different_classes_add() {
        Tables tables = Tables.of(report("a")
                .says(
                        "已立案165件,其中A类98件,B类51件。",
                        counted("proposals_filed", "165件", "提案"),
                        counted("proposals_answered", "98件", "提案"),
                        counted("proposals_answered", "51件", "提案")));
        assertEquals(149, tables.value("proposals_answered"));
    }

    @Test
    void A35_but_not_where_the_whole_is_told() {
        Tables tables = Tables.of(report("a")
                .says(
                        "共办复165件,其中已解决98件,正在解决51件。",
                        counted("proposals_answered", "165件", "提案"),
                        counted("proposals_answered", "98件", "提案"),
                        counted("proposals_answered", "51件", "提案")));
        assertEquals(165, tables.value("proposals_answered"));
    }

    @Test
    void A36_numbers_of_different_towns_add_where_none_is_told_of_the_county() {
        Tables tables = Tables.of(
                report("a").says("七营镇开协商会35次;三河镇开协商会31次。", sessions("35次"), sessions("31次")),
                report("b").says("海原县关桥乡开协商会31次。", sessions("31次")),
                report("c").says("关桥乡开协商会27次。", sessions("27次")));
        assertEquals(97, tables.value("sessions_held"));
        assertEquals("part_of", tables.claim("27次").role());
    }

    @Test
    void A36_and_leave_the_countys_upper_end_open_as_other_towns_are_silent() {
        Tables tables = Tables.of(report("a").says("七营镇开协商会35次;三河镇开协商会31次。", sessions("35次"), sessions("31次")));
        CountyOutcomeRow row = tables.only("sessions_held");
        assertEquals("at_least", row.amount().bound());
        assertEquals(66, row.amount().low());
        assertNull(row.amount().high());
    }

    @Test
    void A37_but_never_to_more_than_is_told_of_the_county() {
        Tables tables = Tables.of(
                report("a").says("七营镇开协商会35次;三河镇开协商会31次。", sessions("35次"), sessions("31次")),
                report("b").says("全县13个乡镇开协商会60次。", sessions("60次")));
        assertEquals(60, tables.value("sessions_held"));
        assertEquals("part_of", tables.claim("35次").role());
    }

    @Test
    void A38_a_running_total_from_earlier_years_is_no_number_of_the_year() {
        Tables tables = Tables.of(report("a")
                .says("全年召开协商会1246场。", sessions("1246场"))
                .says("截至年底,累计召开协商会5800场。", sessions("5800场").standing()));
        assertEquals(1246, tables.value("sessions_held"));
        assertEquals("other_period", tables.claim("5800场").role());
    }

    @Test
    void A39_parts_of_something_else_that_are_listed_add() {
        Tables tables = Tables.of(report("a")
                .says(
                        "提案立案187件,其中重点提案10件;民盟、民建、农工党分别提交提案8件、11件、6件。",
                        counted("proposals_filed", "187件", "提案"),
                        counted("proposals_supervised", "10件", "重点提案"),
                        proposals("8件"),
                        proposals("11件"),
                        proposals("6件")));
        assertEquals(25, tables.value("proposals_submitted"));
    }

    @Test
    void A40_a_town_s_sessions_by_another_word_are_part_of_the_county_s() {
        Tables tables = Tables.of(report("a")
                .says("全县开协商活动103场。", counted("sessions_held", "103场", "协商活动"))
                .says("税镇镇协商议事9场。", counted("sessions_held", "9场", "税镇镇协商议事")));
        assertEquals(103, tables.only("sessions_held").amount().high());
    }

    @Test
    void A41_a_town_s_sessions_of_some_months_do_not_stand_beside_the_county_s_year() {
        Tables tables = Tables.of(
                report("a").during(2023).says("全年开展协商活动525次。", counted("sessions_held", "525次", "协商活动")),
                report("b")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 11, 2))
                        .says("马鞍镇召开方桌会议34次。", counted("sessions_held", "34次", "方桌会议")));
        assertEquals(525, tables.value("sessions_held"));
        assertTrue(tables.claim("34次").reasonZh().contains("525次"));
    }

    @Test
    void A42_a_year_s_number_leaves_money_of_another_kind_given_in_some_months() {
        Tables tables = Tables.of(
                report("a").during(2023).says("全年投入帮扶资金525万元。", funds("525万元", "帮扶资金")),
                report("b")
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 2))
                        .says("一季度发放助学金34万元。", funds("34万元", "助学金")));
        assertEquals(2, tables.byCounty().size());
    }

    @Test
    void A43_december_in_another_report_makes_the_year_of_eleven_months() {
        Tables tables = Tables.of(months("a", 1, 11, "403场"), months("b", 12, 12, "38场"));
        assertEquals(Map.of("420525 sessions_held 2023 year", 441.0), tables.values());
        CountyOutcomeRow row = tables.only("sessions_held");
        assertEquals(LocalDate.of(2023, 1, 1), row.periodStart());
        assertEquals(LocalDate.of(2023, 12, 31), row.periodEnd());
        assertEquals(2, row.evidenceCount());
        assertEquals("counted", tables.claim("38场").role());
        assertEquals("year", tables.claim("38场").span());
        assertTrue(tables.claim("38场").reasonEn().contains("adjoin"));
        assertTrue(tables.claim("403场").reasonZh().contains("首尾相接"));
    }

    /** One report a stretch of months; the sessions each tells, and the cells that come of them all. */
    static Stream<Arguments> stretches() {
        return Stream.of(
                arguments("eleven months and December", "1-11 403, 12-12 38", "2023 year 441"),
                arguments("four quarters", "1-3 24, 4-6 31, 7-9 29, 10-12 36", "2023 year 120"),
                arguments("two halves", "1-6 45, 7-12 52", "2023 year 97"),
                arguments("a quarter within a half is a part of it", "1-6 45, 4-6 23, 7-12 52", "2023 year 97"),
                arguments("a running total and what came after", "1-10 370, 1-11 403, 12-12 38", "2023 year 441"),
                arguments("every way of making up the year", "1-10 370, 11-11 33, 1-11 403, 12-12 38", "2023 year 441"),
                arguments("the year's own number stands alone", "1-11 403, 12-12 38, 1-12 445", "2023 year 445"),
                arguments("overlapping months are no parts", "1-11 403, 11-12 60", "2023 year 403"),
                arguments("a running total supersedes", "1-10 370, 1-11 403", "2023 year 403"),
                arguments("less than the year", "1-6 90, 7-9 40", "2023 part_year 130"),
                arguments("a gap makes no year", "1-5 40, 7-12 52", "2023 part_year 92"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stretches")
    void A44_stretches_of_a_year_add_where_they_adjoin(String what, String told, String cell) {
        Tables tables = Tables.of(Arrays.stream(told.split(", "))
                .map(each -> each.split("[- ]"))
                .map(each -> months(each[0] + each[1], parseInt(each[0]), parseInt(each[1]), each[2] + "场"))
                .toArray(Report[]::new));
        String key = "420525 sessions_held " + cell.substring(0, cell.lastIndexOf(' '));
        double value = Double.parseDouble(cell.substring(cell.lastIndexOf(' ') + 1));
        assertEquals(Map.of(key, value), tables.values(), what);
    }

    @Test
    void A45_but_not_of_two_publishers_of_another_thing_or_of_one_town() {
        Tables ofTwo = Tables.of(
                months("a", 1, 11, "403场").by("县政协"), months("b", 12, 12, "38场").by("县融媒体中心"));
        assertEquals(List.of(38.0, 403.0), List.copyOf(ofTwo.values().values()));
        Tables ofOne = Tables.of(
                months("a", 1, 11, "403场").by("县政协"), months("b", 12, 12, "38场").by("县政协"));
        assertEquals(List.of(441.0), List.copyOf(ofOne.values().values()));
        Tables ofAnotherThing = Tables.of(
                report("a").during(day(1, 1), day(11, 30)).says("开协商会403场。", sessions("403场")),
                report("b").during(day(12, 1), day(12, 31)).says("开主席会议3次。", counted("sessions_held", "3次", "主席会议")));
        assertEquals(List.of(3.0, 403.0), List.copyOf(ofAnotherThing.values().values()));
        Tables ofATown = Tables.of(
                months("a", 1, 11, "403场"),
                report("b").during(day(12, 1), day(12, 31)).says("河东镇开协商会5场。", sessions("5场")));
        assertEquals(List.of(5.0, 403.0), List.copyOf(ofATown.values().values()));
    }

    @Test
    void A46_the_same_members_may_have_taken_part_in_december_too() {
        Tables tables = Tables.of(
                report("a").during(day(1, 1), day(11, 30)).says("委员150名参加。", counted("members_engaged", "150名", "委员")),
                report("b").during(day(12, 1), day(12, 31)).says("委员40名参加。", counted("members_engaged", "40名", "委员")));
        assertEquals(List.of(40.0, 150.0), List.copyOf(tables.values().values()));
    }

    @Test
    void A47_a_number_told_of_last_year_for_comparison_is_last_years() {
        Tables tables = Tables.of(report("a")
                .during(2024)
                .says("报送信息362条,", counted("opinions_submitted", "362条", "信息"))
                .during(2023)
                .says("较2023年的341条多。", counted("opinions_submitted", "341条", "信息")));
        assertEquals(
                Map.of("420525 opinions_submitted 2024 year", 362.0, "420525 opinions_submitted 2023 year", 341.0),
                tables.values());
    }

    @Test
    void A47_but_gives_way_to_what_last_years_own_report_tells() {
        Tables tables = Tables.of(
                report("a").says("全年报送信息338条。", counted("opinions_submitted", "338条", "信息")),
                report("b").says("报送信息较2023年的341条多。", counted("opinions_submitted", "341条", "信息")));
        assertEquals(338, tables.value("opinions_submitted"));
        assertEquals("repeated", tables.claim("341条").role());
        assertTrue(tables.claim("341条").reasonEn().contains("for comparison"));
    }

    @Test
    void A48_a_headlines_round_number_is_of_the_time_of_the_exact_one_in_its_text() {
        Tables tables = Tables.of(report("a")
                .newsOf(LocalDate.of(2024, 5, 16))
                .says("200余场院落协商解民忧", counted("sessions_held", "200余场", "院落协商"))
                .during(2023)
                .says("去年召开协商会213场。", sessions("213场")));
        assertEquals(Map.of("420525 sessions_held 2023 year", 213.0), tables.values());
        assertEquals("repeated", tables.claim("200余场").role());
    }

    @Test
    void A48_but_one_that_is_round_for_nothing_told_stays_news_of_its_day() {
        Tables tables = Tables.of(report("a")
                .newsOf(LocalDate.of(2024, 5, 16))
                .says("200余场院落协商解民忧", counted("sessions_held", "200余场", "院落协商"))
                .during(2023)
                .says("去年召开协商会95场。", sessions("95场")));
        assertEquals(2, tables.values().size());
    }

    @Test
    void A49_what_the_year_brought_of_all_there_is_stands_for_its_year_and_says_so() {
        String sentence = "目前全县有协商驿站335个,其中今年新建28个。";
        Tables tables = Tables.of(report("a")
                .during(null, day(9, 20))
                .says(sentence, stations("335个").standing())
                .during(day(1, 1), day(9, 20))
                .says(sentence, stations("28个")));
        assertEquals(
                Map.of(
                        "420525 platforms_established 2023 part_year", 28.0,
                        "420525 platforms_established 2023 unknown", 335.0),
                tables.values());
        assertEquals("counted", tables.claim("28个").role());
        assertNull(tables.claim("28个").yieldsTo());
        assertTrue(tables.claim("28个").reasonZh().contains("也含于另一时段的335个"));
        assertEquals("计入", tables.claim("335个").reasonZh());
    }

    private static Counted stations(String mention) {
        return counted("platforms_established", mention, "协商驿站");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    private static Report months(String id, int first, int last, String mention) {
        LocalDate end = day(last, 1).with(TemporalAdjusters.lastDayOfMonth());
        return report(id).during(day(first, 1), end).says("开协商会" + mention + "。", sessions(mention));
    }

    @Test
    void A22_a_theme_s_part_is_not_added_to_the_total_in_the_county_s_view() {
        Tables tables = Tables.of(report("a")
                .says("全县共开协商会60场。", sessions("60场"))
                .says("围绕养老开协商会14场。", sessions("14场").onTheme("elderly_child_care")));
        assertEquals(2, tables.outcomes().size());
        assertEquals(60, tables.value("sessions_held"));
        assertEquals(14, tables.byTheme().get(0).sum().value());
    }
}
