package org.shangliang.learning;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.ThemeCorpus;
import org.shangliang.figure.TrainingCorpus;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.theme.ThemeReader;

/** Learns the models of a codebook from its example clauses and annotated documents. */
public final class Learner {
    private final CodebookFiles files;
    private final ModelTrainer trainer;
    private final ThemeTrainer themes;
    private final ThemeReader reader;

    /** @param iterations of each fit, at most */
    public Learner(SparkSession spark, CodebookFiles files, int iterations) {
        this.files = files;
        this.reader = ThemeReader.untaught(files);
        this.trainer = new ModelTrainer(spark, ModelTrainer.Settings.SHIPPED.withIterations(iterations));
        this.themes =
                new ThemeTrainer(spark, reader.features(), ThemeTrainer.Settings.SHIPPED.withIterations(iterations));
    }

    /** The model of a task, as the codebook's file that holds it. */
    public String learn(Task task, List<AnnotatedDocument> documents) {
        return task == Task.THEME
                ? themes.fit(ThemeCorpus.of(files, documents, reader))
                : trainer.fit(corpus(documents).examples(task));
    }

    private TrainingCorpus corpus(List<AnnotatedDocument> documents) {
        TrainingCorpus corpus = new TrainingCorpus(files);
        ClauseExample.FILES.forEach(corpus::addClauses);
        corpus.addDocuments(documents);
        return corpus;
    }
}
