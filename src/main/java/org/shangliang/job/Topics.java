package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.TopicRules;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.learning.TopicModels;
import org.shangliang.learning.TopicModels.Beside;
import org.shangliang.learning.TopicModels.Tried;
import org.shangliang.table.TableDeclaration;
import org.shangliang.topic.TermReader;
import org.shangliang.topic.TopicCorpus;
import org.shangliang.topic.TopicModelRow;
import org.shangliang.topic.TopicRow;
import org.shangliang.topic.TopicWords;

/** Finds topics in the articles and in the titles of the logs, and tells every article its own. */
final class Topics {
    /** What a text of a log is called after. */
    private static final Map<TableDeclaration<?>, String> TITLED = Map.of(
            LakeTables.AGENDA_ITEMS, "item_id",
            LakeTables.PROPOSALS, "proposal_id",
            LakeTables.OPINIONS, "opinion_id");

    private static final String FEW_TEXTS = "few_texts";
    private static final double SHARE_DIGITS = 1e4;
    private static final StructType TEXT = new StructType()
            .add("id", DataTypes.StringType)
            .add("terms", DataTypes.createArrayType(DataTypes.StringType))
            .add("sentence_terms", DataTypes.createArrayType(DataTypes.LongType))
            .add("division_code", DataTypes.StringType)
            .add("published_on", DataTypes.DateType)
            .add("counted", DataTypes.BooleanType);
    private static final StructType PASSAGE = new StructType()
            .add("id", DataTypes.StringType)
            .add("passage", DataTypes.IntegerType)
            .add("terms", DataTypes.createArrayType(DataTypes.StringType));
    private static final StructType SHARE = new StructType()
            .add("id", DataTypes.StringType)
            .add("topic", DataTypes.IntegerType)
            .add("share", DataTypes.DoubleType)
            .add("strongest", DataTypes.BooleanType)
            .add("division_code", DataTypes.StringType)
            .add("published_on", DataTypes.DateType)
            .add("counted", DataTypes.BooleanType);

    private final Lake lake;
    private final Readers.Setup setup;
    private final Domain domain;
    private final TopicRules rules;
    private final List<TopicRow> topics = new ArrayList<>();
    private final List<TopicModelRow> models = new ArrayList<>();

    /** A model that was tried, and how it compares where it was taken. */
    private record Taken(Tried tried, @Nullable Beside beside) {}

    /** A topic of a model, and what it is called. */
    private record Numbered(TopicCorpus corpus, String id, int topic) {}

    Topics(Lake lake, Readers.Setup setup) {
        this.lake = lake;
        this.setup = setup;
        this.domain = Domain.of(setup.codebookFolder());
        this.rules = domain.topics();
    }

    /** The tables that topics are found in. */
    static List<TableDeclaration<?>> sources() {
        return List.of(
                LakeTables.ARTICLES,
                LakeTables.ARTICLE_TOKENS,
                LakeTables.AGENDA_ITEMS,
                LakeTables.PROPOSALS,
                LakeTables.OPINIONS);
    }

    /** Makes the tables of topics anew; returns what has to be said of them, none where all went well. */
    List<String> run() {
        Dataset<Row> shares = find(TopicCorpus.ARTICLE, articles());
        Dataset<Row> titles = titles();
        if (!titles.isEmpty()) {
            find(TopicCorpus.LOG_TITLE, titles).unpersist();
        }
        lake.overwrite(LakeTables.TOPICS, RecordCodec.of(TopicRow.class).dataset(lake.spark(), topics));
        lake.overwrite(LakeTables.ARTICLE_TOPICS, articleTopics(shares));
        lake.overwrite(
                LakeTables.TOPIC_MODELS, RecordCodec.of(TopicModelRow.class).dataset(lake.spark(), models));
        shares.unpersist();
        return models.stream()
                .filter(m -> FEW_TEXTS.equals(m.issue()))
                .map(m -> "topics: " + m.texts() + " texts of kind " + m.corpus() + " are "
                        + (m.topics() == 0 ? "too few for topics" : "few; topics may be chance"))
                .distinct()
                .toList();
    }

    private Dataset<Row> articles() {
        return lake.read(LakeTables.ARTICLE_TOKENS)
                .select("article_id", "terms", "sentence_terms")
                .join(lake.read(LakeTables.ARTICLES), "article_id")
                .select(
                        col("article_id").as("id"),
                        col("terms"),
                        col("sentence_terms"),
                        col("division_code"),
                        col("published_on"),
                        col("is_original").as("counted"));
    }

