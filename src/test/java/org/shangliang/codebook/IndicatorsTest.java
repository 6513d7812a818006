package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsTest {
    private static final String OTHER = "  - {code: other, zh: 其他, additivity: never, note: background}\n";

    @TempDir
    Path folder;

    @Test
    void A01_sessions_are_a_process_counted_once_and_funds_add_by_object() {
        Indicators indicators = Indicators.from(CodebookFiles.shipped());
        assertEquals(Stage.PROCESS, indicators.of("sessions_held").stage());
        assertEquals(Additivity.HEADLINE, indicators.of("sessions_held").additivity());
        assertEquals(Additivity.BY_OBJECT, indicators.of("funds_raised").additivity());
        assertEquals(Additivity.NEVER, indicators.of("proposal_rate").additivity());
    }

    @Test
    void A02_an_unknown_code_is_not_found() {
        Indicators indicators = Indicators.from(CodebookFiles.shipped());
        assertFalse(indicators.find("no_such").isPresent());
        assertThrows(CodebookException.class, () -> indicators.of("no_such"));
    }

    @Test
    void A05_an_indicator_may_be_told_in_a_measure_alone() {
        Indicators indicators = Indicators.from(CodebookFiles.shipped());
        assertEquals("CNY", indicators.measureOf(indicators.of("funds_raised")));
        assertNull(indicators.measureOf(indicators.of("facilities_built")));
        assertNull(indicators.measureOf(indicators.of(Indicator.OTHER)));
    }

    @Test
    void A03_an_entry_without_stage_is_refused_by_name() throws IOException {
        String message =
                refusal("  - {code: sessions_held, zh: 协商, unit: count, additivity: headline, note: n}\n" + OTHER);
        assertTrue(message.contains("sessions_held") && message.contains("stage"), message);
    }

    @Test
    void A04_a_code_that_stands_twice_is_refused() throws IOException {
        assertTrue(refusal(OTHER + OTHER).contains("twice"));
    }

    private String refusal(String entries) throws IOException {
        Files.writeString(folder.resolve("indicators.yaml"), "indicators:\n" + entries);
        CodebookFiles files = CodebookFiles.overlaidWith(folder);
        return assertThrows(CodebookException.class, () -> Indicators.from(files))
                .getMessage();
    }
}
