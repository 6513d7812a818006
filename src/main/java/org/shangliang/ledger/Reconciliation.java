package org.shangliang.ledger;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.table.TableDeclaration;

/** Sets every claim of a report against the log rows of its own county, indicator and days: {@code gold.reconciliation}. */
public final class Reconciliation {
    private static final String[] KEY = {"division_code", "year", "span", "indicator"};
    private static final StructType RULES = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("log", DataTypes.StringType)
            .add("log_unit", DataTypes.StringType)
            .add("within", DataTypes.DoubleType);

    private final Sources sources;
    private final Setting setting;

    /**
     * What is set side by side, and when logs were kept at all.
     *
     * @param claims the counties' numbers as reports tell them, where unit and period can be compared with a log's
     * @param evidence rows of {@code gold.log_evidence}
     * @param windows what {@link LogWindows#byDivision} tells
     * @param byLogAndYear what {@link LogWindows#byLogAndYear} tells
     */
    public record Sources(
            Dataset<Row> claims, Dataset<Row> evidence, Dataset<Row> windows, Dataset<Row> byLogAndYear) {}

    public Reconciliation(Sources sources, Setting setting) {
        this.sources = sources;
        this.setting = setting;
    }

    /**
     * The rows of the table.
     *
     * @param logCounties what the logs tell of each county
     */
    public Dataset<Row> rows(Dataset<Row> logCounties) {
        Dataset<Row> claimed = claimed();
        Dataset<Row> onlyLog = logCounties
                .join(
                        claimed.select("division_code", "indicator", "year"),
                        Names.of("division_code", "indicator", "year"),
                        "left_anti")
                .select(onlyLog());
        return claimed.unionByName(onlyLog);
    }

    private Dataset<Row> claimed() {
        Dataset<Row> claims = claimsThatLogsCanTell();
        Dataset<Row> sums = sums(claims.where("log_tells"));
        // A log without a row for the claim's days is silent: silence is no zero.
        Column log = when(col("log_tells"), col("log_sum"));
        return setting.stamped(claims.join(sums, Names.of(KEY), "left"))
                .withColumn("log_value", log)
                .withColumn("off", col("within").multiply(abs(coalesce(col("log_value"), lit(0.0)))))
                .withColumn("verdict", verdict())
                .withColumn("difference", col("value").minus(col("log_value")))
                .withColumn("ratio", when(col("log_value").gt(0), col("value").divide(col("log_value"))))
                .withColumn("log_evidence", coalesce(col("log_ids"), array().cast("array<string>")))
                .withColumn("report_value", col("value"))
                .withColumn("report_low", col("low"))
                .withColumn("report_high", col("high"))
                .withColumn("report_evidence", col("evidence"))
                .withColumn("unit", col("log_unit"))
                .select(Schemas.columns(TableDeclaration.of(ReconciliationRow.class)));
    }

    /** The claims under indicators that logs count for, with the share of their days that the county's logs tell of. */
    private Dataset<Row> claimsThatLogsCanTell() {
        Dataset<Row> rules = rules();
        Dataset<Row> tells = sources.byLogAndYear()
                .select("division_code", "log")
                .distinct()
                .join(broadcast(rules), "log")
                .groupBy("division_code", "indicator")
                .agg(functions.count(lit(1)).as("logs"));
        Column days = datediff(col("period_end"), col("period_start")).plus(1);
        Column told = datediff(
                        least(col("period_end"), col("last_day")), greatest(col("period_start"), col("first_day")))
                .plus(1);
        Column covered = coalesce(greatest(told, lit(0)).divide(days), lit(0.0));
        return sources.claims()
                .where("period_start is not null and period_end is not null")
                .join(broadcast(ofIndicators(rules)), Names.of("indicator"), "inner")
                .join(broadcast(sources.windows()), Names.of("division_code"), "left")
                .join(tells, Names.of("division_code", "indicator"), "left")
                .withColumn("covered", when(col("logs").isNotNull(), covered).otherwise(0.0))
                .withColumn("log_tells", col("covered").geq(setting.logs().coversFrom()));
    }

    private Dataset<Row> sums(Dataset<Row> claims) {
        Dataset<Row> asked = claims.select(
                col("division_code"),
                col("year"),
                col("span"),
                col("indicator"),
                col("period_start"),
                col("period_end"));
        Dataset<Row> rows = sources.evidence().select("division_code", "indicator", "day", "value", "once", "log_id");
        return asked.join(rows, Names.of("division_code", "indicator"), "inner")
                .where("day between period_start and period_end")
                .groupBy("division_code", "year", "span", "indicator")
                .agg(LogOutcomes.total().as("log_sum"), LogOutcomes.ids().as("log_ids"));
    }

    private static Column verdict() {
        Column log = col("log_value");
        Column atLeast = log.plus(col("off")).geq(col("low"));
        Column atMost = col("high").isNull().or(log.minus(col("off")).leq(col("high")));
        return when(log.isNull(), Reconciled.ONLY_REPORT.code())
                .when(atLeast.and(atMost), Reconciled.AGREE.code())
                .when(atLeast, Reconciled.LOG_HIGHER.code())
                .otherwise(Reconciled.REPORT_HIGHER.code());
    }

    private Column[] onlyLog() {
        Column none = lit(null).cast("double");
        return new Column[] {
            col("division_code"),
            col("division_name"),
            col("year"),
            col("span"),
            col("indicator"),
            col("period_start"),
            col("period_end"),
            none.as("report_value"),
            none.as("report_low"),
            none.as("report_high"),
            col("value").as("log_value"),
            col("unit"),
            none.as("difference"),
            none.as("ratio"),
            lit(Reconciled.ONLY_LOG.code()).as("verdict"),
            lit(1.0).as("covered"),
            array().cast("array<string>").as("report_evidence"),
            col("evidence").as("log_evidence"),
            col("codebook_version"),
            col("run_id")
        };
    }

    private Dataset<Row> rules() {
        List<Row> rows = setting.logs().indicators().stream()
                .map(r -> RowFactory.create(r.indicator(), r.log(), r.unit(), r.within()))
                .toList();
        return sources.claims().sparkSession().createDataFrame(rows, RULES);
    }

    private static Dataset<Row> ofIndicators(Dataset<Row> rules) {
        return rules.groupBy("indicator")
                .agg(
                        functions.max("log_unit").as("log_unit"),
                        functions.max("within").as("within"));
    }
}
