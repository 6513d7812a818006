package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicators;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.report.ReportParser;
import org.shangliang.table.TableDeclaration;

class RunTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    @Test
    void whatIsNewIsReadAndNothingElse() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports/河西/县区"));
        write(reports.resolve("甲.txt"), "2023年,古浪县政协召开协商议事会议12次,收集议题45件。\n发布时间:2023-12-20\n");
        write(
                folder.resolve("reports/多篇.jsonl"),
                """
                {"id": "一", "text": "2022年,远安县政协提交提案88件。", "published": "2022-12-30"}
                {"id": 写坏的一行
                {"id": "三", "text": "2022年,枝江市政协立案提案66件。", "published": "2022-12-30"}
                """);
        write(folder.resolve("reports/空.txt"), "");
        Files.write(folder.resolve("reports/断.pdf"), "%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.UTF_8));
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());

        assertEquals(ExitCodes.REJECTED, run(lake));
        assertEquals(List.of("一", "三", "河西/县区/甲"), kept(lake));
        assertEquals(3, lake.read(LakeTables.QUARANTINE).count(), "a broken line, an empty file, a broken PDF");
        assertEquals(
                List.of(),
                new Checks(lake).all().stream().filter(Checks.Finding::broken).toList());

        Map<String, Long> before = versions(lake);
        assertEquals(ExitCodes.DONE, run(lake));
        assertEquals(before, versions(lake), "a second run changes no table");

        write(reports.resolve("乙.txt"), "2023年,民勤县政协开展视察6次。\n发布时间:2023-12-25\n");
        run(lake);
        assertEquals(1, latest(lake, "ingest"), "of one more report, one is taken in");
        assertEquals(1, latest(lake, "read"), "and one is read");

        write(reports.resolve("乙.txt"), "2023年,民勤县政协开展视察六十次,撰写调研报告3篇。\n发布时间:2023-12-25\n");
        run(lake);
        assertEquals(1, latest(lake, "read"), "one that changed is read again");
        assertEquals(
                0,
                lake.read(LakeTables.FIGURES)
                        .where("source_id = '河西/县区/乙' and value = 6")
                        .count(),
                "what it said before is gone");
        assertEquals(3, lake.records(LakeTables.RELEASES).size());
        assertEquals(
                List.of(), lake.read(LakeTables.COVERAGE).where("articles < 1").collectAsList());
        assertEquals(4, lake.read(LakeTables.COVERAGE).count(), "four counties are reported on");

        assertEquals(List.of(6.0), traced(lake, 2L), "a release is traced as it was");
        assertEquals(List.of(60.0), traced(lake, 3L));

        String traced = trace(lake);
        Assertions.assertTrue(traced.contains("12 次 (exact)"), traced);
        Assertions.assertTrue(traced.contains("[+] 计入 counted: 12次"), traced);
        Assertions.assertTrue(traced.contains("甲.txt"), traced);
    }

    /** The number of 民勤县's inspections in 2023, as a release has it. */
    private static List<Double> traced(Lake lake, long release) {
        CodebookFiles files = CodebookFiles.shipped();
        Trace.Question question = new Trace.Question(
                Divisions.load(files).findByCode("620621").orElseThrow(),
                Indicators.from(files).find("inspections_conducted").orElseThrow(),
                2023);
        return new Trace(new Releases(lake), release, new ReportParser(files))
                .answer(question).numbers().stream()
                        .map(row -> row.amount().value())
                        .toList();
    }

    private static String trace(Lake lake) {
        CodebookFiles files = CodebookFiles.shipped();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Trace.Question question = new Trace.Question(
                Divisions.load(files).findByCode("620622").orElseThrow(),
                Indicators.from(files).find("sessions_held").orElseThrow(),
                2023);
        new Trace(new Releases(lake), 1L, new ReportParser(files)).print(question, new Console(stream, stream));
        return told.toString(StandardCharsets.UTF_8);
    }

    private static int run(Lake lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Pipeline pipeline = new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions())) {
            Path reports = Path.of(URI.create(lake.path(LakeTables.FILES)))
                    .getParent()
                    .getParent()
                    .resolveSibling("reports");
            return pipeline.ingest(List.of(reports.toString()))
                    .read()
                    .topics()
                    .outcomes()
                    .compare(new CompareOptions())
                    .finish(Pipeline.Strictness.STRICT);
        }
    }

    private static List<String> kept(Lake lake) {
        return lake
                .read(LakeTables.READ_DOCUMENTS)
                .where("kept")
                .select("source_id")
                .sort("source_id")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static long latest(Lake lake, String job) {
        return lake.read(LakeTables.RUNS)
                .where("job = '" + job + "'")
                .sort(org.apache.spark.sql.functions.col("started_at").desc())
                .select("rows_read")
                .first()
                .getLong(0);
    }

    static Map<String, Long> versions(Lake lake) {
        Map<String, Long> versions = new TreeMap<>();
        for (TableDeclaration<?> table : LakeTables.ALL) {
            lake.findVersion(table).ifPresent(v -> versions.put(table.name(), v));
        }
        return versions;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
