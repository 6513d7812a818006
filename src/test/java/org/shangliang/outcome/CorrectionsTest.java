package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a paper puts right. */
class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Report WRONG =
            report("news").during(2023).says("全年解决问题705件。", counted("issues_resolved", "705件", "问题"));

    @Test
    void the_right_number_stands_for_the_time_of_the_wrong_one_though_it_is_smaller() {
        Tables tables = Tables.of(WRONG, correction("解决问题705件", "解决问题507件"));
        assertEquals(507, tables.value("issues_resolved"));
        assertEquals(2023, tables.only("issues_resolved").indicatorYear().year());
        assertEquals("superseded", tables.claim("705件").role());
        assertTrue(tables.claim("705件").reasonZh().contains("更正"));
    }

    @Test
    void a_correction_takes_the_wrong_number_out_of_reprints_too() {
        Tables tables =
                Tables.of(WRONG.reprinted(), WRONG.copiedAs("reprint").by("市报"), correction("解决问题705件", "解决问题507件"));
        assertEquals(507, tables.value("issues_resolved"));
    }

    @Test
    void the_same_number_of_another_year_is_not_corrected() {
        Report earlier = report("old").during(2020).says("全年解决问题705件。", counted("issues_resolved", "705件", "问题"));
        Tables tables = Tables.of(earlier, WRONG, correction("解决问题705件", "解决问题507件"));
        assertEquals(705.0, tables.values().get("420525 issues_resolved 2020 year"));
        assertEquals(507.0, tables.values().get("420525 issues_resolved 2023 year"));
    }

    @Test
    void without_the_article_it_corrects_the_right_number_stands_by_itself() {
        assertEquals(507, Tables.of(correction("解决问题705件", "解决问题507件")).value("issues_resolved"));
    }

    @Test
    void two_numbers_of_one_sentence_correct_nothing_unless_it_says_so() {
        Tables tables = Tables.of(report("a").says("上半年开会20场,全年开会48场。", sessions("20场"), sessions("48场")));
        assertEquals(48, tables.value("sessions_held"));
        assertEquals("part_of", tables.claim("20场").role());
    }

    private static Report correction(String wrong, String right) {
        return report("correction")
                .during(DAY, DAY)
                .says(
                        "“" + wrong + "”应为“" + right + "”。",
                        counted("issues_resolved", wrong.substring(4), "问题"),
                        counted("issues_resolved", right.substring(4), "问题"));
    }
}
