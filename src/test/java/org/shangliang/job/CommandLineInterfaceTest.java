package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "run --lake l",
                "export --lake l --table gold.outcomes --format xml --out x",
                "export --lake l --table gold.outcomes --format jsonl --excel --out x",
                "export --lake l --table gold.nothing --format csv --out x",
                "trace --lake l --county 无此县 --indicator sessions_held --year 2023",
                "trace --lake l --county 朝阳区 --indicator sessions_held --year 2023",
                "trace --lake l --county 620622 --indicator nothing --year 2023",
                "trace --lake l --county 620622 --indicator sessions_held --year soon"
            })
    void wrongUsageIsOneLineAndExitTwo(String words) {
        String lines = misused(words);
        assertEquals(1, lines.lines().count(), lines);
        assertTrue(lines.startsWith("shangliang: "), lines);
    }

    @Test
    void aWrongWordIsToldWithTheNearestOne() {
        assertTrue(misused("runn --lake l").contains("runn; did you mean run"), misused("runn --lake l"));
        assertTrue(
                misused("run --lake l --reprots r").contains("no option --reprots; did you mean"),
                misused("run --lake l --reprots r"));
    }

    @Test
    void aWrongDayIsToldByAnExample() {
        String told = misused("outcomes --lake l --as-of tomorrow");
        assertTrue(told.contains("'tomorrow' is no day such as 2023-08-31"), told);
    }

    private static String misused(String words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stderr = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertEquals(ExitCodes.USAGE, CommandLineInterface.execute(words.split(" ")));
        } finally {
            System.setErr(stderr);
        }
        return told.toString(StandardCharsets.UTF_8);
    }
}
