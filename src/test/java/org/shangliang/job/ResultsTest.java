package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;

/** What a run leaves for programs and people. */
class ResultsTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    private final transient ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final transient ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @TempDir
    transient Path folder;

    @Test
    void aRunTellsItsResultsOnTheStandardOutputAndItsWorkBesides() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报道"));
        Files.writeString(reports.resolve("甲.txt"), "2023年,古浪县政协召开协商议事会议12次。\n发布时间:2023-12-20\n");
        ResultOptions options = new ResultOptions();
        options.form = ResultOptions.Form.JSON;
        options.results = folder.resolve("结果/run.json");
        try (Pipeline pipeline = pipeline(options)) {
            pipeline.ingest(List.of(reports.toString())).finish(Pipeline.Strictness.LENIENT);
        }
        JsonNode told = new ObjectMapper().readTree(data.toString(StandardCharsets.UTF_8));
        assertEquals("done", told.path("status").asText());
        assertEquals(0, told.path("exit_code").asInt());
        assertEquals("ingest", told.path("jobs").get(0).path("job").asText());
        assertEquals(1, told.path("jobs").get(0).path("kept").asInt());
        Assertions.assertTrue(told.path("written").findValuesAsText("table").contains("bronze.documents"));
        assertEquals(told, new ObjectMapper().readTree(options.results.toFile()));
        String work = notes.toString(StandardCharsets.UTF_8);
        Assertions.assertTrue(work.contains("bronze/documents"), work);
        Assertions.assertFalse(work.contains("\u001b"), "no colours and no bars where nobody watches");
    }

    @Test
    void aRunThatFailsLeavesItsResultsFirst() throws IOException {
        try (Pipeline pipeline = pipeline(new ResultOptions())) {
            Assertions.assertThrows(
                    RuntimeException.class,
                    () -> pipeline.ingest(List.of(folder.resolve("没有").toString())));
        }
        JsonNode told = new ObjectMapper()
                .readTree(folder.resolve("lake").resolve(RunResults.FILE).toFile());
        assertEquals("failed", told.path("status").asText());
        assertEquals(ExitCodes.USAGE, told.path("exit_code").asInt());
        assertEquals("ingest", told.path("error").path("job").asText());
        Assertions.assertTrue(told.path("error").path("message").asText().contains("没有"));
    }

    private Pipeline pipeline(ResultOptions options) {
        Console console = new Console(
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(notes, true, StandardCharsets.UTF_8));
        return new Pipeline(
                new Lake(spark(), folder.resolve("lake").toString()), console, new ReaderOptions(), options);
    }
}
