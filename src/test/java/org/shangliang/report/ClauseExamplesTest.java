package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.ClauseExample.Marked;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.Themes;
import org.shangliang.figure.Figure;
import org.shangliang.text.Document;

/** The passages that the codebook carries as examples are read as they are marked. */
class ClauseExamplesTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final int LEAST_EXAMPLES = 2;
    private static final double FOUND = 0.98;
    private static final double MARKED = 0.99;
    private static final double AGREED = 0.80;

    private static Map<String, Tally> tallies;
    private static Map<String, List<ClauseExample>> examples;

    /**
     * A mark and what was read of it.
     *
     * @param read the code read there, or none where no figure was found
     */
    private record Reading(ClauseExample example, Marked mark, Optional<String> read) {
        boolean agrees() {
            return read.isPresent() && read.get().equals(mark.indicator());
        }

        String told() {
            return example.text().substring(Math.max(0, mark.start() - 20), mark.end()) + ": "
                    + read.orElse("not found");
        }
    }

    /** What became of one file: its marks, and the figures that were found without one. */
    private record Tally(List<Reading> readings, List<String> unmarked) {
        double found() {
            return (double) readings.stream()
                            .filter(each -> each.read().isPresent())
                            .count()
                    / readings.size();
        }

        double marked() {
            double found = found() * readings.size();
            return found / (found + unmarked.size());
        }
    }

    @BeforeAll
    static void readTheExamples() {
        ReportReader reader = ReportReader.from(FILES);
        tallies = new TreeMap<>();
        examples = new TreeMap<>();
        List<String> files = new ArrayList<>(ClauseExample.FILES);
        files.add(ClauseExample.THEMES_UNTOLD);
        for (String file : files) {
            List<ClauseExample> passages = ClauseExample.from(FILES, file);
            Tally tally = new Tally(new ArrayList<>(), new ArrayList<>());
            passages.forEach(passage -> read(reader, passage, tally));
            examples.put(file, passages);
            tallies.put(file, tally);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMarkedFigureIsFoundAndNoOther() {
        return tallies.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertFound(each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> figuresOfAnIndicatorAreReadAsIt() {
        return readings(each -> each.mark().indicator()).entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertAgreed(each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyIndicatorHasExamples() {
        Map<String, Long> counts = counts(Marked::indicator);
        return Indicators.from(FILES).all().stream()
                .map(Indicator::code)
                .map(code -> DynamicTest.dynamicTest(code, () -> assertEnough(counts.getOrDefault(code, 0L))));
    }

    @TestFactory
    Stream<DynamicTest> everyThemeHasExamples() {
        Map<String, Long> counts =
                counts(mark -> Optional.ofNullable(mark.theme()).orElse("-"));
        return Themes.from(FILES).themes().stream()
                .map(Themes.Theme::code)
                .map(code -> DynamicTest.dynamicTest(code, () -> assertEnough(counts.getOrDefault(code, 0L))));
    }

    @Test
    void examplesNameCodesThatExist() {
        Set<String> unknown = new TreeSet<>(counts(Marked::indicator).keySet());
        Indicators.from(FILES).all().forEach(each -> unknown.remove(each.code()));
        assertEquals(Set.of(), unknown);
        Set<String> themes = new TreeSet<>(
                counts(mark -> Optional.ofNullable(mark.theme()).orElse("-")).keySet());
        themes.remove("-");
        Themes.from(FILES).themes().forEach(each -> themes.remove(each.code()));
        assertEquals(Set.of(), themes);
    }

    private static void assertFound(Tally tally) {
        List<String> missed = tally.readings().stream()
                .filter(each -> each.read().isEmpty())
                .map(Reading::told)
                .toList();
        assertAll(
                () -> assertTrue(tally.found() >= FOUND, () -> tally.found() + " found; missed " + missed),
                () -> assertTrue(
                        tally.marked() >= MARKED, () -> tally.marked() + " marked; found too " + tally.unmarked()));
    }

    private static void assertAgreed(List<Reading> readings) {
        List<String> wrong = readings.stream()
                .filter(each -> !each.agrees())
                .map(Reading::told)
                .toList();
        double agreed = 1 - (double) wrong.size() / readings.size();
        assertTrue(agreed >= AGREED, () -> agreed + " of " + readings.size() + "; wrong " + wrong);
    }

    private static void assertEnough(long count) {
        assertTrue(count >= LEAST_EXAMPLES, () -> count + " examples");
    }

    private static Map<String, List<Reading>> readings(Function<Reading, String> key) {
        return tallies.values().stream()
                .flatMap(tally -> tally.readings().stream())
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Long> counts(Function<Marked, String> code) {
        return examples.values().stream()
                .flatMap(List::stream)
                .flatMap(example -> example.figures().stream())
                .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.counting()));
    }

    private static void read(ReportReader reader, ClauseExample example, Tally tally) {
        Map<Marked, String> read = new HashMap<>();
        for (ArticleReading article : reader.read(Document.of(example.id(), example.text()))) {
            for (Figure figure : article.figures()) {
                int start =
                        article.article().body().sourceOffset(figure.quantity().start());
                int end = article.article().body().sourceEnd(figure.quantity().end());
                Optional<Marked> mark = example.figures().stream()
                        .filter(each -> each.start() < end && start < each.end())
                        .findFirst();
                mark.ifPresentOrElse(each -> read.putIfAbsent(each, figure.indicator()), () -> tally.unmarked()
                        .add(example.id() + " " + figure.quantity().mention()));
            }
        }
        for (Marked mark : example.figures()) {
            tally.readings().add(new Reading(example, mark, Optional.ofNullable(read.get(mark))));
        }
    }
}
