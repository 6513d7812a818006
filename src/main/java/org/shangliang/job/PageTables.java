package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.page.Count;
import org.shangliang.page.EvidenceRow;
import org.shangliang.page.Rows;
import org.shangliang.page.Tables;
import org.shangliang.page.TopicArticleRow;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;

/** The tables of a lake as the report reads them: streamed in order, without personal names and raw bytes. */
final class PageTables implements Tables {
    private static final UserDefinedFunction MENTION_AT = mentionAt();

    private final Shown shown;
    private final Releases releases;
    private final @Nullable Long release;
    private final Set<String> there;

    /**
     * @param release the release to show, or null for the tables as they stand
     * @param shown how columns that quote reports are shown
     */
    PageTables(Lake lake, @Nullable Long release, Shown shown) {
        this.shown = shown;
        this.releases = new Releases(lake);
        this.release = release;
        this.there = release == null ? written(lake) : partsOf(releases.of(release));
    }

    @Override
    public Optional<Rows> find(String table, List<String> order) {
        return findTable(table).map(declared -> {
            List<ColumnDeclaration> kept =
                    declared.columns().stream().filter(PageTables::isShown).toList();
            List<String> columns = kept.stream().map(ColumnDeclaration::name).toList();
            Column[] by = order.stream().map(functions::col).toArray(Column[]::new);
            Dataset<Row> rows = releases.read(declared, release);
            Iterator<Row> sorted = (order.isEmpty() ? rows : rows.sort(by))
                    .select(kept.stream().map(shown::of).toArray(Column[]::new))
                    .toLocalIterator();
            return new Rows(declared, columns, new Mapped<>(sorted, PageTables::values));
        });
    }

    @Override
    public List<Count> counts(String table, String column) {
        return findTable(table)
                .map(declared -> {
                    Dataset<Row> rows = releases.read(declared, release);
                    boolean list = declared.columns().stream()
                            .anyMatch(c -> c.name().equals(column) && c.type() instanceof ColumnType.ListOf);
                    return rows
                            .select((list ? explode(col(column)) : col(column)).as("value"))
                            .select(col("value").cast("string").as("value"))
                            .groupBy("value")
                            .agg(count(lit(1)).as("count"))
                            .sort(col("count").desc(), col("value"))
                            .collectAsList()
                            .stream()
                            .map(row -> new Count(row.getString(0), row.getLong(1)))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public Iterator<EvidenceRow> evidence() {
        if (findTable(LakeTables.CLAIMS.name()).isEmpty()) {
            return List.<EvidenceRow>of().iterator();
        }
        Dataset<Row> figures = releases.read(LakeTables.FIGURES, release)
                .select(
                        col("figure_id"),
                        col("figure_no"),
                        col("mention"),
                        col("start_char"),
                        col("sentence").as("plain"),
                        shown.of(LakeTables.FIGURES, "sentence"));
        Dataset<Row> articles = read(LakeTables.ARTICLES, "article_id", "title", "published_on", "publisher");
        Dataset<Row> texts = releases.read(LakeTables.ARTICLES, release).select("article_id", "text");
        Dataset<Row> documents = read(LakeTables.DOCUMENTS, "source_id", "path", "row_no", "url");
        RecordCodec<EvidenceRow> codec = RecordCodec.of(EvidenceRow.class);
        Dataset<Row> rows = releases.read(LakeTables.CLAIMS, release)
                .join(figures, "figure_id")
                .join(articles, "article_id")
                .join(texts, "article_id")
                .join(documents, "source_id")
                .withColumn("mention_at", MENTION_AT.apply(col("text"), col("plain"), col("start_char")))
                .drop("text", "plain")
                .withColumn("file", element_at(split(col("path"), "/"), -1))
                .sort("division_code", "indicator", "year", "source_id", "article_id", "figure_no")
                .select(columns(codec));
        return new Mapped<>(rows.toLocalIterator(), codec::fromRow);
    }

    @Override
    public Iterator<TopicArticleRow> topicArticles(int most) {
        if (findTable(LakeTables.ARTICLE_TOPICS.name()).isEmpty()) {
            return List.<TopicArticleRow>of().iterator();
        }
        Dataset<Row> articles = releases.read(LakeTables.ARTICLES, release)
                .where(col("is_original"))
                .select("article_id", "division_code", "title", "published_on", "publisher");
        RecordCodec<TopicArticleRow> codec = RecordCodec.of(TopicArticleRow.class);
        Dataset<Row> rows = read(LakeTables.ARTICLE_TOPICS, "article_id", "topic_id", "share")
                .join(articles, "article_id")
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("topic_id")
                                        .orderBy(col("share").desc(), col("article_id"))))
                .where(col("place").leq(most))
                .withColumn("title", shown.of(LakeTables.ARTICLES, "title"))
                .sort("topic_id", "place")
                .select(columns(codec));
        return new Mapped<>(rows.toLocalIterator(), codec::fromRow);
    }

    /** Where in its sentence a number begins: the sentence is the last that begins at or before it. */
    private static UserDefinedFunction mentionAt() {
        UDF3<String, String, Long, Long> at = (text, sentence, startChar) -> {
            int start = Math.toIntExact(startChar);
            int begin = text.lastIndexOf(sentence, start);
            return begin >= 0 && start < begin + sentence.length() ? Long.valueOf(start - begin) : null;
        };
        return functions.udf(at, DataTypes.LongType);
    }

    private static Set<String> written(Lake lake) {
        return LakeTables.ALL.stream()
                .filter(t -> lake.findVersion(t).isPresent())
                .map(TableDeclaration::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> partsOf(ReleaseRow release) {
        return release.tables().stream().map(ReleaseRow.TableVersion::table).collect(Collectors.toSet());
    }

    private Dataset<Row> read(TableDeclaration<?> table, String... columns) {
        Column[] wanted =
                Arrays.stream(columns).map(name -> shown.of(table, name)).toArray(Column[]::new);
        return releases.read(table, release).select(wanted);
    }

    private Optional<TableDeclaration<?>> findTable(String name) {
        return LakeTables.ALL.stream()
                .filter(t -> t.name().equals(name))
                .filter(t -> there.contains(t.name()))
                .findFirst();
    }

    private static Column[] columns(RecordCodec<?> codec) {
        return Arrays.stream(codec.schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    }

    private static boolean isShown(ColumnDeclaration column) {
        ColumnType single = column.type() instanceof ColumnType.ListOf list ? list.element() : column.type();
        return !column.personal() && single != ColumnType.Scalar.BYTES;
    }

    /** A list as it is; nested records as the lists of their values. */
    private static List<Object> list(List<?> elements) {
        return elements.stream()
                .map(e -> e instanceof Row nested ? values(nested) : e)
                .collect(Collectors.toList());
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.length());
        for (int i = 0; i < row.length(); i++) {
            Object value = row.get(i);
            values.add(value instanceof scala.collection.Seq<?> ? list(row.getList(i)) : value);
        }
        return values;
    }
}
