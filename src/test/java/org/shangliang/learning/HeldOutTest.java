package org.shangliang.learning;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer.Attribute;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.lake.SharedSpark;
import org.shangliang.report.Agreement;
import org.shangliang.report.ReportReader;

/**
 * How far what was learnt generalises: the training corpus read by models that saw nothing of the document at hand, beside the
 * development set. Prints both; the difference is the overfit.
 */
class HeldOutTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final Path CORPUS = Path.of("data-samples/corpus");
    private static final int FOLDS = 3;

    @Test
    void documents_held_out_are_read_nearly_as_well() {
        CodebookFiles files = CodebookFiles.shipped();
        List<AnnotatedDocument> documents = AnnotatedDocument.read(CORPUS.resolve("train.jsonl"));
        Learner learner = new Learner(spark(), files, documents);
        Score heldOut = new CrossValidation(files, learner, List.of(Task.values())).score(documents, FOLDS);
        Score dev = new Agreement(ReportReader.from(files)).score(AnnotatedDocument.read(CORPUS.resolve("dev.jsonl")));
        System.out.print(Score.head());
        System.out.print(heldOut.row("train by cross-validation, " + FOLDS + " folds"));
        System.out.print(dev.row("dev"));
        Map<Attribute, Double> floors = Map.of(
                Attribute.BOUND,
                0.99,
                Attribute.MODALITY,
                0.975,
                Attribute.INDICATOR,
                0.905,
                Attribute.OBJECT,
                0.88,
                Attribute.DIVISION_CODE,
                0.985,
                Attribute.YEARS,
                0.93,
                Attribute.THEME,
                0.85);
        assertAll(
                () -> Assertions.assertTrue(heldOut.f1() >= 0.99, () -> "f1 " + heldOut.f1()),
                () -> Assertions.assertTrue(heldOut.endToEnd() >= 0.81, () -> "end to end " + heldOut.endToEnd()),
                () -> Assertions.assertTrue(
                        heldOut.withoutIssues() > heldOut.withIssues() + 0.03,
                        () -> heldOut.withoutIssues() + " without issues, " + heldOut.withIssues() + " with"),
                () -> floors.forEach((attribute, floor) -> Assertions.assertTrue(
                        heldOut.attributes().get(attribute) >= floor,
                        () -> attribute + " " + heldOut.attributes().get(attribute))));
    }
}
