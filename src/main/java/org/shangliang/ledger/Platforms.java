package org.shangliang.ledger;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.codebook.Brands;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.table.TableDeclaration;

/** The brands of consultation platforms in reports and logs: {@code gold.platforms}. */
public final class Platforms {
    private static final StructType BRANDS = new StructType()
            .add("brand", DataTypes.StringType)
            .add("brand_name", DataTypes.StringType)
            .add("kind", DataTypes.StringType);
    private static final Object[] COUNTED = {"platforms_established", "studios_established"};

    private final SilverLogs logs;
    private final Setting setting;
    private final Reader reader;

    /** Where the reader is found again in another process. */
    public interface Reader extends Supplier<BrandReader>, Serializable {}

    public Platforms(SilverLogs logs, Setting setting, Reader reader) {
        this.logs = logs;
        this.setting = setting;
        this.reader = reader;
    }

    /**
     * The rows of the table.
     *
     * @param articles rows of {@code silver.articles}
     * @param figures rows of {@code silver.figures}
     */
    public Dataset<Row> rows(Dataset<Row> articles, Dataset<Row> figures, Brands brands) {
        Dataset<Row> rows = mentions(articles)
                .unionByName(claims(figures), true)
                .unionByName(held(logs.sessions(), "held_on", "session"), true)
                .unionByName(held(logs.agendaItems(), "submitted_on", "topic"), true)
                .groupBy("division_code", "brand")
                .agg(
                        min("day").as("first_seen"),
                        max("day").as("last_seen"),
                        number("mention"),
                        count_distinct(col("article_id")).as("articles"),
                        max("claimed").as("count_claimed"),
                        number("session"),
                        number("topic"))
                .withColumnRenamed("mention", "mentions")
                .withColumnRenamed("session", "sessions")
                .withColumnRenamed("topic", "topics")
                .where("mentions + sessions + topics > 0")
                .join(functions.broadcast(names(articles, brands)), Names.of("brand"), "left");
        return Places.beside(setting.stamped(rows), setting.divisions())
                .select(Schemas.columns(TableDeclaration.of(PlatformRow.class)));
    }

    private Dataset<Row> mentions(Dataset<Row> articles) {
        return articles.where("division_code is not null and is_original")
                .select(
                        col("division_code"),
                        explode(all(col("text"))).as("brand"),
                        col("published_on").as("day"),
                        col("article_id"),
                        lit("mention").as("seen"));
    }

    private Dataset<Row> claims(Dataset<Row> figures) {
        return figures.where(col("indicator")
                        .isin(COUNTED)
                        .and(col("modality").equalTo("actual"))
                        .and(col("division_code").isNotNull())
                        .and(col("per").isNull()))
                .select(
                        col("division_code"),
                        explode(functions.array_distinct(all(col("sentence")))).as("brand"),
                        col("value").as("claimed"));
    }

    private Dataset<Row> held(Dataset<Row> log, String day, String seen) {
        return log.where("brand is not null and trim(brand) <> ''")
                .select(
                        col("division_code"),
                        one(col("brand")).as("brand"),
                        col(day).as("day"),
                        lit(seen).as("seen"));
    }

    private Column all(Column text) {
        return udf(allIn(reader), DataTypes.createArrayType(DataTypes.StringType))
                .apply(text);
    }

    private Column one(Column cell) {
        return udf(oneIn(reader), DataTypes.StringType).apply(cell);
    }

    private static UDF1<String, String[]> allIn(Reader reader) {
        return words -> reader.get().in(words).toArray(String[]::new);
    }

    private static UDF1<String, String> oneIn(Reader reader) {
        return words -> reader.get().ofCell(words);
    }

    private static Column number(String seen) {
        return coalesce(sum(when(col("seen").equalTo(seen), 1L)), lit(0L)).as(seen);
    }

    private static Dataset<Row> names(Dataset<Row> any, Brands brands) {
        List<Row> rows = new ArrayList<>();
        rows.add(RowFactory.create(Brands.OTHER, null, Brands.Kind.OTHER.code()));
        brands.brands()
                .forEach(brand -> rows.add(RowFactory.create(
                        brand.code(), brand.names().get(0), brand.kind().code())));
        return any.sparkSession().createDataFrame(rows, BRANDS);
    }
}
