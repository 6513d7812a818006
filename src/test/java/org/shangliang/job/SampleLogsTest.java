package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.table.TableDeclaration;

/** Sample reports and sample logs together, against the totals that the generator wrote beside the logs. */
class SampleLogsTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final Path EXPECTED = Path.of("data-samples/expected");

    private static Lake lake;

    @BeforeAll
    static void run() {
        lake = SampleLake.withLogs(SparkSessions.open("tests")).lake();
    }

    @Test
    void everyTableOfTheLogsIsFilled() {
        for (TableDeclaration<?> table : List.of(
                LakeTables.LOG_EVIDENCE,
                LakeTables.CONSULTATION_FUNNEL,
                LakeTables.PROPOSAL_LIFECYCLE,
                LakeTables.MEMBER_DUTY,
                LakeTables.PLATFORMS,
                LakeTables.RECONCILIATION)) {
            assertEquals(false, lake.read(table).isEmpty(), table.name());
        }
        assertEquals(
                false, lake.read(LakeTables.OUTCOMES).where("origin = 'log'").isEmpty());
        assertEquals(
                false,
                lake.read(LakeTables.OUTCOMES_BY_COUNTY).where("grade = 'A'").isEmpty());
    }

    @Test
    void whatTheFilesHoldIsWhatTheGeneratorWrote() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve("logs-totals.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        Map<String, Double> expected = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 2; i < columns.size() - 1; i++) {
                double value = Double.parseDouble(cells[i]);
                if (value > 0) {
                    expected.put(String.join(" ", cells[0], cells[1], columns.get(i)), value);
                }
            }
        }
        Map<String, Double> found = new TreeMap<>();
        for (Row row : lake.read(LakeTables.LOG_EVIDENCE)
                .selectExpr("division_code", "year(day) as year", "indicator", "value")
                .groupBy("division_code", "year", "indicator")
                .sum("value")
                .collectAsList()) {
            if (columns.contains(row.getString(2))) {
                found.put(row.getString(0) + " " + row.getInt(1) + " " + row.getString(2), row.getDouble(3));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void whatCannotBeKeptIsInQuarantine() throws IOException {
        long dirty = Files.readAllLines(EXPECTED.resolve("logs-dirty.csv")).stream()
                .filter(line -> line.endsWith(",quarantined"))
                .count();
        assertEquals(
                dirty, lake.read(LakeTables.QUARANTINE).where("stage = 'log'").count());
    }

    @Test
    void reportsMeetTheLogsOfTheirOwnDays() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve("reconciliation.csv"));
        List<String> found = new ArrayList<>();
        for (Row row : lake.read(LakeTables.RECONCILIATION)
                .select("division_code", "year", "span", "indicator", "report_value", "log_value", "verdict")
                .collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(Export.text(row.get(i)));
            }
            found.add(String.join(",", cells));
        }
        List<String> missing = new ArrayList<>(lines.subList(1, lines.size()));
        missing.removeAll(found);
        assertEquals(List.of(), missing);
    }

    @Test
    void noMembersNameStandsInAGoldTable() {
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (table.layer().equals("gold") && lake.findVersion(table).isPresent()) {
                long named = lake.read(table)
                        .selectExpr("to_json(struct(*)) as row")
                        .where("row rlike '委员[0-9]{3}'")
                        .count();
                assertEquals(0, named, table.name());
            }
        }
    }

    @Test
    void whatMustHoldOfTheTablesDoes() {
        List<Checks.Finding> broken =
                new Checks(lake).all().stream().filter(Checks.Finding::broken).toList();
        assertEquals(List.of(), broken);
    }
}
