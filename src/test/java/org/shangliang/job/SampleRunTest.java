package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.table.TableDeclaration;

/** The main job on the sample reports, against what careful readers of them expect. */
class SampleRunTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final Path EXPECTED = Path.of("data-samples/expected");
    private static final int SAMPLES = 20;

    private static Lake lake;
    private static int exit;

    @BeforeAll
    static void run() {
        SparkSession session = SparkSessions.open("tests");
        lake = SampleLake.on(session).lake();
        exit = SampleLake.on(session).exit();
    }

    @Test
    void everySampleIsKept() {
        assertEquals(ExitCodes.DONE, exit);
        assertEquals(SAMPLES, lake.read(LakeTables.READ_DOCUMENTS).where("kept").count());
        assertEquals(List.of(), lake.read(LakeTables.QUARANTINE).collectAsList());
    }

    @Test
    void whatIsReadIsKeptOrInQuarantine() {
        assertEquals(
                0,
                lake.read(LakeTables.RUNS)
                        .where("rows_read <> rows_kept + rows_quarantined")
                        .count());
    }

    @Test
    void theTablesHoldWhatTheReportsSay() throws IOException {
        assertHolds(LakeTables.OUTCOMES_BY_COUNTY, "outcomes_by_county.csv");
        assertHolds(LakeTables.OUTCOMES_BY_THEME, "outcomes_by_theme.csv");
        assertHolds(LakeTables.OUTCOMES_BY_SECTOR, "outcomes_by_sector.csv");
        assertHolds(LakeTables.TARGETS, "targets.csv");
        assertHolds(LakeTables.COVERAGE, "coverage.csv");
    }

    @Test
    void noCountyHasTwoNumbersForOneIndicatorAndYear() {
        List<String> twice = lake
                .read(LakeTables.OUTCOMES_BY_COUNTY)
                .groupBy("division_code", "indicator", "year")
                .count()
                .where("count > 1")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void aNewspaperPageIsItsArticles() {
        assertEquals(
                5,
                lake.read(LakeTables.ARTICLES)
                        .where("source_id = 'gansu/newspaper-page'")
                        .count());
    }

    /** Every expected row is there; a cell that is left empty is not compared. */
    private static void assertHolds(TableDeclaration<?> table, String file) throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve(file));
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<Row> rows = lake.read(table).collectAsList();
        List<String> missing = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> expected = cells(columns, line);
            if (rows.stream().noneMatch(row -> holds(row, expected))) {
                missing.add(line);
            }
        }
        assertEquals(List.of(), missing, () -> file + " expects rows that are not in " + table.name());
    }

    private static Map<String, String> cells(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells[i].isEmpty()) {
                expected.put(columns.get(i), cells[i]);
            }
        }
        return expected;
    }

    private static boolean holds(Row row, Map<String, String> expected) {
        return expected.entrySet().stream().allMatch(cell -> holds(row.getAs(cell.getKey()), cell.getValue()));
    }

    private static boolean holds(Object told, String expected) {
        return told instanceof Double number
                ? Math.abs(number - Double.parseDouble(expected)) <= 1e-9 * Math.abs(number)
                : expected.equals(String.valueOf(told));
    }
}
