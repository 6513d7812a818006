package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shangliang.outcome.Report.Counted;

/** What was taken on, what is under way, and what is done. */
class UndertakingsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void of_items_taken_on_those_that_are_done_count() {
        Tables tables = Tables.of(report("a").says("24件民生实事已完成21件,其余3件正在扫尾。", items("24件"), items("21件"), items("3件")));
        assertEquals(21, tables.value("issues_resolved"));
        assertEquals("target", tables.claim("24件").role());
        assertTrue(tables.claim("3件").reasonZh().contains("尚未办成"));
    }

    @Test
    void what_is_begun_is_not_done() {
        Tables tables = Tables.of(
                report("a").says("12件民生实事中,已完工5件,正在实施6件,未开工1件。", items("12件"), items("5件"), items("6件"), items("1件")));
        assertEquals(5, tables.value("issues_resolved"));
    }

    @Test
    void what_was_settled_to_be_done_is_an_aim_with_what_was_reached_of_it() {
        Tables tables = Tables.of(
                report("a").says("今年确定民生实事24件。", items("24件")).says("目前已开工20件,完成5件。", items("20件"), items("5件")));
        assertEquals(5, tables.value("issues_resolved"));
        assertEquals(1, tables.targets().size());
        assertEquals(24, tables.targets().get(0).amount().value());
        assertEquals(5.0, tables.targets().get(0).reachedValue());
    }

    @Test
    void of_bulletins_month_by_month_the_last_number_of_what_is_done_stands() {
        Tables tables = Tables.of(
                report("march")
                        .during(NEW_YEAR, LocalDate.of(2024, 3, 31))
                        .says("24件民生实事全部开工,完成5件。", items("24件"), items("5件")),
                report("june")
                        .during(NEW_YEAR, LocalDate.of(2024, 6, 30))
                        .says("24件民生实事已完成13件。", items("24件"), items("13件")));
        assertEquals(13, tables.value("issues_resolved"));
        assertEquals("superseded", tables.claim("5件").role());
    }

    @Test
    void the_year_s_number_of_what_is_done_stands_though_more_was_taken_on_in_summer() {
        Tables tables = Tables.of(
                report("june")
                        .during(NEW_YEAR, LocalDate.of(2024, 6, 30))
                        .says("24件民生实事已完成13件。", items("24件"), items("13件")),
                report("year").during(2024).says("全年办结民生实事22件。", items("22件")));
        assertEquals(List.of(22.0), List.copyOf(tables.values().values()));
    }

    @Test
    void items_that_were_settled_and_are_all_done_are_a_result() {
        Tables tables = Tables.of(report("a").says("年初确定的10件民生实事已全部办结。", items("10件")));
        assertEquals(10, tables.value("issues_resolved"));
    }

    @Test
    void things_done_for_the_people_are_no_smaller_for_problems_solved_besides() {
        Tables tables = Tables.of(
                report("a").says("为群众办实事386件,解决问题120个。", items("386件"), counted("issues_resolved", "120个", "问题")));
        assertEquals(386, tables.value("issues_resolved"));
    }

    private static Counted items(String mention) {
        return counted("issues_resolved", mention, "民生实事");
    }
}
