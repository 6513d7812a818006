package org.shangliang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.ErrorKinds;
import org.shangliang.annotation.Score;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.lake.SparkSessions;
import org.shangliang.learning.CrossValidation;
import org.shangliang.learning.Learner;
import org.shangliang.learning.ModelFile;
import org.shangliang.report.Agreement;
import org.shangliang.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learn the weights of the linear models from annotated texts. */
@Command(
        name = "train",
        description =
                "Learn the weights by which indicator, modality and theme are told, from annotated documents and the"
                        + " codebook's example clauses; the files written are codebook files.")
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            arity = "1..*",
            description = "Annotated documents, one JSON object a line.")
    List<Path> corpus = List.of();

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "A codebook of your own, laid over the shipped one.")
    @Nullable
    Path codebook;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write the models to.")
    @Nullable
    Path out;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "What to learn: ${COMPLETION-CANDIDATES}. All of them where none is given.")
    List<Task> tasks = List.of(Task.values());

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "Write nothing, but score the documents in N folds, each read with models learnt from the"
                    + " other folds and the example clauses.")
    int folds;

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            description = "With --folds: annotated documents to score beside them with the codebook's own models.")
    @Nullable
    Path beside;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --folds: also the N most frequent kinds of errors, counted over all that was scored.")
    int errors;

    @Override
    public Integer call() throws IOException {
        if (folds == 0 && out == null) {
            throw new UsageException("--out DIR is missing: where the models go");
        }
        CodebookFiles files = codebook == null ? CodebookFiles.shipped() : CodebookFiles.overlaidWith(codebook);
        List<AnnotatedDocument> documents = corpus.stream()
                .flatMap(each -> AnnotatedDocument.read(each).stream())
                .toList();
        try (SparkSession spark = SparkSessions.open("shangliang train")) {
            Learner learner = new Learner(spark, files, documents);
            if (out == null) {
                validate(files, learner, documents);
            } else {
                train(learner, out);
            }
        }
        return ExitCodes.DONE;
    }

    private void train(Learner learner, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Task task : tasks) {
            ModelFile.write(folder.resolve(task.file()), learner.learn(task, Set.of()));
            System.out.println(folder.resolve(task.file()));
        }
    }

    private void validate(CodebookFiles files, Learner learner, List<AnnotatedDocument> documents) {
        System.out.println(folds + " folds of " + documents.size() + " documents, learnt anew: " + tasks);
        List<Score> scores = new ArrayList<>();
        scores.add(new CrossValidation(files, learner, tasks).score(documents, folds));
        System.out.print(Score.head());
        System.out.print(scores.get(0).row("held out, " + folds + " folds"));
        if (beside != null) {
            scores.add(new Agreement(ReportReader.from(files)).score(AnnotatedDocument.read(beside)));
            System.out.print(scores.get(1).row(beside.toString()));
        }
        scores.forEach(each -> System.out.printf(
                Locale.ROOT, "without issues %.3f, with %.3f%n", each.withoutIssues(), each.withIssues()));
        if (errors > 0) {
            ErrorKinds.table(scores, errors).forEach(System.out::println);
        }
    }
}
