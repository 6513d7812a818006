package org.shangliang.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.TrainingCorpus;
import org.shangliang.figure.TrainingCorpus.Example;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.lake.SparkSessions;
import org.shangliang.learning.ModelTrainer;
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

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write the models to.")
    Path out = Path.of("");

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "What to learn: ${COMPLETION-CANDIDATES}. All of them where none is given.")
    List<Task> tasks = List.of(Task.values());

    @Override
    public Integer call() throws IOException {
        CodebookFiles files = codebook == null ? CodebookFiles.shipped() : CodebookFiles.overlaidWith(codebook);
        TrainingCorpus training = new TrainingCorpus(files);
        ClauseExample.FILES.forEach(training::addClauses);
        corpus.forEach(each -> training.addDocuments(AnnotatedDocument.read(each)));
        Files.createDirectories(out);
        try (SparkSession spark = SparkSessions.open("shangliang train")) {
            ModelTrainer trainer = new ModelTrainer(spark, ModelTrainer.Settings.SHIPPED);
            for (Task task : tasks) {
                List<Example> examples = training.examples(task);
                write(task, trainer.fit(examples));
                System.out.println(out.resolve(task.file()) + " from " + examples.size() + " figures");
            }
        }
        return ExitCodes.DONE;
    }

    private void write(Task task, String model) {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(out.resolve(task.file())))) {
            packed.write(model.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
