package org.shangliang.learning;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.shangliang.codebook.TopicRules;
import org.shangliang.lake.Together;
import org.shangliang.topic.Coherence;
import org.shangliang.topic.TopicWords;

/**
 * Fits topics to texts with MLlib: counts weighted by IDF, LDA by the online optimiser for several numbers of topics, of which
 * the most coherent is taken. Fits run on one partition in a fixed order, so that the same texts give the same topics.
 */
public final class TopicModels {
    private static final String COUNTS = "counts";
    private static final String WEIGHTS = "weights";
    private static final double LEARNING_OFFSET = 10;
    /** A topic that holds less than this beyond what it began with is one that no passage fell to: less than one word. */
    private static final double LEAST_TOLD = 1;

    private static final int BATCH = 1_000;
    private static final int KMEANS_ITERATIONS = 10;
    private static final int RANDOM_DRAWS = 20;

    private final TopicRules rules;
    private final CountVectorizerModel counts;
    private final IDFModel idf;
    private final Dataset<Row> fitted;
    private final Dataset<Row> read;
    private final long passages;
    private final Together together;

    /**
     * A number of topics that was tried.
     *
     * @param words what each topic is about; nothing for a topic that no passage fell to
     * @param coherence mean over the topics that any passage fell to
     * @param model tells a text its topics
     */
    public record Tried(List<TopicWords> words, double coherence, LDAModel model) {}

    /**
     * How a model compares.
     *
     * @param kmeans coherence of as many clusters
     * @param random coherence of words drawn at random
     * @param stability of each topic: the share of its words that a fit from another seed has in one topic
     * @param coherence of each topic
     */
    public record Beside(double kmeans, double random, List<Double> stability, List<Double> coherence) {}

