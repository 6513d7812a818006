package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.reprint.GroupScore;
import org.shangliang.reprint.PlantedReports;
import org.shangliang.reprint.PlantedReports.Report;

class PlantedReprintsTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final int REPORTS = 800;
    private static final int LATER = 8;

    @TempDir
    transient Path folder;

    @Test
    void plantedReprintsAreFoundAndFilledInFormsAreNot() throws IOException {
        List<Report> reports = new PlantedReports(5).make(REPORTS);
        Lake lake = new Lake(spark(), folder.resolve("lake").toString());
        Path given = Files.createDirectories(folder.resolve("reports"));
        PlantedCorpus.write(given.resolve("first.jsonl"), reports.subList(0, REPORTS - LATER));
        read(lake, given);
        reprints(lake, LATER).run();
        Map<String, String> before = PlantedCorpus.groups(lake);
        PlantedCorpus.write(given.resolve("later.jsonl"), reports.subList(REPORTS - LATER, REPORTS));
        run(lake, given);
        Map<String, String> after = PlantedCorpus.groups(lake);

        GroupScore score = GroupScore.of(reports.stream()
                .map(r -> new GroupScore.Placed(r.family(), after.getOrDefault(r.id(), r.id())))
                .toList());
        Assertions.assertTrue(score.precision() >= 0.99, score::toString);
        Assertions.assertTrue(score.recall() >= 0.97, score::toString);
        assertEquals(
                0,
                before.entrySet().stream()
                        .filter(e -> !after.get(e.getKey()).equals(e.getValue()))
                        .count(),
                "what was grouped before keeps its group, unless a new report ties two together");
        assertEquals(
                List.of(),
                new Checks(lake).all().stream().filter(Checks.Finding::broken).toList());

        lake.overwrite(
                LakeTables.ARTICLE_SIGNATURES,
                lake.read(LakeTables.ARTICLE_SIGNATURES).limit(0));
        reprints(lake, LATER).run();
        assertEquals(together(after), together(PlantedCorpus.groups(lake)), "all at once are grouped as bit by bit");
    }

    private static Set<Set<String>> together(Map<String, String> groups) {
        Map<String, Set<String>> members = new HashMap<>();
        groups.forEach((id, group) ->
                members.computeIfAbsent(group, g -> new HashSet<>()).add(id));
        return Set.copyOf(members.values());
    }

    private static Reprints reprints(Lake lake, int few) {
        return new Reprints(lake, Domain.of(null).reprints(), few);
    }

    private static void read(Lake lake, Path reports) {
        try (Pipeline pipeline = pipeline(lake)) {
            pipeline.ingest(List.of(reports.toString())).read();
        }
    }

    private static void run(Lake lake, Path reports) {
        try (Pipeline pipeline = pipeline(lake)) {
            pipeline.ingest(List.of(reports.toString())).read().topics().finish(Pipeline.Strictness.LENIENT);
        }
    }

    private static Pipeline pipeline(Lake lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Pipeline(lake, new Console(nowhere, nowhere), new ReaderOptions());
    }
}
