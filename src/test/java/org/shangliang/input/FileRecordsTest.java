package org.shangliang.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a file of reports: each record once, or the reason why not. */
class FileRecordsTest {
    private static final FileRecords RECORDS = new FileRecords(new Configuration());

    @TempDir
    Path folder;

    @Test
    void aBrokenLineCostsNoOther() throws IOException {
        List<Landing> landings = read(
                "来信.jsonl",
                """
                {"id": "一", "text": "镇里修好了三座桥。"}

                {"id": "二", "text": "村里
                {"text": "没有编号的来信。"}
                {"id": "四", "text": "  "}
                [1, 2]
                {"id": "六", "text": "社区装了十盏灯。"}
                """);

        assertEquals(
                List.of("1 kept", "3 broken_record", "4 kept", "5 missing_text", "6 broken_record", "7 kept"),
                landings.stream().map(FileRecordsTest::told).toList());
    }

    @Test
    void whatIsToldBesideATextIsKeptAsWritten() throws IOException {
        Landing landing = read(
                        "来信.jsonl",
                        "{\"id\": \"一\", \"text\": \"修了桥。\", \"published\": \"去年春天\", \"division_code\": \"松河\"}")
                .get(0);

        assertEquals("去年春天", landing.told().published());
        assertEquals("松河", landing.told().divisionCode());
        assertEquals("一", landing.id());
    }

    @Test
    void theSameTextUnderAnotherTitleIsAnotherDocument() throws IOException {
        List<Landing> landings = read(
                "来信.jsonl",
                """
                {"id": "一", "text": "修了桥。", "title": "桥"}
                {"id": "二", "text": "修了桥。", "title": "路"}
                {"id": "三", "text": "修了桥。", "title": "桥"}
                """);

        assertEquals(landings.get(0).documentId(), landings.get(2).documentId());
        assertNotEquals(landings.get(0).documentId(), landings.get(1).documentId());
    }

