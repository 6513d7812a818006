package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer.Attribute;
import org.shangliang.codebook.CodebookFiles;

/** How well the reader agrees with careful annotators, with floors it may not fall below. Prints its scores. */
class AnnotatedCorpusTest {
    private static final Path CORPUS = Path.of("data-samples/corpus");
    private static final Path FOUNDING = Path.of("../shared/gold/seeds.jsonl");
    private static final Path FOUNDING_TEXTS = Path.of("../shared/seeds");

    private static ReportReader reader;

    @BeforeAll
    static void open() {
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    @Test
    void agrees_with_the_annotators_on_documents_never_learnt_from() {
        Score score = score(AnnotatedDocument.read(CORPUS.resolve("dev.jsonl")));
        print("dev", score);
        assertFloors(
                score,
                0.99,
                0.92,
                Map.of(
                        Attribute.BOUND,
                        0.99,
                        Attribute.MODALITY,
                        0.99,
                        Attribute.INDICATOR,
                        0.945,
                        Attribute.OBJECT,
                        0.96,
                        Attribute.THEME,
                        0.86,
                        Attribute.DIVISION_CODE,
                        0.99,
                        Attribute.YEARS,
                        0.97));
    }

    @Test
    void agrees_with_the_annotators_on_the_founding_documents() throws IOException {
        Score score = score(founding());
        print("founding documents", score);
        assertFloors(
                score,
                0.99,
                0.90,
                Map.of(
                        Attribute.THEME,
                        0.87,
                        Attribute.BOUND,
                        0.99,
                        Attribute.MODALITY,
                        0.985,
                        Attribute.INDICATOR,
                        0.945,
                        Attribute.OBJECT,
                        0.96,
                        Attribute.DIVISION_CODE,
                        0.98,
                        Attribute.YEARS,
                        0.95));
    }

    @Test
    void agrees_with_the_annotators_on_all_that_is_checked_on() throws IOException {
        List<AnnotatedDocument> documents = new ArrayList<>(founding());
        documents.addAll(AnnotatedDocument.read(CORPUS.resolve("dev.jsonl")));
        Score score = score(documents);
        print("founding documents and dev together", score);
        assertFloors(
                score,
                0.98,
                0.90,
                Map.of(
                        Attribute.BOUND,
                        0.98,
                        Attribute.MODALITY,
                        0.99,
                        Attribute.INDICATOR,
                        0.95,
                        Attribute.OBJECT,
                        0.92,
                        Attribute.DIVISION_CODE,
                        0.98,
                        Attribute.YEARS,
                        0.95,
                        Attribute.THEME,
                        0.90));
    }

    @Test
    void figures_without_issues_are_right_more_often() {
        List<AnnotatedDocument> documents = new ArrayList<>(AnnotatedDocument.read(CORPUS.resolve("dev.jsonl")));
        documents.addAll(AnnotatedDocument.read(CORPUS.resolve("train.jsonl")));
        Score score = score(documents);
        assertTrue(
                score.withoutIssues() > score.withIssues(),
                () -> score.withoutIssues() + " without, " + score.withIssues() + " with issues");
    }

    private static void assertFloors(Score score, double f1, double endToEnd, Map<Attribute, Double> attributes) {
        assertAll(
                () -> assertTrue(score.f1() >= f1, () -> "f1 " + score.f1()),
                () -> assertTrue(score.endToEnd() >= endToEnd, () -> "end_to_end " + score.endToEnd()),
                () -> attributes.forEach((attribute, floor) -> assertTrue(
                        score.attributes().get(attribute) >= floor,
                        () -> attribute + " " + score.attributes().get(attribute))));
    }

    /** The founding documents, whose texts stand beside their annotations; skips the test where they do not. */
    private static List<AnnotatedDocument> founding() throws IOException {
        assumeTrue(Files.exists(FOUNDING), "the founding documents are not beside the project: skipped");
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (AnnotatedDocument each : AnnotatedDocument.read(FOUNDING)) {
            String text = Files.readString(FOUNDING_TEXTS.resolve(each.id() + ".txt"));
            documents.add(new AnnotatedDocument(each.id(), text, null, null, each.figures()));
        }
        return documents;
    }

    private static void print(String name, Score score) {
        System.out.println("reading of the " + name);
        System.out.print(score.lines());
    }

    private static Score score(List<AnnotatedDocument> documents) {
        return new Agreement(reader).score(documents);
    }
}
