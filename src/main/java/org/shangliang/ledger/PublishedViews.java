package org.shangliang.ledger;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.codebook.Additivity;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.table.TableDeclaration;

/**
 * What reports and logs tell together. Where a log tells of a claim's days, it decides: within what the words allow both agree,
 * else the log's count stands and the interval holds both; of numbers of distinct persons the larger stands.
 */
public final class PublishedViews {
    private static final Column AGREE = col("verdict").equalTo(Reconciled.AGREE.code());
    private static final Column DISAGREE =
            col("verdict").isin(Reconciled.REPORT_HIGHER.code(), Reconciled.LOG_HIGHER.code());

    private PublishedViews() {}

    /**
     * Rows of {@code gold.outcomes_by_county}.
     *
     * @param reports the same as reports alone tell it
     * @param logs what the logs tell of each county, with the columns of {@code gold.outcomes}
     * @param reconciliation rows of {@code gold.reconciliation}
     * @param indicators where the same persons may stand behind every number, the larger stands
     */
    public static Dataset<Row> byCounty(
            Dataset<Row> reports, Dataset<Row> logs, Dataset<Row> reconciliation, Indicators indicators) {
        Column log = col("log_told");
        Object[] distinct = indicators.all().stream()
                .filter(i -> i.additivity() == Additivity.DISTINCT)
                .map(Indicator::code)
                .toArray();
        Column counted = when(col("indicator").isin(distinct), greatest(col("value"), log))
                .otherwise(log);
        Dataset<Row> told = reports.drop("log_value").join(verdicts(reconciliation), sameCell(), "left");
        Dataset<Row> claimed = told.withColumn("log_value", log)
                .withColumn("low", when(DISAGREE, least(col("low"), log)).otherwise(col("low")))
                .withColumn(
                        "high",
                        when(DISAGREE.and(col("high").isNotNull()), greatest(col("high"), log))
                                .otherwise(col("high")))
                .withColumn("value", when(DISAGREE, counted).otherwise(col("value")))
                .withColumn("bound", when(DISAGREE, "approx").otherwise(col("bound")))
                .withColumn("grade", when(AGREE, "A").when(DISAGREE, "B").otherwise(col("grade")))
                .withColumn(
                        "source_count",
                        col("source_count").plus(when(log.isNull(), 0L).otherwise(1L)))
                .withColumn("evidence", concat(col("evidence"), coalesce(col("log_ids"), noIds())))
                .withColumn("evidence_count", size(col("evidence")).cast("long"))
                .select(columns(CountyOutcomeRow.class));
        Dataset<Row> onlyLogs = logs.join(
                        reports.select("division_code", "year", "span", "indicator"),
                        Names.of("division_code", "year", "span", "indicator"),
                        "left_anti")
                .withColumn("report_value", lit(null).cast("double"))
                .withColumn("log_value", col("value"))
                .select(columns(CountyOutcomeRow.class));
        return claimed.unionByName(onlyLogs);
    }

    /**
     * Rows of {@code gold.outcomes}: both origins, the reports' graded A where the county's logs agree.
     *
     * @param reports as reports tell it
     * @param logs as the logs tell it, sector and theme apart
     * @param reconciliation rows of {@code gold.reconciliation}
     */
    public static Dataset<Row> outcomes(Dataset<Row> reports, Dataset<Row> logs, Dataset<Row> reconciliation) {
        Column whole = AGREE.and(col("value").equalTo(col("report_told")));
        Dataset<Row> graded = reports.join(verdicts(reconciliation), sameCell(), "left")
                .withColumn("grade", when(whole, "A").otherwise(col("grade")))
                .select(columns(OutcomeRow.class));
        return graded.unionByName(logs);
    }

    /**
     * What {@link org.shangliang.outcome.Views} adds up over the counties: a county's log where it has one, else its reports.
     *
     * @param code sector or theme
     */
    public static Dataset<Row> preferLogs(Dataset<Row> reports, Dataset<Row> logs, String code) {
        Dataset<Row> known = logs.where(col(code).isNotNull());
        Dataset<Row> others = reports.join(
                known.select("division_code", code, "indicator", "year", "span").distinct(),
                Names.of("division_code", code, "indicator", "year", "span"),
                "left_anti");
        return others.select(columns(OutcomeRow.class)).unionByName(known.select(columns(OutcomeRow.class)));
    }

    private static Dataset<Row> verdicts(Dataset<Row> reconciliation) {
        return reconciliation
                .where(AGREE.or(DISAGREE))
                .select(
                        col("division_code").as("r_division"),
                        col("year").as("r_year"),
                        col("span").as("r_span"),
                        col("indicator").as("r_indicator"),
                        col("verdict"),
                        col("report_value").as("report_told"),
                        col("log_value").as("log_told"),
                        col("log_evidence").as("log_ids"));
    }

    private static Column sameCell() {
        return col("division_code")
                .equalTo(col("r_division"))
                .and(col("year").equalTo(col("r_year")))
                .and(col("span").equalTo(col("r_span")))
                .and(col("indicator").equalTo(col("r_indicator")));
    }

    private static Column noIds() {
        return array().cast("array<string>");
    }

    private static Column[] columns(Class<? extends Record> row) {
        return Schemas.columns(TableDeclaration.of(row));
    }
}
