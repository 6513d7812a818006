package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.table.TableDeclaration;

/** A run in a process of its own is killed while a table is first written or as soon as it has been, and run again. */
class KilledRunTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = Duration.ofMinutes(4).toMillis();
    private static final Path BEGUN = Path.of("_delta_log");
    private static final Path COMMITTED = BEGUN.resolve("00000000000000000000.json");
    private static final List<Moment> MOMENTS = List.of(
            new Moment(LakeTables.DOCUMENTS, COMMITTED),
            new Moment(LakeTables.ARTICLES, BEGUN),
            new Moment(LakeTables.OUTCOMES, COMMITTED));

    /**
     * When a run is killed.
     *
     * @param sign what has appeared in the table's folder
     */
    private record Moment(TableDeclaration<?> table, Path sign) {}

    @TempDir
    transient Path folder;

    @Test
    void aRunKilledAtAnyOfThreePointsAndRunAgainGivesTheTablesOfOneThatWasNot()
            throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("一.txt"), "2023年,古浪县政协召开协商议事会议12次,收集议题45件。\n发布时间:2023-12-20\n");
        Files.writeString(reports.resolve("二.txt"), "2022年,远安县政协提交提案88件,立案60件。\n发布时间:2022-12-20\n");
        Files.writeString(reports.resolve("三.txt"), "");
        Map<String, List<String>> whole = finish(folder.resolve("whole"), reports);
        for (Moment moment : MOMENTS) {
            Path lake = folder.resolve(moment.table().name());
            kill(moment, lake, reports);
            assertEquals(
                    whole,
                    finish(lake, reports),
                    () -> "killed at " + moment.table().name());
        }
    }

    private void kill(Moment moment, Path lake, Path reports) throws IOException, InterruptedException {
        Path sign = Path.of(URI.create(new Lake(spark(), lake.toString()).path(moment.table())))
                .resolve(moment.sign());
        Process child = OwnProcess.of("run", "--lake", lake.toString(), "--reports", reports.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
        long deadline = System.currentTimeMillis() + PATIENCE;
        while (!Files.exists(sign) && child.isAlive() && System.currentTimeMillis() < deadline) {
            Thread.sleep(5);
        }
        child.destroyForcibly().waitFor();
        Assertions.assertTrue(
                Files.exists(sign), () -> "killed at " + moment.table().name() + ": " + log());
        assertEquals(
                0, new Lake(spark(), lake.toString()).read(LakeTables.RELEASES).count());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("child.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> finish(Path folder, Path reports) {
        Lake lake = new Lake(spark(), folder.toString());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions())) {
            pipeline.ingest(List.of(reports.toString()))
                    .read()
                    .topics()
                    .outcomes()
                    .finish(Pipeline.Strictness.LENIENT);
        }
        Map<String, List<String>> tables = new TreeMap<>();
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (!table.equals(LakeTables.RUNS) && !table.equals(LakeTables.RELEASES)) {
                tables.put(
                        table.name(),
                        lake.read(table).drop("run_id").toJSON().collectAsList().stream()
                                .sorted()
                                .toList());
            }
        }
        return tables;
    }
}
