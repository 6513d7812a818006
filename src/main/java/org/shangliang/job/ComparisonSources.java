package org.shangliang.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.compare.BalanceReason;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.outcome.Role;

/** What the comparison is made of, out of the tables. */
final class ComparisonSources {
    private static final Column ROW = struct(Schemas.columns(LakeTables.OUTCOMES_BY_COUNTY));

    private final Lake lake;

    ComparisonSources(Lake lake) {
        this.lake = lake;
    }

    /** Every cell of the county view with the parts of its number: {@code row, parts, league}. */
    Dataset<Row> cells() {
        Dataset<Row> parts = counties()
                .select(concatKey(), explode(col("evidence")).as("id"))
                .join(tellings(), col("id").equalTo(col("figure_id")), "left")
                .withColumn("root", coalesce(col("told_by"), col("id")))
                .groupBy("cell", "root")
                .agg(
                        max(when(col("root").equalTo(col("id")), col("told"))).as("value"),
                        sort_array(collect_set(coalesce(col("text"), col("id"))))
                                .as("texts"))
                .groupBy("cell")
                .agg(sort_array(collect_list(struct("root", "value", "texts"))).as("rooted"));
        return counties()
                .select(
                        ROW.as("row"),
                        concatKey(),
                        concat_ws("|", col("level"), col("indicator")).as("league"))
                .join(parts, Names.of("cell"), "left")
                .select(
                        col("row"),
                        expr("transform(coalesce(rooted, array()), r -> struct(r.value as value, r.texts as texts))")
                                .as("parts"),
                        col("league"));
    }

    private Dataset<Row> counties() {
        return lake.read(LakeTables.OUTCOMES_BY_COUNTY);
    }

    private static Column concatKey() {
        return concat_ws("|", col("division_code"), coalesce(col("year"), lit(0)), col("span"), col("indicator"))
                .as("cell");
    }

    /** Of every figure that stands in a cell: the text that tells it, the figure that speaks for its claim, and its number. */
    private Dataset<Row> tellings() {
        return lake.read(LakeTables.CLAIMS)
                .join(articles().select("article_id", "text"), "article_id")
                .select(
                        col("figure_id"),
                        col("text"),
                        col("value").as("told"),
                        when(col("role").equalTo(Role.COUNTED.code()), col("figure_id"))
                                .otherwise(coalesce(col("yields_to"), col("figure_id")))
                                .as("told_by"));
    }

    private Dataset<Row> articles() {
        return lake.read(LakeTables.ARTICLES)
                .select(
                        col("article_id"),
                        col("source_id"),
                        col("division_code").as("own_division"),
                        col("published_on"),
                        coalesce(col("reprint_group"), col("article_id")).as("text"));
    }

    /** How much is told of each division and year: {@code division, year, reports, log_rows, first, last}. */
    Dataset<Row> seen() {
        Dataset<Row> published = articles()
                .where("own_division is not null and published_on is not null")
                .select(
                        col("own_division").as("division"),
                        year(col("published_on")).cast("long").as("year"),
                        col("source_id"),
                        col("published_on"));
        Dataset<Row> telling = lake.read(LakeTables.CLAIMS)
                .where("division_code is not null and year is not null")
                .select(col("article_id"), col("division_code").as("division"), col("year"))
                .join(articles().select("article_id", "source_id", "published_on"), "article_id")
                .select("division", "year", "source_id", "published_on");
        Dataset<Row> told = published
                .union(telling)
                .groupBy("division", "year")
                .agg(
                        countDistinct("source_id").as("reports"),
                        min("published_on").as("first_told"),
                        max("published_on").as("last_told"));
        Dataset<Row> logs = lake.read(LakeTables.COVERAGE)
                .where("year is not null and log_rows > 0")
                .select(
                        col("division_code").as("division"),
                        col("year"),
                        col("log_rows"),
                        col("first_date"),
                        col("last_date"));
        return told.join(logs, Names.of("division", "year"), "full_outer")
                .select(
                        col("division"),
                        col("year"),
                        coalesce(col("reports"), lit(0L)).as("reports"),
                        coalesce(col("log_rows"), lit(0L)).as("log_rows"),
                        least(col("first_told"), col("first_date")).as("first"),
                        greatest(col("last_told"), col("last_date")).as("last"));
    }

    /** Divisions that a number without a place may belong to: the article's own, or a candidate of an open place in it. */
    Dataset<Row> unplaced() {
        Dataset<Row> open = lake.read(LakeTables.CLAIMS)
                .where("division_code is null and year is not null")
                .select("article_id", "year", "indicator")
                .distinct();
        Dataset<Row> own = articles()
                .where("own_division is not null")
                .select(col("article_id"), col("own_division").as("division"));
        Dataset<Row> candidates = lake.read(LakeTables.PLACES)
                .where("division_code is null")
                .select(col("article_id"), explode(col("candidates")).as("division"));
        return open.join(own.union(candidates), "article_id")
                .select("division", "year", "indicator")
                .distinct();
    }

    /** The divisions that anything is told of: {@code division}. */
    Dataset<Row> divisions() {
        return counties()
                .select(col("division_code"))
                .union(lake.read(LakeTables.COVERAGE).select("division_code"))
                .union(lake.read(LakeTables.REFERENCE).select("division_code"))
                .distinct();
    }

    /** How many figures went where: {@code reason, figures}. */
    Dataset<Row> balance(Dataset<Row> comparison) {
        Dataset<Row> there = comparison
                .where("value is not null")
                .select(
                        col("division_code"),
                        col("year"),
                        col("indicator"),
                        col("span").as("span_there"));
        return lake.read(LakeTables.FIGURES)
                .select("figure_id")
                .join(
                        lake.read(LakeTables.CLAIMS)
                                .select("figure_id", "role", "division_code", "year", "indicator", "span"),
                        Names.of("figure_id"),
                        "left")
                .join(there, Names.of("division_code", "year", "indicator"), "left")
                .select(reason().as("reason"))
                .groupBy("reason")
                .count();
    }

    private static Column reason() {
        return when(col("role").isNull(), BalanceReason.NO_INDICATOR.code())
                .when(col("role").equalTo(Role.TARGET.code()), BalanceReason.TARGET.code())
                .when(col("role").equalTo(Role.PER_UNIT.code()), BalanceReason.PER_UNIT.code())
                .when(col("division_code").isNull(), BalanceReason.NO_COUNTY.code())
                .when(col("year").isNull(), BalanceReason.NO_YEAR.code())
                .when(
                        col("span").equalTo(col("span_there")).and(col("role").equalTo(Role.COUNTED.code())),
                        BalanceReason.COUNTED.code())
                .when(
                        col("span").equalTo(col("span_there")).or(col("role").equalTo(Role.SUPERSEDED.code())),
                        BalanceReason.BESIDE.code())
                .otherwise(BalanceReason.OTHER_SPAN.code());
    }
}
