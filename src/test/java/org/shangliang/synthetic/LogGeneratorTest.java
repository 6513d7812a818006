package org.shangliang.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;

class LogGeneratorTest {
    private static final long SAMPLE_SEED = 20230817;
    private static final Path SAMPLES = Path.of("data-samples");

    private static LogGenerator generator(long seed) {
        return new LogGenerator(CodebookFiles.shipped(), seed);
    }

    @Test
    void theSameSeedMakesTheSampleAgain(@TempDir Path folder) throws IOException {
        generator(SAMPLE_SEED).writeSample(folder);
        assertEquals(
                Files.readString(SAMPLES.resolve("expected/logs-totals.csv")),
                Files.readString(folder.resolve("truth/logs.csv")));
        assertEquals(
                Files.readString(SAMPLES.resolve("expected/logs-dirty.csv")),
                Files.readString(folder.resolve("truth/dirty.csv")));
        Set<String> texts = textsBelow(folder.resolve("logs"));
        assertEquals(textsBelow(SAMPLES.resolve("logs")), texts);
        for (String text : texts) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            SAMPLES.resolve("logs").resolve(text),
                            folder.resolve("logs").resolve(text)),
                    text);
        }
    }

    private static Set<String> textsBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".csv") || f.toString().endsWith(".jsonl"))
                    .map(f -> folder.relativize(f).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void anotherSeedMakesOtherRows() {
        assertTrue(!generator(1).sample().equals(generator(2).sample()));
    }

    @Test
    void theSampleIsTwelveCountiesOfTwoProvincesWithAllSevenLogs() {
        List<CountyLogs> sample = generator(SAMPLE_SEED).sample();
        assertEquals(12, sample.size());
        assertEquals(
                Set.of("62", "42"),
                sample.stream().map(c -> c.divisionCode().substring(0, 2)).collect(Collectors.toSet()));
        for (CountyLogs county : sample) {
            assertTrue(
                    Stream.of(
                                    county.members(),
                                    county.agendaItems(),
                                    county.sessions(),
                                    county.livelihoodItems(),
                                    county.proposals(),
                                    county.opinions(),
                                    county.memberActivities())
                            .noneMatch(List::isEmpty),
                    county.divisionCode());
        }
    }

    @Test
    void noIdStandsTwice() {
        for (CountyLogs county : generator(3).sample()) {
            Set<String> ids = new HashSet<>();
            county.agendaItems().forEach(row -> assertTrue(ids.add(row.itemId())));
            county.sessions().forEach(row -> assertTrue(ids.add(row.sessionId())));
            county.livelihoodItems().forEach(row -> assertTrue(ids.add(row.itemId())));
            county.proposals().forEach(row -> assertTrue(ids.add(row.proposalId())));
            county.opinions().forEach(row -> assertTrue(ids.add(row.opinionId())));
            county.memberActivities().forEach(row -> assertTrue(ids.add(row.activityId())));
        }
    }

    @Test
    void membersAreNumbers() {
        generator(4).sample().forEach(county -> county.members()
                .forEach(member -> assertTrue(String.valueOf(member.name()).matches("委员\\d{3}"))));
    }

    @Test
    void reportsBearTheFiguresOfTheirTruth(@TempDir Path folder) throws IOException {
        long figures = new ReportGenerator(CodebookFiles.shipped(), 5).write(folder, 30);
        List<String> truth = Files.readAllLines(folder.resolve("truth/figures.csv"));
        assertEquals(figures, truth.size() - 1);
        List<String> reports = Files.readAllLines(folder.resolve("reports/synthetic-000001.jsonl"));
        assertEquals(30, reports.size());
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",", -1);
            assertTrue(reports.stream().anyMatch(r -> r.contains(cells[0]) && r.contains(cells[4])), line);
        }
    }
}
