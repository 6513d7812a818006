package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.AnnotatedFigure;
import org.shangliang.annotation.ErrorKinds;
import org.shangliang.annotation.ReadFigure;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer;
import org.shangliang.annotation.Scorer.Attribute;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Issue;

/**
 * What each stage of the reading contributes, and what goes wrong most often; the tables of {@code docs/extraction.md}. Runs with
 * {@code -Dshangliang.ablation=true}: it reads the annotated documents a dozen times and prints.
 */
class AblationTest {
    private static final Path DEV = Path.of("data-samples/corpus/dev.jsonl");
    private static final Path FOUNDING = Path.of("../shared/gold/seeds.jsonl");
    private static final Path FOUNDING_TEXTS = Path.of("../shared/seeds");
    private static final int MOST_ERRORS = 40;
    private static final List<Attribute> SHOWN = List.of(
            Attribute.MODALITY, Attribute.INDICATOR, Attribute.OBJECT, Attribute.DIVISION_CODE, Attribute.YEARS);

    private static Map<String, List<AnnotatedDocument>> sets;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Boolean.getBoolean("shangliang.ablation"), "asked for with -Dshangliang.ablation=true");
        sets = new LinkedHashMap<>();
        sets.put("dev", AnnotatedDocument.read(DEV));
        if (Files.exists(FOUNDING)) {
            List<AnnotatedDocument> founding = new ArrayList<>();
            for (AnnotatedDocument each : AnnotatedDocument.read(FOUNDING)) {
                String text = Files.readString(FOUNDING_TEXTS.resolve(each.id() + ".txt"));
                founding.add(new AnnotatedDocument(each.id(), text, null, null, each.figures()));
            }
            sets.put("founding", founding);
        }
    }

    @Test
    void every_stage_is_taken_away_in_turn(@TempDir Path folder) throws IOException {
        System.out.println("| taken away | on | modality | indicator | object | division | years | end to end |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        CodebookFiles shipped = CodebookFiles.shipped();
        double whole = row("nothing", shipped, figure -> figure);
        double withoutRules =
                row("evidence rules", laid(folder.resolve("evidence"), "evidence.yaml", "rules: []"), f -> f);
        double withoutModel = row("indicator's model", without(shipped, folder, "indicator", row -> false), f -> f);
        row(
                "labels of the figures before",
                without(shipped, folder, "indicator", row -> !row.contains("_LABEL")),
                f -> f);
        row(
                "what the article speaks of",
                without(shipped, folder, "indicator", row -> !row.startsWith("T") && !row.startsWith("ARTICLE")),
                f -> f);
        row("the verb", without(shipped, folder, "indicator", row -> !row.startsWith("ACTION")), f -> f);
        row("modality's model", without(shipped, folder, "modality", row -> false), f -> f);
        row(
                "modality rules",
                laid(
                        folder.resolve("modality"),
                        "modality.yaml",
                        "norms: [至少不]\nfinished: [已已]\nplans: []\ndemands: []\nmet: []"),
                f -> f);
        row("periods carried", shipped, with(Issue.PERIOD_INHERITED, AblationTest::withoutYears));
        row("periods of the publication", shipped, with(Issue.PERIOD_FROM_PUBLICATION, AblationTest::withoutYears));
        row("places carried", shipped, with(Issue.PLACE_INHERITED, AblationTest::withoutDivision));
        row("objects inherited", shipped, with(Issue.OBJECT_INHERITED, AblationTest::withoutObject));
        for (Map.Entry<String, List<AnnotatedDocument>> set : sets.entrySet()) {
            List<ReadFigure> read = new Agreement(ReportReader.from(shipped)).read(set.getValue());
            print("second readings of the annotators", set.getKey(), Scorer.score(firstReadings(set.getValue()), read));
        }
        assertTrue(whole > withoutModel, () -> whole + " with the model, " + withoutModel + " without");
        assertTrue(whole >= withoutRules, () -> whole + " with evidence rules, " + withoutRules + " without");
    }

    @Test
    void the_most_frequent_errors_by_kind() {
        Agreement agreement = new Agreement(ReportReader.from(CodebookFiles.shipped()));
        List<String> table =
                ErrorKinds.table(sets.values().stream().map(agreement::score).toList(), MOST_ERRORS);
        table.forEach(System.out::println);
        assertTrue(table.size() > 2);
    }

    /** Prints a row for each set and returns the end-to-end score of the first. */
    private static double row(String name, CodebookFiles files, UnaryOperator<ReadFigure> change) {
        Agreement agreement = new Agreement(ReportReader.from(files));
        double first = -1;
        for (Map.Entry<String, List<AnnotatedDocument>> set : sets.entrySet()) {
            List<ReadFigure> read =
                    agreement.read(set.getValue()).stream().map(change).toList();
            Score score = Scorer.score(set.getValue(), read);
            print(name, set.getKey(), score);
            first = first < 0 ? score.endToEnd() : first;
        }
        return first;
    }

    private static void print(String name, String set, Score score) {
        String fields = SHOWN.stream()
                .map(each ->
                        String.format(Locale.ROOT, "%.3f", score.attributes().get(each)))
                .collect(Collectors.joining(" | "));
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.3f |%n", name, set, fields, score.endToEnd());
    }

    /** The shipped codebook with one file of other contents. */
    private static CodebookFiles laid(Path folder, String name, String contents) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), contents);
        return CodebookFiles.overlaidWith(folder);
    }

    /** The shipped codebook with the rows of one model that {@code kept} keeps; with none, its commonest label alone. */
    private static CodebookFiles without(CodebookFiles files, Path folder, String model, Predicate<String> kept)
            throws IOException {
        Path own = Files.createTempDirectory(folder, model);
        List<String> lines =
                files.unpacked("model-" + model + ".txt.gz").lines().toList();
        List<String> rows = lines.stream().skip(1).filter(kept).toList();
        String usual = model.equals("indicator") ? "other" : "actual";
        String contents = rows.isEmpty() ? usual + "\n" : lines.get(0) + "\n" + String.join("\n", rows) + "\n";
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(own.resolve("model-" + model + ".txt.gz")))) {
            packed.write(contents.getBytes(StandardCharsets.UTF_8));
        }
        return CodebookFiles.overlaidWith(own);
    }

    private static UnaryOperator<ReadFigure> with(Issue issue, UnaryOperator<ReadFigure> change) {
        return figure -> figure.issues().contains(issue.code()) ? change.apply(figure) : figure;
    }

    private static ReadFigure withoutYears(ReadFigure f) {
        return told(f, f.object(), f.divisionCode(), null, null);
    }

    private static ReadFigure withoutDivision(ReadFigure f) {
        return told(f, f.object(), null, f.yearFrom(), f.yearTo());
    }

    private static ReadFigure withoutObject(ReadFigure f) {
        return told(f, null, f.divisionCode(), f.yearFrom(), f.yearTo());
    }

    /** The figure with another object, division and years. */
    private static ReadFigure told(
            ReadFigure f,
            @Nullable String object,
            @Nullable String divisionCode,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo) {
        return new ReadFigure(
                f.sourceId(),
                f.mention(),
                f.value(),
                f.valueMax(),
                f.unit(),
                f.bound(),
                object,
                f.indicator(),
                f.modality(),
                divisionCode,
                yearFrom,
                yearTo,
                f.theme(),
                f.issues());
    }

    private static List<AnnotatedDocument> firstReadings(List<AnnotatedDocument> documents) {
        return documents.stream()
                .map(each -> new AnnotatedDocument(
                        each.id(),
                        each.text(),
                        each.title(),
                        each.published(),
                        each.figures().stream().map(AblationTest::firstReading).toList()))
                .toList();
    }

    private static AnnotatedFigure firstReading(AnnotatedFigure figure) {
        ObjectNode json = figure.json().deepCopy();
        json.remove("also");
        return new AnnotatedFigure(json);
    }
}
