package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Messages;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.publish.WorkbookFile;
import org.shangliang.table.Stamp;

/** A publication as those who receive it see it. */
class PublishTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final List<String> HOSTILE =
            List.of("=1+1", "+86", "-", "@甲", "<script>alert(1)</script>", "说\"空\"", "📈", "\u200f右");

    @TempDir
    static Path folder;

    private static Path out;
    private static JsonNode described;

    @BeforeAll
    static void publish() throws IOException {
        Lake lake = new Lake(SparkSessions.open("tests"), folder.resolve("lake").toString());
        RunLog log = new RunLog(lake, new RunLog.Run("r1", Clock.systemUTC(), "c1"));
        lake.overwrite(LakeTables.CLAIMS, claims(lake, HOSTILE));
        new Releases(lake).add(log, new Releases.Made("c1", "1"));
        lake.overwrite(LakeTables.CLAIMS, claims(lake, List.of("以后的")));
        new Releases(lake).add(log, new Releases.Made("c1", "1"));
        out = folder.resolve("发布");
        PublishStep page = (from, release, to) -> {
            try {
                Files.createDirectories(to.resolve("report"));
                return List.of(Files.writeString(to.resolve("report/index.html"), "release " + release));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        new PublishJob(lake, CodebookFiles.shipped(), List.of(page))
                .run(new PublishJob.Order(out, 1L, "成果\"数据\"", "某办公室"));
        described = new ObjectMapper().readTree(out.resolve("datapackage.json").toFile());
    }

    @Test
    void aReleaseIsPublishedAsItWas() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("data/claims.csv"));
        assertEquals(HOSTILE.size() + 1, lines.size());
        Assertions.assertFalse(Files.readString(out.resolve("data/claims.csv")).contains("以后的"));
        assertEquals(2, Files.readAllLines(out.resolve("data/releases.csv")).size());
        assertEquals("release 1", Files.readString(out.resolve("report/index.html")));
    }

    @Test
    void theDataPackageHasWhatTheStandardAsksFor() {
        assertEquals(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                described.path("$schema").asText());
        Assertions.assertTrue(described.path("name").asText().matches("[a-z0-9._-]+"));
        Assertions.assertFalse(described.path("licenses").isEmpty());
        Assertions.assertFalse(described.path("resources").isEmpty());
        List<String> names = new ArrayList<>();
        described.path("resources").forEach(resource -> {
            names.add(resource.path("name").asText());
            String path = resource.path("path").asText();
            Assertions.assertFalse(path.startsWith("/") || path.contains(".."), path);
            assertEquals(
                    "https://datapackage.org/profiles/2.0/dataresource.json",
                    resource.path("$schema").asText());
        });
        assertEquals(names.size(), names.stream().distinct().count(), "names are unique");
    }

    @Test
    void everyFileIsThereWithItsSizeAndChecksum() throws IOException, NoSuchAlgorithmException {
        for (JsonNode resource : described.path("resources")) {
            byte[] bytes = Files.readAllBytes(out.resolve(resource.path("path").asText()));
            assertEquals(bytes.length, resource.path("bytes").asLong());
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertEquals("sha256:" + sha, resource.path("hash").asText());
        }
    }

    @Test
    void everyFieldHasItsTypeAndItsMeaningInBothLanguages() throws IOException {
        for (JsonNode resource : described.path("resources")) {
            JsonNode schema = resource.path("schema");
            if (schema.isMissingNode()) {
                continue;
            }
            assertEquals(
                    "https://datapackage.org/profiles/2.0/tableschema.json",
                    schema.path("$schema").asText());
            assertEquals("[\"\"]", schema.path("missingValues").toString());
            assertEquals(
                    1, Stream.of("primaryKey", "uniqueKeys").filter(schema::has).count());
            List<String> fields = new ArrayList<>();
            for (JsonNode field : schema.path("fields")) {
                fields.add(field.path("name").asText());
                for (String language : List.of("zh", "en")) {
                    Assertions.assertFalse(
                            field.path("titles").path(language).asText().isBlank(), field::toString);
                    Assertions.assertFalse(
                            field.path("descriptions").path(language).asText().isBlank(), field::toString);
                }
                if (field.path("type").asText().equals("number")) {
                    Assertions.assertFalse(field.path("unit").asText().isEmpty(), field::toString);
                }
            }
            try (Stream<String> lines =
                    Files.lines(out.resolve(resource.path("path").asText()))) {
                assertEquals(String.join(",", fields), lines.findFirst().orElseThrow());
            }
        }
    }

    @Test
    void codedFieldsNameTheirOnlyValues() {
        JsonNode role = Stream.of(
                        described.path("resources").get(0).path("schema").path("fields"))
                .flatMap(fields -> fields.findParents("name").stream())
                .filter(field -> field.path("name").asText().equals("role"))
                .findFirst()
                .orElseThrow();
        Assertions.assertTrue(role.path("constraints").path("enum").toString().contains("\"part_of\""));
        Assertions.assertTrue(role.path("constraints").path("required").asBoolean());
    }

    @Test
    void theCautionStandsInEveryTextAndOnEverySheet() throws IOException {
        String caution = Messages.from(CodebookFiles.shipped()).caution().zh();
        for (String text : List.of("README.md", "LICENSE.md", "CITATION.cff", "methods.md", "datapackage.json")) {
            Assertions.assertTrue(Files.readString(out.resolve(text)).contains(caution), text);
        }
        try (ReadableWorkbook book = workbook()) {
            for (Sheet sheet : book.getSheets().toList()) {
                Assertions.assertTrue(
                        sheet.read().stream()
                                .limit(4)
                                .anyMatch(row -> row.toString().contains(caution)
                                        || row.stream()
                                                .anyMatch(c ->
                                                        c != null && c.getText().contains(caution))),
                        sheet.getName());
            }
        }
    }

    @Test
    void anotherLibraryReadsInTheWorkbookWhatTheTableHolds() throws IOException {
        try (ReadableWorkbook book = workbook()) {
            List<org.dhatim.fastexcel.reader.Row> rows =
                    book.findSheet("claims").orElseThrow().read();
            List<String> header = texts(rows.get(WorkbookFile.HEAD_ROWS));
            assertEquals(LakeTables.CLAIMS.columnNames(), header);
            int object = header.indexOf("object");
            int value = header.indexOf("value");
            int year = header.indexOf("year");
            List<org.dhatim.fastexcel.reader.Row> data = rows.subList(WorkbookFile.HEAD_ROWS + 1, rows.size());
            assertEquals(
                    HOSTILE,
                    data.stream().map(row -> row.getCell(object).getText()).toList(),
                    "text stands as it is, and is no formula");
            data.forEach(row -> Assertions.assertNull(row.getCell(object).getFormula()));
            assertEquals(12.5, data.get(0).getCell(value).asNumber().doubleValue());
            assertEquals(2023, data.get(0).getCell(year).asNumber().intValue());
            assertEquals(
                    LocalDate.of(2023, 1, 1),
                    data.get(0).getCell(header.indexOf("period_start")).asDate().toLocalDate());
        }
    }

    @Test
    void everySheetOfDataIsANativeTableAndNoCellIsMerged() throws IOException {
        try (ZipFile zip = new ZipFile(out.resolve("shangliang.xlsx").toFile())) {
            long sheets = zip.stream()
                    .filter(e -> e.getName().startsWith("xl/worksheets/sheet"))
                    .count();
            long tables = zip.stream()
                    .filter(e -> e.getName().startsWith("xl/tables/"))
                    .count();
            assertEquals(sheets, tables + 3, "cover, contents and notes beside the tables");
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    Assertions.assertFalse(xml.contains("mergeCell"), entry.getName());
                    Assertions.assertFalse(xml.contains("<f>"), entry.getName());
                }
            }
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("别的"));
        Files.writeString(other.resolve("信.txt"), "不要动");
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());
        PublishJob job = new PublishJob(lake, CodebookFiles.shipped(), List.of());
        Assertions.assertThrows(UsageException.class, () -> job.run(new PublishJob.Order(other, null, "成果", "某办公室")));
        assertEquals(1, other.toFile().list().length);
    }

    private static ReadableWorkbook workbook() throws IOException {
        try (InputStream in = Files.newInputStream(out.resolve("shangliang.xlsx"))) {
            return new ReadableWorkbook(in);
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        return row.stream().map(Cell::getText).collect(Collectors.toList());
    }

    private static Dataset<Row> claims(Lake lake, List<String> objects) {
        List<ClaimRow> rows = new ArrayList<>();
        for (String object : objects) {
            rows.add(new ClaimRow(
                    "f" + rows.size(),
                    "a1",
                    "某县/甲",
                    "620622",
                    "sessions_held",
                    2023,
                    "year",
                    "场",
                    object,
                    12.5,
                    LocalDate.of(2023, 1, 1),
                    LocalDate.of(2023, 12, 31),
                    "counted",
                    null,
                    "计入",
                    "counted",
                    List.of(),
                    new Stamp("c1", "r1")));
        }
        return RecordCodec.of(ClaimRow.class).dataset(lake.spark(), rows);
    }
}
