package org.shangliang.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.ClauseExample;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.ThemeCorpus;
import org.shangliang.figure.TrainingCorpus;
import org.shangliang.figure.TrainingCorpus.Task;
import org.shangliang.theme.ThemeReader;

/**
 * Learns the models of a codebook from its example clauses and annotated documents. The features of all of them are found once,
 * however often it learns with others held out.
 */
public final class Learner {
    private final CodebookFiles files;
    private final List<AnnotatedDocument> documents;
    private final ModelTrainer trainer = new ModelTrainer(ModelTrainer.Settings.SHIPPED);
    private final ThemeTrainer themes;
    private final ThemeReader reader;
    private final Map<Task, LabelledFeatures> features = new EnumMap<>(Task.class);
    private @Nullable ThemeCorpus themeCorpus;

    /** @param documents what is learnt from beside the example clauses */
    public Learner(SparkSession spark, CodebookFiles files, List<AnnotatedDocument> documents) {
        this.files = files;
        this.documents = List.copyOf(documents);
        this.reader = ThemeReader.untaught(files);
        this.themes = new ThemeTrainer(spark, reader.features(), ThemeTrainer.Settings.SHIPPED);
    }

    /**
     * The model of a task, as the codebook's file that holds it.
     *
     * @param heldOut ids of documents that nothing is learnt from
     */
    public String learn(Task task, Set<String> heldOut) {
        return task == Task.THEME
                ? themes.fit(themeCorpus().without(heldOut::contains))
                : trainer.fit(features.computeIfAbsent(task, this::labelled), heldOut);
    }

    private ThemeCorpus themeCorpus() {
        if (themeCorpus == null) {
            themeCorpus = ThemeCorpus.of(files, documents, reader);
        }
        return themeCorpus;
    }

    private LabelledFeatures labelled(Task task) {
        TrainingCorpus corpus = new TrainingCorpus(files);
        ClauseExample.FILES.forEach(corpus::addClauses);
        corpus.addClauses(ClauseExample.THEMES_UNTOLD);
        corpus.addDocuments(documents);
        return LabelledFeatures.of(corpus, task);
    }
}
