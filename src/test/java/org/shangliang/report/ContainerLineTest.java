package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerLineTest {

    @Test
    void a_line_of_json_is_a_report() {
        ContainerLine.Taken taken = ContainerLine.parse(
                "箱.jsonl", 3, "{\"id\":\"甲-1\",\"text\":\"走访9户。\",\"published\":\"2022-01-02\",\"extra\":[1]}");
        RawReport raw =
                assertInstanceOf(ContainerLine.Taken.Report.class, taken).raw();
        assertEquals("甲-1", raw.sourceId());
        assertEquals("箱.jsonl:3", raw.name());
        assertEquals("2022-01-02", raw.told().published());
        assertEquals("走访9户。", new String(raw.bytes(), StandardCharsets.UTF_8));
        assertEquals(ReportFormat.TEXT, raw.format());
    }

    @Test
    void a_page_in_a_column_is_read_as_a_page() {
        ContainerLine.Taken taken =
                ContainerLine.parseColumns("箱.csv", 1, Map.of("id", "乙", "text", "<div><p>一</p><p>二</p></div>"));
        assertEquals(
                ReportFormat.HTML,
                assertInstanceOf(ContainerLine.Taken.Report.class, taken).raw().format());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"id":"a"}                  | MISSING_TEXT
            {"id":"a","text":"  "}      | MISSING_TEXT
            {"text":"有字"}             | MISSING_ID
            {"id":"a","text":"有        | BROKEN_JSON
            [1,2]                       | BROKEN_JSON
            ` `                         | EMPTY
            """)
    void a_line_that_is_no_report_says_why(String line, Rejection.Reason reason) {
        assertEquals(reason, rejection(line).reason());
        assertEquals("箱:7", rejection(line).sourceId());
    }

    @Test
    void deep_and_endless_lines_are_refused() {
        assertEquals(
                Rejection.Reason.TOO_DEEP,
                rejection("{\"id\":" + "[".repeat(100)).reason());
        String endless = "{\"id\":\"a\",\"text\":\"" + "字".repeat(2_100_000) + "\"}";
        assertEquals(Rejection.Reason.TOO_LARGE, rejection(endless).reason());
    }

    private static Rejection rejection(String line) {
        return assertInstanceOf(ContainerLine.Taken.Rejected.class, ContainerLine.parse("箱", 7, line))
                .rejection();
    }

    @Test
    void a_packed_container_that_swells_is_stopped() throws IOException {
        byte[] honest = gzip("一行字\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                10_000, BoundedGunzip.open(new ByteArrayInputStream(honest)).readAllBytes().length);
        byte[] bomb = gzip(new byte[8 << 20]);
        assertThrows(IOException.class, () -> BoundedGunzip.open(new ByteArrayInputStream(bomb))
                .readAllBytes());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
