package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.funds;
import static org.shangliang.outcome.Report.Counted.proposals;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is said once, twice, by several, and of no one. */
class OneClaimTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

    @Test
    void A01_one_figure_makes_one_cell_with_its_evidence() {
        CountyOutcomeRow row =
                Tables.of(report("a").says("去年全县开了协商会40场。", sessions("40场"))).only("sessions_held");
        assertEquals(40, row.amount().value());
        assertEquals(2023, row.indicatorYear().year());
        assertEquals("year", row.indicatorYear().span());
        assertEquals("county", row.where().level());
        assertEquals("420500", row.where().cityCode());
        assertEquals("C", row.grade());
        assertEquals(1, row.evidenceCount());
    }

    @Test
    void A02_said_twice_in_an_article_it_counts_once_with_two_pieces_of_evidence() {
        Tables tables =
                Tables.of(report("a").says("一年开了协商会40场。", sessions("40场")).says("40场协商会场场有回音。", sessions("40场")));
        assertEquals(40, tables.value("sessions_held"));
        assertEquals(2, tables.only("sessions_held").evidenceCount());
        assertEquals(1, tables.only("sessions_held").sourceCount());
    }

    @Test
    void A03_a_reprint_adds_evidence_but_no_source() {
        Report original = report("a").reprinted().by("县报").says("一年开了协商会40场。", sessions("40场"));
        Report reprint = report("b").reprintOf("a").by("论坛").says("一年开了协商会40场。", sessions("40场"));
        CountyOutcomeRow row = Tables.of(reprint, original).only("sessions_held");
        assertEquals(40, row.amount().value());
        assertEquals(2, row.evidenceCount());
        assertEquals(1, row.sourceCount());
        assertEquals("C", row.grade());
    }

    @Test
    void A04_two_publishers_of_their_own_make_it_surer() {
        CountyOutcomeRow row = Tables.of(
                        report("a").by("县报").says("一年开了协商会40场。", sessions("40场")),
                        report("b").by("市报").says("这个县去年的协商会有40场。", sessions("40场")))
                .only("sessions_held");
        assertEquals(40, row.amount().value());
        assertEquals(2, row.sourceCount());
        assertEquals("B", row.grade());
    }

    @Test
    void A05_an_issue_lowers_what_one_source_says() {
        CountyOutcomeRow row = Tables.of(
                        report("a").says("一年开了40场。", sessions("40场").doubted("indicator_weak")))
                .only("sessions_held");
        assertEquals("D", row.grade());
    }

    @Test
    void A06_a_reprint_two_days_later_reads_the_same_though_its_period_ends_later() {
        var march = LocalDate.of(2023, 3, 1);
        Report original =
                report("a").reprinted().during(march, march.plusDays(60)).says("今春征集提案30件。", proposals("30件"));
        Report reprint =
                report("b").reprintOf("a").during(march, march.plusDays(62)).says("今春征集提案30件。", proposals("30件"));
        assertEquals(30, Tables.of(original, reprint).value("proposals_submitted"));
    }

    @Test
    void A07_the_same_number_twice_in_one_sentence_is_two_things() {
        Tables tables = Tables.of(report("a")
                .says(
                        "一位养猪的委员捐资20万元,另一位开店的委员捐资20万元。",
                        counted("funds_raised", "20万元", "捐资"),
                        counted("funds_raised", "20万元", "捐资")));
        assertEquals(400_000, tables.value("funds_raised"));
    }

    @Test
    void A08_background_makes_no_outcome_and_no_claim() {
        Tables tables = Tables.of(report("a").says("全县有人口30万人。", counted("other", "30万人", "人口")));
        assertTrue(tables.claims().isEmpty());
        assertTrue(tables.outcomes().isEmpty());
    }

    @Test
    void A09_a_figure_without_a_county_is_told_of_but_in_no_cell() {
        Tables tables = Tables.of(report("a").of("").says("当地开了协商会40场。", sessions("40场")));
        assertEquals("unplaced", tables.claim("40场").role());
        assertTrue(tables.outcomes().isEmpty());
    }

    @Test
    void A10_without_a_period_the_span_is_unknown_and_the_year_open() {
        CountyOutcomeRow row = Tables.of(report("a").atSomeTime().says("已开协商会40场。", sessions("40场")))
                .only("sessions_held");
        assertEquals("unknown", row.indicatorYear().span());
        assertEquals(null, row.indicatorYear().year());
    }

    @Test
    void A11_said_again_without_a_period_it_takes_that_of_its_article() {
        Report twice = report("a")
                .atSomeTime()
                .says("图说:40场协商会。", sessions("40场"))
                .during(2023)
                .says("一年开了协商会40场。", sessions("40场"));
        assertEquals(
                2023, Tables.of(twice).only("sessions_held").indicatorYear().year());
    }

    @Test
    void A20_a_headline_s_round_number_is_that_of_the_text() {
        Tables tables = Tables.of(report("a")
                .says("两县捐资超过1000万元。", funds("超过1000万元", "县捐资"))
                .says("今年共捐资1035万元。", funds("1035万元", "捐资")));
        assertEquals(10_350_000, tables.value("funds_raised"));
        assertEquals("repeated", tables.claim("超过1000万元").role());
    }

    @Test
    void A21_more_than_so_many_is_no_round_number_of_twice_as_many() {
        Tables tables = Tables.of(
                report("a").says("捐赠物资超过1000万元。", funds("超过1000万元", "物资")).says("捐款2600万元。", funds("2600万元", "捐款")));
        assertEquals(36_000_000, tables.value("funds_raised"));
    }

    @Test
    void A22_nearly_so_many_is_the_exact_number_it_comes_nearest_to() {
        Tables tables = Tables.of(
                report("week36").during(JANUARY, LocalDate.of(2024, 9, 9)).says("今年开会241场。", sessions("241场")),
                report("week37").during(JANUARY, LocalDate.of(2024, 9, 16)).says("今年开会247场。", sessions("247场")),
                report("paper").during(JANUARY, LocalDate.of(2024, 9, 20)).says("今年开会近250场。", sessions("近250场")));
        assertEquals(247, tables.value("sessions_held"));
        assertTrue(tables.claim("近250场").reasonZh().contains("247场"));
    }
}
