package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.AnnotatedFigure;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.Figure;
import org.shangliang.text.Document;
import org.shangliang.theme.ThemeReader;

/**
 * Which themes are taken for which, on texts that nothing learnt from. Prints the confusions, and how far the words of a figure's
 * sentence alone would get.
 */
class ThemeConfusionTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final Path DEV = Path.of("data-samples/corpus/dev.jsonl");
    private static final Path FOUNDING = Path.of("../shared/gold/seeds.jsonl");
    private static final Path FOUNDING_TEXTS = Path.of("../shared/seeds");
    private static final String NONE = "-";

    private static ReportReader reader;
    private static ThemeReader words;

    /**
     * A figure's theme as annotated, as read, and as the words of its sentence alone would have it.
     *
     * @param right the readings that count as right, the first one first
     */
    private record Told(List<String> right, String read, String byWords) {
        boolean hasTheme() {
            return !right.get(0).equals(NONE);
        }

        boolean agrees(String theme) {
            return right.contains(theme);
        }
    }

    @BeforeAll
    static void open() {
        reader = ReportReader.from(FILES);
        words = ThemeReader.from(FILES);
    }

    @Test
    void theWeighedEvidenceIsBetterThanTheWordsAloneOnClausesOfOurOwn() {
        List<Told> told = clauses();
        print("clauses of our own", told);
        assertTrue(agreed(told, true) >= 0.95, () -> "" + agreed(told, true));
        assertTrue(agreed(told, true) > agreedByWords(told), () -> "" + agreedByWords(told));
    }

    @Test
    void theWeighedEvidenceIsBetterThanTheWordsAloneOnDocuments() throws IOException {
        List<AnnotatedDocument> documents = new ArrayList<>(AnnotatedDocument.read(DEV));
        if (Files.exists(FOUNDING)) {
            for (AnnotatedDocument each : AnnotatedDocument.read(FOUNDING)) {
                String text = Files.readString(FOUNDING_TEXTS.resolve(each.id() + ".txt"));
                documents.add(new AnnotatedDocument(each.id(), text, null, null, each.figures()));
            }
        }
        List<Told> told =
                documents.stream().flatMap(each -> told(each).stream()).toList();
        print("annotated documents", told);
        assertTrue(agreed(told, true) > agreedByWords(told), () -> "" + agreedByWords(told));
        assertTrue(agreed(told, false) >= 0.8, () -> "" + agreed(told, false));
    }

    private static double agreed(List<Told> told, boolean withTheme) {
        return told.stream()
                .filter(each -> each.hasTheme() == withTheme)
                .collect(Collectors.averagingInt(each -> each.agrees(each.read()) ? 1 : 0));
    }

    private static double agreedByWords(List<Told> told) {
        return told.stream()
                .filter(Told::hasTheme)
                .collect(Collectors.averagingInt(each -> each.agrees(each.byWords()) ? 1 : 0));
    }

    private static void print(String name, List<Told> told) {
        long themed = told.stream().filter(Told::hasTheme).count();
        System.out.printf(
                "themes of the %s: %.3f of %d figures with one, %.3f of %d without; by the sentence's words alone %.3f%n",
                name, agreed(told, true), themed, agreed(told, false), told.size() - themed, agreedByWords(told));
        Map<String, Map<String, Long>> confusions = told.stream()
                .collect(Collectors.groupingBy(
                        each -> each.right().get(0),
                        TreeMap::new,
                        Collectors.groupingBy(
                                each -> each.agrees(each.read()) ? "right" : each.read(),
                                TreeMap::new,
                                Collectors.counting())));
        System.out.println("| annotated | figures | right | read as |\n| --- | --- | --- | --- |");
        confusions.forEach((theme, read) -> {
            long right = Optional.ofNullable(read.remove("right")).orElse(0L);
            long all = right + read.values().stream().mapToLong(Long::longValue).sum();
            String others = read.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
            System.out.printf("| %s | %d | %d | %s |%n", theme, all, right, others);
        });
    }

    private static List<Told> told(AnnotatedDocument annotated) {
        String text = Objects.requireNonNull(annotated.text(), annotated.id());
        Document document =
                new Document(annotated.id(), "", text, annotated.title(), annotated.published(), null, null, null);
        List<AnnotatedFigure> left = new ArrayList<>(annotated.figures());
        left.removeIf(AnnotatedFigure::isOptional);
        List<Told> told = new ArrayList<>();
        for (ArticleReading article : reader.read(document)) {
            for (Figure figure : article.figures()) {
                Optional<AnnotatedFigure> gold = left.stream()
                        .filter(each -> each.isSame(
                                figure.quantity().value(),
                                figure.quantity().valueMax(),
                                figure.quantity().unit()))
                        .findFirst();
                gold.ifPresent(left::remove);
                gold.ifPresent(each -> told.add(told(
                        each.readings("theme").stream()
                                .map(ThemeConfusionTest::named)
                                .toList(),
                        figure)));
            }
        }
        return told;
    }

    private static List<Told> clauses() {
        List<Told> told = new ArrayList<>();
        for (ClauseExample example : ClauseExample.from(FILES, ClauseExample.THEMES_HELD_OUT)) {
            for (ArticleReading article : reader.read(Document.of(example.id(), example.text()))) {
                for (Figure figure : article.figures()) {
                    int start = article.article()
                            .body()
                            .sourceOffset(figure.quantity().start());
                    int end =
                            article.article().body().sourceEnd(figure.quantity().end());
                    example.figures().stream()
                            .filter(each -> each.start() < end && start < each.end())
                            .findFirst()
                            .ifPresent(each -> told.add(told(List.of(named(each.theme())), figure)));
                }
            }
        }
        return told;
    }

    private static Told told(List<String> right, Figure figure) {
        List<String> byWords = words.ofTitle(figure.sentence());
        return new Told(right, named(figure.theme()), byWords.isEmpty() ? NONE : byWords.get(0));
    }

    private static String named(@Nullable String theme) {
        return theme == null ? NONE : theme;
    }
}
