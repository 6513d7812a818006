package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shangliang.outcome.Report.Counted;

/** Aims beside results, and cities beside their counties. */
class TargetsAndViewsTest {

    @Test
    void A01_an_aim_is_no_outcome() {
        Tables tables = Tables.of(report("a").says("力争开协商会90场。", sessions("90场").aimed()));
        assertTrue(tables.outcomes().isEmpty());
        assertEquals("target", tables.claim("90场").role());
        assertEquals(90, tables.targets().get(0).amount().value());
        assertNull(tables.targets().get(0).reachedValue());
    }

    @Test
    void A02_what_was_reached_of_an_aim_is_told_beside_it() {
        TargetRow row = Tables.of(report("a")
                        .during(2022)
                        .says("茶园已有4000余亩。", counted("land_area", "4000余亩", "茶园"))
                        .during(2025)
                        .says(
                                "到2025年建成茶园基地8万亩。",
                                counted("land_area", "8万亩", "茶园基地").aimed()))
                .targets()
                .get(0);
        assertEquals(80_000, row.amount().value());
        assertEquals(4000.0, row.reachedValue());
        assertEquals("at_least", row.reachedBound());
        assertEquals(0.05, row.reachedShare());
    }

    @Test
    void A03_last_year_s_sessions_reach_nothing_of_this_year_s_aim() {
        TargetRow row = Tables.of(report("a")
                        .during(2022)
                        .says("去年开协商会80场。", sessions("80场"))
                        .during(2023)
                        .says("今年计划开协商会90场。", sessions("90场").aimed()))
                .targets()
                .get(0);
        assertNull(row.reachedValue());
    }

    @Test
    void A04_a_norm_per_member_is_not_set_against_totals() {
        TargetRow row = Tables.of(report("a")
                        .says("委员每人每年至少参加协商会2场。", sessions("2场").aimed().per("member"))
                        .says("全县开协商会80场。", sessions("80场")))
                .targets()
                .get(0);
        assertEquals("member", row.per());
        assertNull(row.reachedValue());
    }