    private Dataset<Row> titles() {
        Dataset<Row> all = lake.spark().createDataFrame(List.of(), TEXT);
        for (Map.Entry<TableDeclaration<?>, String> log : TITLED.entrySet()) {
            if (lake.findVersion(log.getKey()).isPresent()) {
                all = all.unionByName(titles(log.getKey(), log.getValue()));
            }
        }
        return all;
    }

    private Dataset<Row> titles(TableDeclaration<?> log, String key) {
        String folder = setup.codebookFolder();
        MapFunction<Row, Row> cut = row -> {
            TermReader.Terms terms = Domain.of(folder).terms().read(row.getString(1));
            return RowFactory.create(
                    row.getString(0),
                    terms.terms().toArray(String[]::new),
                    new Long[] {(long) terms.terms().size()},
                    row.getString(2),
                    null,
                    true);
        };
        return lake.read(log)
                .where("title is not null")
                .select(concat(lit(log.shortName() + " "), col(key)), col("title"), col("division_code"))
                .map(cut, Encoders.row(TEXT));
    }

    /** The topics of a corpus; adds what was found to the rows to be written, and gives each text's shares. */
    private Dataset<Row> find(TopicCorpus corpus, Dataset<Row> cut) {
        Dataset<Row> texts = cut.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return findIn(corpus, texts);
        } finally {
            texts.unpersist();
        }
    }

    private Dataset<Row> findIn(TopicCorpus corpus, Dataset<Row> texts) {
        Column place = functions.xxhash64(col("id"));
        Dataset<Row> fitted = texts.where("counted")
                .withColumn(
                        "copy",
                        functions.row_number().over(Window.partitionBy("terms").orderBy(place, col("id"))))
                .where(col("copy").leq(rules.mostCopies()))
                .drop("copy")
                .orderBy(place, col("id"))
                .limit(rules.mostTexts());
        long number = fitted.count();
        List<Integer> numbers = rules.topicsFor(number);
        if (numbers.isEmpty()) {
            models.add(none(corpus, number));
            return nothing();
        }
        TopicModels found = new TopicModels(passages(fitted), domain.themes().words(), rules);
        try {
            if (found.words() < rules.topTerms()) {
                models.add(none(corpus, number));
                return nothing();
            }
            List<Tried> tried = found.tryOut(numbers);
            Tried taken = TopicModels.best(tried);
            Beside beside = found.beside(taken);
            tried.forEach(t ->
                    models.add(model(corpus, new Taken(t, t.equals(taken) ? beside : null), found.words(), number)));
            Dataset<Row> shares =
                    shares(found.told(texts, taken), told(taken, beside)).persist(StorageLevel.DISK_ONLY());
            return shares.withColumn("topic_id", ids(add(corpus, new Taken(taken, beside), shares)));
        } finally {
            found.close();
        }
    }

    /** The topics that are told: some passage fell to them, and their words hang together. */
    private List<Integer> told(Tried taken, Beside beside) {
        return IntStream.range(0, taken.words().size())
                .filter(topic -> taken.words().get(topic).isUsed())
                .filter(topic -> beside.coherence().get(topic) >= rules.leastCoherence())
                .boxed()
                .toList();
    }

    /** The texts' sentences, taken together until there are enough terms. */
    private Dataset<Row> passages(Dataset<Row> texts) {
        int least = rules.passageTerms();
        FlatMapFunction<Row, Row> cut = text -> {
            List<String> terms = text.getList(text.fieldIndex("terms"));
            List<Row> passages = new ArrayList<>();
            int start = 0;
            int end = 0;
            for (Long length : text.<Long>getList(text.fieldIndex("sentence_terms"))) {
                end += length.intValue();
                if (end - start >= least || end == terms.size()) {
                    passages.add(RowFactory.create(
                            text.getAs("id"),
                            passages.size(),
                            terms.subList(start, end).toArray(String[]::new)));
                    start = end;
                }
            }
            return passages.iterator();
        };
        return texts.flatMap(cut, Encoders.row(PASSAGE));
    }

    /** Each text's topics with their shares, of those {@code told}: the strongest and those that make up enough of it. */
    private Dataset<Row> shares(Dataset<Row> texts, List<Integer> told) {
        double least = rules.leastShare();
        FlatMapFunction<Row, Row> share = row -> {
            double[] all = ((Vector) row.getAs("topicDistribution")).toArray();
            int strongest = IntStream.range(0, all.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> all[i]))
                    .orElseThrow();
            return told.stream()
                    .filter(i -> i == strongest || all[i] >= least)
                    .map(i -> RowFactory.create(
                            row.getAs("id"),
                            i,
                            Math.round(all[i] * SHARE_DIGITS) / SHARE_DIGITS,
                            i == strongest,
                            row.getAs("division_code"),
                            row.getAs("published_on"),
                            row.getAs("counted")))
                    .iterator();
        };
        return texts.flatMap(share, Encoders.row(SHARE));
    }

    /** Adds the rows of a corpus's topics that any text has a share of, the largest first; returns their ids. */
    private Map<Integer, String> add(TopicCorpus corpus, Taken taken, Dataset<Row> shares) {
        Column own = col("strongest").and(col("counted"));
        Map<Integer, Row> told = new TreeMap<>();
        shares.groupBy("topic")
                .agg(
                        count(when(own, lit(1))),
                        countDistinct(when(own, col("division_code"))),
                        sort_array(collect_set(when(own, year(col("published_on"))))))
                .collectAsList()
                .forEach(row -> told.put(row.getInt(0), row));
        List<Integer> order = told.keySet().stream()
                .sorted(Comparator.comparingLong(
                        (Integer topic) -> -told.get(topic).getLong(1)))
                .toList();
        Map<Integer, String> ids = new TreeMap<>();
        for (int topic : order) {
            String id = corpus.code() + "-" + (ids.size() + 1);
            ids.put(topic, id);
            topics.add(topic(new Numbered(corpus, id, topic), taken, told.get(topic)));
        }
        return ids;
    }

    private TopicRow topic(Numbered numbered, Taken taken, Row told) {
        TopicWords words = taken.tried().words().get(numbered.topic());
        Beside beside = Objects.requireNonNull(taken.beside());
        return new TopicRow(
                numbered.id(),
                numbered.corpus().code(),
                Integer.parseInt(numbered.id().substring(numbered.id().indexOf('-') + 1)),
                words.label(),
                words.terms(),
                beside.coherence().get(numbered.topic()),
                beside.stability().get(numbered.topic()),
                told.getLong(1),
                told.getLong(2),
                told.getList(3),
                words.themes(domain.themes()),
                words.suggestions(domain.themes(), rules.leastCovered()),
                setup.version().stamp());
    }

    private static Column ids(Map<Integer, String> ids) {
        Column id = lit(null).cast("string");
        for (Map.Entry<Integer, String> each : ids.entrySet()) {
            id = functions
                    .when(col("topic").equalTo(each.getKey()), each.getValue())
                    .otherwise(id);
        }
        return id;
    }

    private Dataset<Row> articleTopics(Dataset<Row> shares) {
        return shares.select(
                col("id").as("article_id"),
                col("topic_id"),
                col("share"),
                lit(setup.version().runId()).as("run_id"));
    }

    private Dataset<Row> nothing() {
        return lake.spark().createDataFrame(List.of(), SHARE).withColumn("topic_id", lit(""));
    }

    private TopicModelRow none(TopicCorpus corpus, long texts) {
        return new TopicModelRow(
                corpus.code(),
                0,
                0,
                false,
                texts,
                0,
                null,
                null,
                null,
                null,
                FEW_TEXTS,
                setup.version().stamp());
    }

    private TopicModelRow model(TopicCorpus corpus, Taken taken, int words, long texts) {
        Beside beside = taken.beside();
        return new TopicModelRow(
                corpus.code(),
                taken.tried().words().size(),
                (int) taken.tried().words().stream().filter(TopicWords::isUsed).count(),
                beside != null,
                texts,
                words,
                taken.tried().coherence(),
                beside == null ? null : beside.kmeans(),
                beside == null ? null : beside.random(),
                beside == null
                        ? null
                        : IntStream.range(0, beside.stability().size())
                                .filter(topic ->
                                        taken.tried().words().get(topic).isUsed())
                                .mapToDouble(topic -> beside.stability().get(topic))
                                .average()
                                .orElse(0),
                rules.isSmall(texts) ? FEW_TEXTS : null,
                setup.version().stamp());
    }
}