    /** Lines of any length and ending, cut anywhere: every line comes out once, under its own number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 40})
    void aContainerReadInStretchesIsTheContainerReadWhole(int stretches) throws IOException {
        Random random = new Random(stretches);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String line = random.nextInt(5) == 0
                    ? "断".repeat(random.nextInt(4))
                    : "{\"id\": \"" + i + "\", \"text\": \"" + "议".repeat(1 + random.nextInt(50)) + "\"}";
            lines.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        InputFile file = write("来信.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
        long[] cuts = LongStream.concat(
                        LongStream.of(0, file.sizeBytes()), random.longs(stretches - 1L, 1, file.sizeBytes()))
                .distinct()
                .sorted()
                .toArray();

        List<Landing> apart = new ArrayList<>();
        long row = 1;
        for (int i = 0; i + 1 < cuts.length; i++) {
            Split split = new Split(file, cuts[i], cuts[i + 1], row);
            RECORDS.of(split).forEachRemaining(apart::add);
            row += RECORDS.countLines(split);
        }

        List<Landing> whole = all(RECORDS.of(Split.whole(file)));
        assertEquals(
                whole.stream().map(l -> told(l) + " " + l.documentId()).toList(),
                apart.stream().map(l -> told(l) + " " + l.documentId()).toList());
        assertTrue(whole.stream().filter(l -> l.reason() == null).count() > 30, () -> whole.size() + " records");
    }

    @Test
    void aPackedContainerThatBreaksOffKeepsWhatCameBefore() throws IOException {
        String lines = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"第" + i * 7_919L % 10_007 + "封来信。\"}\n")
                .reduce("", String::concat);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        List<Landing> landings = all(RECORDS.of(Split.whole(write("来信.jsonl.gz", half))));

        Landing last = landings.get(landings.size() - 1);
        assertEquals("unreadable_file", last.reason());
        assertTrue(landings.size() > 100, () -> landings.size() + " records");
        assertTrue(landings.stream().limit(landings.size() - 2L).allMatch(l -> l.reason() == null));
    }

    @Test
    void aCellMayHoldCommasQuotesAndLineEnds() throws IOException {
        List<Landing> landings = read(
                "来信.csv",
                """
                \uFEFFID,Title,text
                一,"路,桥","镇里说:""修好了""。
                村里也说修好了。"
                二,灯,装了十盏灯。
                """);

        assertEquals(
                List.of("2 kept", "4 kept"),
                landings.stream().map(FileRecordsTest::told).toList());
        assertEquals("路,桥", landings.get(0).told().title());
        assertEquals("镇里说:\"修好了\"。\n村里也说修好了。", text(landings.get(0)));
    }

    @Test
    void aRowThatDoesNotFitItsHeaderIsRefusedUnderItsLine() throws IOException {
        List<Landing> landings = read("来信.csv", "id,text\n一,修了桥。\n二,修了路,还修了桥。\n三,装了灯。\n");

        assertEquals(
                List.of("2 kept", "3 broken_record", "4 kept"),
                landings.stream().map(FileRecordsTest::told).toList());
        assertEquals("3 cells under a header of 2", landings.get(1).detail());
        assertEquals("二,修了路,还修了桥。", landings.get(1).excerpt());
    }

    @Test
    void aQuoteLeftOpenCostsNoOtherRow() throws IOException {
        List<Landing> landings = read("来信.csv", "id,text\n一,修了桥。\n二,\"修了路。\n三,装了灯。\n四,\"挖了\n渠。\"\n");

        assertEquals(
                List.of("2 kept", "3 broken_record", "4 kept", "5 kept"),
                landings.stream().map(FileRecordsTest::told).toList());
        assertEquals("a quote that is never closed", landings.get(1).detail());
        assertEquals("挖了\n渠。", text(landings.get(3)));
    }

    @Test
    void aTableWithoutTextsIsRefusedWhole() throws IOException {
        assertEquals(
                List.of("1 broken_record"),
                read("来信.csv", "编号,正文\n一,修了桥。\n").stream()
                        .map(FileRecordsTest::told)
                        .toList());
    }

    @Test
    void anOlderEncodingIsTold() throws IOException {
        byte[] bytes = "id,text\n一,委员们走访了三个社区。\n".getBytes(Charset.forName("GB18030"));

        assertEquals(
                "委员们走访了三个社区。",
                text(all(RECORDS.of(Split.whole(write("来信.csv", bytes)))).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"来信.txt", "来信.jsonl", "来信.csv", "来信.parquet"})
    void anEmptyFileIsToldAsEmpty(String name) throws IOException {
        assertEquals(
                List.of("0 empty"),
                read(name, "").stream().map(FileRecordsTest::told).toList());
    }

    @Test
    void aContainerOfBlankLinesIsToldAsEmpty() throws IOException {
        assertEquals(
                List.of("0 empty"),
                read("来信.jsonl", "\n \r\n\n").stream()
                        .map(FileRecordsTest::told)
                        .toList());
    }

    @Test
    void anUnknownEndingAndABrokenFileAreTold() throws IOException {
        assertEquals(
                List.of("0 unknown_format", "0 unreadable_file"),
                Stream.concat(read("来信.wps", "修了桥。").stream(), read("来信.parquet", "修了桥。").stream())
                        .map(FileRecordsTest::told)
                        .toList());
    }

    private List<Landing> read(String name, String content) throws IOException {
        return all(RECORDS.of(Split.whole(write(name, content.getBytes(StandardCharsets.UTF_8)))));
    }

    private InputFile write(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String format = Format.find(name).map(Format::code).orElse(null);
        return new InputFile(new org.apache.hadoop.fs.Path(file.toUri()).toString(), "来信", format, bytes.length, 0);
    }

    private static List<Landing> all(Iterator<Landing> records) {
        List<Landing> all = new ArrayList<>();
        records.forEachRemaining(all::add);
        return all;
    }

    private static String told(Landing landing) {
        return landing.rowNo() + " " + Objects.requireNonNullElse(landing.reason(), "kept");
    }

    private static String text(Landing landing) {
        return new String(Objects.requireNonNull(landing.bytes()), StandardCharsets.UTF_8);
    }
}
