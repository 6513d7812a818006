package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRulesTest {
    private static final CodebookFiles SHIPPED = CodebookFiles.shipped();
    private static final Indicators INDICATORS = Indicators.from(SHIPPED);

    private static String refusal(Path folder, String from, String to) throws IOException {
        Files.writeString(folder.resolve("logs.yaml"), SHIPPED.text("logs.yaml").replace(from, to));
        return assertThrows(
                        CodebookException.class, () -> LogRules.from(CodebookFiles.overlaidWith(folder), INDICATORS))
                .getMessage();
    }

    @Test
    void anAnswerIsOverdueAfterNinetyDaysUnlessItsCountyIsTold() throws IOException {
        assertEquals(Map.of("", 90), LogRules.from(SHIPPED, INDICATORS).overdueDays());
    }

    @Test
    void aCountyMayHaveALimitOfItsOwn(@TempDir Path folder) throws IOException {
        String own = SHIPPED.text("logs.yaml").replace("  \"\": 90", "  \"\": 90\n  \"6206\": 60");
        Files.writeString(folder.resolve("logs.yaml"), own);
        LogRules rules = LogRules.from(CodebookFiles.overlaidWith(folder), INDICATORS);
        assertEquals(Map.of("6206", 60, "", 90), rules.overdueDays());
        assertEquals(List.of("6206", ""), List.copyOf(rules.overdueDays().keySet()), "the narrowest first");
    }

    @Test
    void aRuleForAnUnknownIndicatorIsRefused(@TempDir Path folder) throws IOException {
        assertEquals(
                "logs.yaml, meetings_of_all: needs an indicator, a day and a unit",
                refusal(folder, "indicator: sessions_held", "indicator: meetings_of_all"));
    }

    @Test
    void aRuleOverAnUnknownLogIsRefused(@TempDir Path folder) throws IOException {
        assertEquals(
                "logs.yaml, sessions_held: 'gatherings' is none of the logs under days",
                refusal(folder, "sessions_held, log: sessions", "sessions_held, log: gatherings"));
    }
}
