package org.shangliang.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.ReadFigure;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.report.Agreement;
import org.shangliang.report.ReportReader;

/**
 * Scores annotated documents with models that did not learn from them: the documents are dealt into folds, and each fold is
 * read with models fitted to the example clauses and the other folds. The rules are the same throughout.
 */
public final class CrossValidation {
    private final CodebookFiles files;
    private final Learner learner;
    private final List<Task> tasks;

    /** @param tasks what is learnt anew; the codebook's own models serve for the others */
    public CrossValidation(CodebookFiles files, Learner learner, List<Task> tasks) {
        this.files = files;
        this.learner = learner;
        this.tasks = List.copyOf(tasks);
    }

    /**
     * The scores of documents, each read with models that never saw it.
     *
     * @param documents what the learner learns from
     * @param folds how many parts the documents are dealt into, one by one in their order; at least two
     */
    public Score score(List<AnnotatedDocument> documents, int folds) {
        List<ReadFigure> read = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<AnnotatedDocument> held = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (int i = fold; i < documents.size(); i += folds) {
                held.add(documents.get(i));
                ids.add(documents.get(i).id());
            }
            read.addAll(new Agreement(ReportReader.from(learntWithout(ids))).read(held));
        }
        return Scorer.score(documents, read);
    }

    /** The codebook with models that saw nothing of the documents held out. */
    private CodebookFiles learntWithout(Set<String> heldOut) {
        try {
            Path folder = Files.createTempDirectory("models");
            for (Task task : tasks) {
                ModelFile.write(folder.resolve(task.file()), learner.learn(task, heldOut));
            }
            return read(files.with(folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the models into memory, so that their folder can go. */
    private CodebookFiles read(CodebookFiles learnt, Path folder) throws IOException {
        for (Task task : tasks) {
            learnt.unpacked(task.file());
            Files.delete(folder.resolve(task.file()));
        }
        Files.delete(folder);
        return learnt;
    }
}
