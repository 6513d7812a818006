package org.shangliang.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shangliang.outcome.Report.Counted.counted;
import static org.shangliang.outcome.Report.Counted.sessions;
import static org.shangliang.outcome.Report.report;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.table.TableDeclaration;

class CoverageTest {

    @Test
    void A01_a_county_s_articles_are_counted_by_year_with_how_well_they_were_read() {
        List<CoverageRow> rows = Tables.of(
                        report("a").says("开协商会40场,人口9万人。", sessions("40场"), counted("other", "9万人", "人口")),
                        report("b").atSomeTime().says("开协商会8场,又开6场。", sessions("8场"), sessions("6场")))
                .coverage();
        assertEquals(1, rows.size());
        CoverageRow row = rows.get(0);
        assertEquals(2024, row.year());
        assertEquals(2, row.articles());
        assertEquals(LocalDate.of(2024, 1, 1), row.lastDate());
        assertEquals(1.0, row.shareWithPlace());
        assertEquals(0.5, row.shareWithPeriod());
        assertEquals(0.75, row.shareWithIndicator());
    }

    @Test
    void A01b_the_share_of_figures_whose_sector_is_told_leaves_the_unknown() {
        CoverageRow row = Tables.of(
                        report("a").says("农业界委员开协商会6场。", sessions("6场").ofSector("agriculture")),
                        report("b")
                                .atSomeTime()
                                .says("开协商会8场,又开9场,再开3场。", sessions("8场"), sessions("9场"), sessions("3场")))
                .coverage()
                .get(0);
        assertEquals(0.25, row.shareWithSector());
        assertEquals(0.0, row.shareWithTheme());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClaimRow.class,
                OutcomeRow.class,
                TargetRow.class,
                CountyOutcomeRow.class,
                SectorOutcomeRow.class,
                ThemeOutcomeRow.class,
                CoverageRow.class
            })
    void A02_every_row_declares_its_table(Class<? extends Record> row) {
        assertEquals("gold", TableDeclaration.of(row).layer());
    }
}