    /**
     * Makes ready to fit.
     *
     * @param passages id of the text, passage, terms
     * @param told words that speak for a theme
     */
    public TopicModels(Dataset<Row> passages, Set<String> told, TopicRules rules) {
        this.rules = rules;
        this.together = new Together(passages.sparkSession());
        this.read = passages.select("terms").persist(StorageLevel.MEMORY_AND_DISK());
        this.passages = read.count();
        Dataset<Row> ordered = pooled(passages).coalesce(1).sortWithinPartitions("id", "passage");
        this.counts = new CountVectorizerModel(vocabulary(passages, told))
                .setInputCol("terms")
                .setOutputCol(COUNTS);
        Dataset<Row> counted = counts.transform(ordered);
        this.idf = new IDF().setInputCol(COUNTS).setOutputCol(WEIGHTS).fit(counted);
        this.fitted = idf.transform(counted).drop(COUNTS).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Passages of the same words, such as titles made by one form, as one: what is short tells little alone. */
    private static Dataset<Row> pooled(Dataset<Row> passages) {
        return passages.groupBy("terms")
                .agg(
                        min(struct("id", "passage")).as("first"),
                        count(lit(1)).cast("int").as("times"))
                .select(
                        col("first.id"),
                        col("first.passage"),
                        flatten(array_repeat(col("terms"), col("times"))).as("terms"));
    }

    /** How many words are known. */
    public int words() {
        return counts.vocabulary().length;
    }

    /** Fits each number of topics; in the order given. */
    public List<Tried> tryOut(List<Integer> numbers) {
        List<LDAModel> models = together.all(numbers.stream()
                .<Callable<LDAModel>>map(k -> () -> lda(k, rules.seed()))
                .toList());
        List<List<TopicWords>> words = models.stream().map(this::wordsOf).toList();
        Coherence coherence = counted(
                words.stream().flatMap(List::stream).map(TopicWords::words).toList());
        return IntStream.range(0, models.size())
                .mapToObj(i -> new Tried(
                        words.get(i),
                        coherence.ofAll(
                                words.get(i).stream().map(TopicWords::words).toList()),
                        models.get(i)))
                .toList();
    }

    /** Sets a model beside k-means, chance and a fit from another seed. */
    public Beside beside(Tried taken) {
        int k = (int) taken.words().stream().filter(TopicWords::isUsed).count();
        List<List<String>> own = taken.words().stream().map(TopicWords::words).toList();
        List<List<TopicWords>> others = together.all(
                List.of(() -> kmeans(k), () -> wordsOf(lda(taken.words().size(), rules.otherSeed()))));
        List<List<String>> clusters =
                others.get(0).stream().map(TopicWords::words).toList();
        List<List<String>> again = others.get(1).stream().map(TopicWords::words).toList();
        List<List<String>> random = random();
        List<List<String>> all = new ArrayList<>(own);
        all.addAll(clusters);
        all.addAll(random);
        Coherence coherence = counted(all);
        return new Beside(
                coherence.ofAll(clusters),
                coherence.ofAll(random),
                own.stream().map(words -> Coherence.overlap(words, again)).toList(),
                own.stream().map(coherence::of).toList());
    }

    /**
     * Texts with the share of each topic, {@code topicDistribution}; without those that have no word that is known.
     *
     * @param all with id and terms
     */
    public Dataset<Row> told(Dataset<Row> all, Tried taken) {
        FilterFunction<Row> hasKnown = row -> ((Vector) row.getAs(WEIGHTS)).numNonzeros() > 0;
        return taken.model()
                .transform(idf.transform(counts.transform(all)).filter(hasKnown))
                .drop("terms", COUNTS, WEIGHTS);
    }

    /** Lets go of what the fits were made on. */
    public void close() {
        fitted.unpersist();
        read.unpersist();
    }

    private String[] vocabulary(Dataset<Row> all, Set<String> told) {
        long least = rules.leastTextsOfWord();
        return all
                .select(col("id"), explode(array_distinct(col("terms"))).as("term"))
                .groupBy("term")
                .agg(count(lit(1)).as("passages"), countDistinct("id").as("texts"))
                .where(col("passages")
                        .geq(least)
                        .and(col("passages").leq(rules.mostShareOfTexts() * passages))
                        .and(col("texts").geq(least).or(col("term").isInCollection(told))))
                .orderBy(col("passages").desc(), col("term"))
                .limit(rules.mostWords())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toArray(String[]::new);
    }

    private LDAModel lda(int k, long seed) {
        return new LDA()
                .setK(k)
                .setSeed(seed)
                .setOptimizer("online")
                .setMaxIter(rules.iterations())
                .setDocConcentration(rules.passageConcentration())
                .setTopicConcentration(rules.topicConcentration())
                .setOptimizeDocConcentration(false)
                .setSubsamplingRate(Math.min(1, (double) BATCH / Math.max(1, passages)))
                .setLearningOffset(LEARNING_OFFSET)
                .setFeaturesCol(WEIGHTS)
                .fit(fitted);
    }

    private List<TopicWords> wordsOf(LDAModel model) {
        Matrix matrix = model.topicsMatrix();
        double untold = rules.topicConcentration() * matrix.numRows();
        List<double[]> topics = new ArrayList<>();
        List<Boolean> used = new ArrayList<>();
        for (int topic = 0; topic < matrix.numCols(); topic++) {
            double[] weights = new double[matrix.numRows()];
            for (int word = 0; word < weights.length; word++) {
                weights[word] = matrix.apply(word, topic);
            }
            used.add(Arrays.stream(weights).sum() >= untold + LEAST_TOLD);
            topics.add(addingUpToOne(weights));
        }
        List<TopicWords> words = TopicWords.of(topics, vocabulary(), rules);
        return IntStream.range(0, words.size())
                .mapToObj(topic -> used.get(topic) ? words.get(topic) : TopicWords.NONE)
                .toList();
    }

    private List<TopicWords> kmeans(int k) {
        Dataset<Row> normal =
                new Normalizer().setInputCol(WEIGHTS).setOutputCol("normal").transform(fitted);
        Vector[] centres = new KMeans()
                .setK(k)
                .setSeed(rules.seed())
                .setMaxIter(KMEANS_ITERATIONS)
                .setFeaturesCol("normal")
                .fit(normal)
                .clusterCenters();
        return TopicWords.of(
                Arrays.stream(centres)
                        .map(centre -> addingUpToOne(centre.toArray()))
                        .toList(),
                vocabulary(),
                rules);
    }

    private List<List<String>> random() {
        Random random = new Random(rules.seed());
        List<String> vocabulary = vocabulary();
        return IntStream.range(0, RANDOM_DRAWS)
                .mapToObj(draw -> random.ints(0, vocabulary.size())
                        .distinct()
                        .limit(Math.min(rules.topTerms(), vocabulary.size()))
                        .mapToObj(vocabulary::get)
                        .toList())
                .toList();
    }

    private Coherence counted(List<List<String>> topics) {
        Coherence coherence =
                new Coherence(topics.stream().flatMap(List::stream).distinct().toList(), rules.window());
        for (Iterator<Row> rows = read.toLocalIterator(); rows.hasNext(); ) {
            coherence.add(rows.next().getList(0));
        }
        return coherence;
    }

    private List<String> vocabulary() {
        return List.of(counts.vocabulary());
    }

    private static double[] addingUpToOne(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum == 0 ? weights : Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** The most coherent; of equals, the one with fewer topics. */
    public static Tried best(List<Tried> tried) {
        return tried.stream()
                .max(Comparator.comparingDouble(Tried::coherence)
                        .thenComparing(t -> t.words().size(), Comparator.reverseOrder()))
                .orElseThrow();
    }
}