    @Test
    void A05_an_aim_for_half_a_year_stands_beside_the_year_s() {
        Tables tables = Tables.of(report("a")
                .during(2023)
                .says("今年计划开协商会90场。", sessions("90场").aimed())
                .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30))
                .says("上半年计划开协商会40场。", sessions("40场").aimed()));
        assertEquals(
                Map.of("year", 90.0, "part_year", 40.0),
                tables.targets().stream()
                        .collect(Collectors.toMap(
                                row -> row.heading().span(), row -> row.amount().value())));
    }

    @Test
    void A05_of_an_aim_for_new_ones_the_new_ones_are_what_was_reached() {
        TargetRow row = Tables.of(report("a")
                        .says(
                                "今年计划新建工作室10个。",
                                counted("studios_established", "10个", "工作室").aimed())
                        .says(
                                "新建工作室8个,总数达31个。",
                                counted("studios_established", "8个", "工作室"),
                                counted("studios_established", "31个", "工作室")))
                .targets()
                .get(0);
        assertEquals(8.0, row.reachedValue());
    }

    @Test
    void A05_stretches_that_make_the_year_together_are_what_was_reached_of_its_aim() {
        LocalDate spring = LocalDate.of(2023, 3, 31);
        LocalDate summer = LocalDate.of(2023, 6, 30);
        Tables tables = Tables.of(report("a")
                .during(2023)
                .says("全年计划开协商会50场。", sessions("50场").aimed())
                .during(LocalDate.of(2023, 1, 1), spring)
                .says("一季度开协商会12场。", sessions("12场"))
                .during(spring.plusDays(1), summer)
                .says("二季度开协商会15场。", sessions("15场"))
                .during(summer.plusDays(1), LocalDate.of(2023, 12, 31))
                .says("下半年开协商会26场。", sessions("26场")));
        TargetRow row = tables.targets().get(0);
        assertEquals(tables.value("sessions_held"), row.reachedValue());
        assertEquals(53.0, row.reachedValue());
        assertEquals(1.06, row.reachedShare());
        assertEquals(LocalDate.of(2023, 12, 31), row.reachedPeriodEnd());
        assertEquals(3, row.reachedEvidence().size());
    }

    @Test
    void A05_what_single_years_brought_is_what_was_reached_of_an_aim_over_them_all() {
        Report report = report("a")
                .during(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31))
                .says("三年计划建公厕90座。", toilets("90座").aimed())
                .during(2021)
                .says("2021年建公厕30座。", toilets("30座"))
                .during(2022)
                .says("2022年建公厕40座。", toilets("40座"))
                .during(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30))
                .says("2022年上半年建公厕18座。", toilets("18座"));
        TargetRow row = Tables.of(report).targets().get(0);
        assertEquals(70.0, row.reachedValue());
        assertEquals(LocalDate.of(2022, 12, 31), row.reachedPeriodEnd());
        assertEquals(2, row.reachedEvidence().size());
    }

    @Test
    void A05_a_number_over_all_the_years_of_an_aim_stands_before_those_of_single_ones() {
        LocalDate start = LocalDate.of(2021, 1, 1);
        LocalDate end = LocalDate.of(2023, 12, 31);
        TargetRow row = Tables.of(report("a")
                        .during(start, end)
                        .says("三年计划建公厕90座。", toilets("90座").aimed())
                        .during(2021)
                        .says("2021年建公厕30座。", toilets("30座"))
                        .during(2022)
                        .says("2022年建公厕60座。", toilets("60座"))
                        .during(start, end)
                        .says("三年建公厕85座。", toilets("85座")))
                .targets()
                .get(0);
        assertEquals(85.0, row.reachedValue());
    }

    private static Counted toilets(String mention) {
        return counted("facilities_built", mention, "公厕");
    }

    @Test
    void A05_while_the_year_runs_its_stretches_so_far_are_what_was_reached() {
        TargetRow row = Tables.of(report("a")
                        .during(2023)
                        .says("全年计划开协商会50场。", sessions("50场").aimed())
                        .during(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31))
                        .says("一季度开协商会12场。", sessions("12场"))
                        .during(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30))
                        .says("二季度开协商会15场。", sessions("15场")))
                .targets()
                .get(0);
        assertEquals(27.0, row.reachedValue());
    }

    @Test
    void A05_parts_of_what_was_done_are_not_added_to_it() {
        TargetRow row = Tables.of(report("a")
                        .says("全年计划开协商会50场。", sessions("50场").aimed())
                        .says("全年共开协商会56场,其中县级11场、乡镇45场。", sessions("56场"), sessions("11场"), sessions("45场")))
                .targets()
                .get(0);
        assertEquals(56.0, row.reachedValue());
    }

    @Test
    void A05_by_classes_that_add_up_an_aim_is_reached_in_all_of_them() {
        Tables tables = Tables.of(report("a")
                .says(
                        "全年计划办成提案140件。",
                        counted("proposals_answered", "140件", "提案").aimed())
                .says(
                        "A类98件、B类51件。",
                        counted("proposals_answered", "98件", "提案"),
                        counted("proposals_answered", "51件", "提案")));
        assertEquals(tables.value("proposals_answered"), tables.targets().get(0).reachedValue());
    }

    @Test
    void A06_a_city_s_claim_and_its_counties_stand_side_by_side() {
        Tables tables = Tables.of(
                report("a").of("420500").says("全市开协商会500场。", sessions("500场")),
                report("b").of("420525").says("全县开协商会60场。", sessions("60场")));
        List<CountyOutcomeRow> rows = tables.byCounty();
        assertEquals(
                List.of("city", "county"),
                rows.stream().map(row -> row.where().level()).toList());
        assertEquals(
                List.of(500.0, 60.0),
                rows.stream().map(row -> row.amount().value()).toList());
    }

    @Test
    void A07_a_sector_s_counties_add_and_their_city_s_larger_claim_stands_for_them() {
        Report one = report("a")
                .of("420525")
                .says("医卫界办义诊6次。", counted("activities_held", "6次", "义诊").ofSector("health"));
        Report two = report("b")
                .of("420506")
                .says("医卫界办义诊5次。", counted("activities_held", "5次", "义诊").ofSector("health"));
        Report city = report("c")
                .of("420500")
                .says("全市医卫界办义诊30次。", counted("activities_held", "30次", "义诊").ofSector("health"));
        CountrySum counties = Tables.of(one, two).bySector().get(0).sum();
        assertEquals(11, counties.value());
        assertEquals(2, counties.counties());
        CountrySum all = Tables.of(one, two, city).bySector().get(0).sum();
        assertEquals(30, all.value());
        assertEquals(0, all.counties());
        assertEquals(1, all.divisions());
    }

    @Test
    void A08_shares_of_counties_never_add() {
        Tables tables = Tables.of(report("a")
                .says(
                        "提案办复率100%。",
                        counted("proposal_rate", "100%", "提案").share().onTheme("health")));
        assertTrue(tables.byTheme().isEmpty());
    }
}
