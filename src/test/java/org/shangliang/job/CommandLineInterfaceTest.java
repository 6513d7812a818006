package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stderr = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertEquals(ExitCodes.USAGE, CommandLineInterface.execute(words.split(" ")));
        } finally {
            System.setErr(stderr);
        }
        String lines = told.toString(StandardCharsets.UTF_8);
        assertEquals(1, lines.lines().count(), lines);
        assertTrue(lines.startsWith("shangliang: "), lines);
    }
}
