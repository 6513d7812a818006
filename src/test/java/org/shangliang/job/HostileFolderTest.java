package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;

/** A folder that nobody has vetted. */
class HostileFolderTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final int LONG_LINE = 50 << 20;

    @TempDir
    transient Path folder;

    @Test
    void whatCannotBeReadIsNamedWithItsReasonAndTheRestGoesOn() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.write(reports.resolve("空.txt"), new byte[0]);
        Files.write(reports.resolve("二进制.txt"), noise());
        writeLongLine(reports.resolve("一行.txt"));
        byte[] pdf = Files.readAllBytes(Path.of("data-samples/reports/hubei/shiyan.pdf"));
        Files.write(reports.resolve("半截.pdf"), Arrays.copyOf(pdf, pdf.length / 3));
        Files.writeString(
                reports.resolve("多篇.jsonl"),
                """
                {"id": "好", "text": "2022年,远安县政协收到提案91件。", "published": "2022-12-28"}
                {"id": "缺了引号, "text": "断"}
                不是一条记录
                {"id": "没有正文"
                """);
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());

        assertEquals(ExitCodes.DONE, run(lake, reports));

        List<Row> quarantine = lake.read(LakeTables.QUARANTINE).collectAsList();
        assertEquals(
                new TreeSet<>(
                        List.of("一行.txt", "二进制.txt", "半截.pdf", "多篇.jsonl:2", "多篇.jsonl:3", "多篇.jsonl:4", "空.txt")),
                quarantine.stream().map(HostileFolderTest::place).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(7, quarantine.size(), "each is named once");
        assertEquals("too_large", reason(quarantine, "一行.txt"));
        assertEquals("empty", reason(quarantine, "空.txt"));
        assertTrue(
                quarantine.stream().noneMatch(row -> row.<String>getAs("detail").isBlank()));
        assertEquals(
                List.of("好"),
                lake.read(LakeTables.READ_DOCUMENTS).where("kept").select("source_id").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList());
        for (Row job : lake.read(LakeTables.RUNS).collectAsList()) {
            assertEquals(
                    job.<Long>getAs("rows_read"),
                    job.<Long>getAs("rows_kept") + job.<Long>getAs("rows_quarantined"),
                    job::toString);
        }
    }

    private static int run(Lake lake, Path reports) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions())) {
            return pipeline.ingest(List.of(reports.toString()))
                    .read()
                    .outcomes()
                    .finish(Pipeline.Strictness.LENIENT);
        }
    }

    private static String place(Row row) {
        String name = Path.of(row.<String>getAs("path")).getFileName().toString();
        long line = row.<Long>getAs("row_no");
        return line == 0 ? name : name + ":" + line;
    }

    private static String reason(List<Row> quarantine, String place) {
        return quarantine.stream()
                .filter(row -> place(row).equals(place))
                .findFirst()
                .orElseThrow()
                .getAs("reason");
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void writeLongLine(Path file) throws IOException {
        byte[] sentence = "古浪县政协开了协商会,".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int written = 0; written < LONG_LINE; written += sentence.length) {
                out.write(sentence);
            }
        }
    }
}
