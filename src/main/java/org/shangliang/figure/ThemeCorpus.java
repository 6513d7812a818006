package org.shangliang.figure;

import java.util.List;
import java.util.function.Predicate;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.TrainingCorpus.ThemeExample;
import org.shangliang.theme.ThemeReader;

/**
 * All that themes are learnt from.
 *
 * @param documents figures of annotated documents
 * @param clauses figures of the codebook's example passages
 * @param digests the same figures in documents put together from several passages
 */
public record ThemeCorpus(List<ThemeExample> documents, List<ThemeExample> clauses, List<ThemeExample> digests) {
    public ThemeCorpus {
        documents = List.copyOf(documents);
        clauses = List.copyOf(clauses);
        digests = List.copyOf(digests);
    }

    /** The corpus of a codebook's examples and some annotated documents. */
    public static ThemeCorpus of(CodebookFiles files, List<AnnotatedDocument> documents, ThemeReader reader) {
        TrainingCorpus annotated = new TrainingCorpus(files);
        annotated.addDocuments(documents);
        TrainingCorpus clauses = new TrainingCorpus(files);
        ClauseExample.FILES.forEach(clauses::addClauses);
        clauses.addClauses(ClauseExample.THEMES_ALONE);
        TrainingCorpus digests = new TrainingCorpus(files);
        digests.addDigests(ClauseExample.FILES);
        return new ThemeCorpus(
                annotated.themeExamples(reader), clauses.themeExamples(reader), digests.themeExamples(reader));
    }

    /** The same without the documents whose figures are to be read later, and without their figures. */
    public ThemeCorpus without(Predicate<String> heldOut) {
        return new ThemeCorpus(
                documents.stream()
                        .filter(each -> !heldOut.test(each.documentId()))
                        .toList(),
                clauses,
                digests);
    }
}
