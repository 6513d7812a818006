package org.shangliang.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkTest {
    @TempDir
    Path folder;

    @Test
    void nothingInTextEndsAScriptOrALineOrTurnsIt() throws IOException {
        String text = "</script><!--\u2028\u2029\u202e\u2066\u200f\ufeff\"'\\&😀\n\u0000";
        String written = write(text);
        assertTrue(
                written.chars().allMatch(c -> c == '\n' || c >= ' ')
                        && "<>&'\u2028\u2029\u202e\u2066\u200f\ufeff".chars().noneMatch(c -> written.indexOf(c) >= 0),
                written);
        assertEquals(text, read(written).get("it").asText());
    }

    @Test
    void numbersStandExactlyAndWholeOnesWithoutFraction() throws IOException {
        List<Object> numbers = Arrays.asList(12.0, 0.1, 1e15, 123456789.25, 7L, null, Double.NaN, 1e300);
        assertEquals(
                "Shangliang.data.put(\"it\", {\"it\":[12,0.1,1000000000000000,1.2345678925E8,7,null,null,1.0E300]});\n",
                write(numbers));
    }

    @Test
    void datesAndListsStandAsTheyAre() throws IOException {
        assertEquals(
                "[\"2023-05-01\",[\"a\"],true]",
                read(write(List.of(LocalDate.of(2023, 5, 1), List.of("a"), true)))
                        .get("it")
                        .toString());
    }

    @Test
    void aCodeOfAnyWordsNamesAChunk() {
        assertEquals("sessions_held", Chunk.nameOf("sessions_held"));
        assertEquals(".2e.2e.2f.63d0.6848.1f600", Chunk.nameOf("../提案😀"));
    }

    private String write(Object value) throws IOException {
        try (Chunk chunk = Chunk.begin(folder, "it")) {
            chunk.with("it", value);
        }
        return Files.readString(folder.resolve("it.js"));
    }

    private static JsonNode read(String written) throws IOException {
        String start = "Shangliang.data.put(\"it\", ";
        assertTrue(written.startsWith(start) && written.endsWith(");\n"), written);
        return new ObjectMapper().readTree(written.substring(start.length(), written.length() - 3));
    }
}
