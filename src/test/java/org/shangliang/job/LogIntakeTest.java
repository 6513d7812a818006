package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.table.TableDeclaration;

/** Folders of logs through the jobs. */
class LogIntakeTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final List<String> PLANTED = List.of("植名甲一", "植名乙二", "植名丙三");

    @TempDir
    transient Path folder;

    @Test
    void everyRowIsKeptReplacedOrInQuarantineAndTheNextRunTakesWhatIsNew() throws IOException {
        write("members/古浪县.csv", "委员编号,姓名,界别\nW-1,植名甲一,教育界\nW-2,植名乙二,未知的界\n");
        write(
                "提案/2023.csv",
                """
                编号,案由,县区,日期,提案人,委员编号,立案情况
                TA-1,修路,古浪县,2023-1-6,植名甲一,W-1,立案
                TA-2,植名丙三,古浪县,2023-1-7,植名乙二,W-2、W-9,立案
                TA-1,修桥,古浪县,2023-1-8,植名甲一,W-1,并案
                TA-3,修渠,植名丙三,2023-1-8,植名甲一,W-1,立案
                TA-4,修渠,古浪县,植名丙三,植名甲一,W-1,植名乙二
                """);
        write("提案/2024.csv", "编号,案由,县区,日期\nTA-2,又一件,古浪县,2024-1-8\n");
        write("杂项/说明.csv", "一,二\n1,2\n");
        write("sessions.jsonl", "{\"session_id\": \"H-1\", \"county\": \"古浪县\", \"held_on\": \"2023-5-4\"}\n断\n");
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());

        run(lake);

        Row run = lake.read(LakeTables.RUNS).where("job = 'logs'").first();
        assertEquals(11, run.<Long>getAs("rows_read"));
        assertEquals(5, run.<Long>getAs("rows_kept"));
        assertEquals(2, run.<Long>getAs("rows_replaced"));
        assertEquals(4, run.<Long>getAs("rows_quarantined"));
        assertEquals(
                Map.of("TA-1", "修桥", "TA-2", "又一件"),
                lake.read(LakeTables.PROPOSALS).collectAsList().stream()
                        .collect(Collectors.toMap(r -> r.<String>getAs("proposal_id"), r -> r.getAs("title"))));
        assertEquals(
                List.of("unknown_county", "bad_date", "unknown_kind", "broken_record"),
                lake.read(LakeTables.QUARANTINE).collectAsList().stream()
                        .sorted((a, b) -> order(a).compareTo(order(b)))
                        .map(r -> r.<String>getAs("reason"))
                        .toList());
        assertWhole(lake);
        assertNoNameLeaves(lake);

        Map<String, Long> before = versions(lake);
        run(lake);
        assertEquals(before, versions(lake), "a second run changes no table");

        write("proposals/2025.csv", "编号,案由,县区,日期,委员编号\nTA-7,新的,古浪县,2025-1-8,W-3\nTA-1,更正,古浪县,2023-1-8,W-1\n");
        run(lake);
        assertEquals("更正", title(lake, "TA-1"));
        assertTrue(issues(lake, "TA-7").contains("reference_unknown"));
        assertWhole(lake);

        write("members/补.csv", "委员编号,姓名,县区\nW-3,植名丙三,古浪县\n");
        run(lake);
        assertFalse(issues(lake, "TA-7").contains("reference_unknown"), "the member is there now");

        write("proposals/2025.csv", "编号,案由,县区,日期\nTA-8,改过的文件,古浪县,2025-1-8\n");
        run(lake);
        assertEquals(
                0, lake.read(LakeTables.PROPOSALS).where("proposal_id = 'TA-7'").count(), "it is in no file any more");
        assertWhole(lake);
        assertNoNameLeaves(lake);
    }

    @Test
    void anotherCodebookReadsTheRowsAgainWithoutTheirFiles() throws IOException {
        write("proposals/古浪县.csv", "编号,案由,日期,界别\nTA-1,修路,2023-1-6,灯塔界\nTA-2,修桥,2023-1-7,教育界\n");
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());
        run(lake);
        assertEquals(List.of(), proposal(lake, "TA-1").getList(sectors(lake)));
        String before = proposal(lake, "TA-1").getAs("codebook_version");

        Files.delete(folder.resolve("logs/proposals/古浪县.csv"));
        Files.delete(folder.resolve("logs/proposals"));
        Path shipped = Path.of("src/main/resources/codebook/sectors.yaml");
        String aliases = Files.readString(shipped);
        assertTrue(aliases.contains("[教育界,"));
        Files.writeString(
                Files.createDirectories(folder.resolve("codebook")).resolve("sectors.yaml"),
                aliases.replace("[教育界,", "[教育界, 灯塔界,"));
        run(lake, folder.resolve("codebook"));

        assertEquals(List.of("education"), proposal(lake, "TA-1").getList(sectors(lake)));
        assertEquals(List.of("education"), proposal(lake, "TA-2").getList(sectors(lake)));
        assertFalse(before.equals(proposal(lake, "TA-1").getAs("codebook_version")));
        assertEquals(2, lake.read(LakeTables.PROPOSALS).count());
        assertWhole(lake);
    }

    private static int sectors(Lake lake) {
        return lake.read(LakeTables.PROPOSALS).schema().fieldIndex("sectors");
    }

    private static String order(Row quarantined) {
        String path = quarantined.getAs("path");
        int folder = path.contains("提案") ? 1 : path.contains("杂项") ? 2 : 3;
        return folder + "/" + quarantined.<Long>getAs("row_no");
    }

    private static void assertWhole(Lake lake) {
        assertEquals(
                List.of(),
                new Checks(lake).all().stream().filter(Checks.Finding::broken).toList());
    }

    /** Planted names stand in no gold table, nor in any column that an export writes. */
    private static void assertNoNameLeaves(Lake lake) {
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (lake.findVersion(table).isEmpty()) {
                continue;
            }
            Dataset<Row> told = lake.read(table);
            if (!table.layer().equals("gold")) {
                for (var column : table.columns()) {
                    told = column.personal() ? told.drop(column.name()) : told;
                }
            }
            for (String row : told.toJSON().collectAsList()) {
                PLANTED.forEach(name -> assertFalse(row.contains(name), () -> table.name() + ": " + row));
            }
        }
    }

    private static String title(Lake lake, String proposal) {
        return proposal(lake, proposal).getAs("title");
    }

    private static List<String> issues(Lake lake, String proposal) {
        return proposal(lake, proposal).getList(proposal(lake, proposal).fieldIndex("issues"));
    }

    private static Row proposal(Lake lake, String id) {
        return lake.read(LakeTables.PROPOSALS)
                .where("proposal_id = '" + id + "'")
                .first();
    }

    private static Map<String, Long> versions(Lake lake) {
        return LakeTables.ALL.stream().collect(Collectors.toMap(TableDeclaration::name, t -> lake.findVersion(t)
                .orElse(-1)));
    }

    private void run(Lake lake) {
        run(lake, null);
    }

    private void run(Lake lake, @Nullable Path codebook) {
        ReaderOptions reader = new ReaderOptions();
        reader.codebook = codebook;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), reader)) {
            pipeline.logs(new LogJob.Input(List.of(folder.resolve("logs").toString()), null))
                    .finish(Pipeline.Strictness.LENIENT);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("logs").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
