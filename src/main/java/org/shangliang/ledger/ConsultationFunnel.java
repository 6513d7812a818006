package org.shangliang.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.table.TableDeclaration;

/** From topics to results, county by county: {@code gold.consultation_funnel}. */
public final class ConsultationFunnel {
    private static final Map<String, String> STEPS = new TreeMap<>(Map.of(
            "collected", "topics_collected",
            "selected", "topics_selected",
            "sessions", "sessions_held",
            "resolved", "issues_resolved"));

    private final SilverLogs logs;
    private final Setting setting;

    public ConsultationFunnel(SilverLogs logs, Setting setting) {
        this.logs = logs;
        this.setting = setting;
    }

    /**
     * The rows of the table.
     *
     * @param reports the counties' numbers as reports tell them, with the columns of {@code gold.outcomes_by_county}
     * @param logCounties what the logs tell of each county, with the columns of {@code gold.outcomes}
     */
    public Dataset<Row> rows(Dataset<Row> reports, Dataset<Row> logCounties) {
        Dataset<Row> told = steps(reports, "report").unionByName(steps(logCounties, OutcomeRow.LOG));
        Dataset<Row> rows = told.join(days(), Names.of("division_code", "year", "origin"), "left")
                .withColumn("selection_ratio", ratio("selected", "collected"))
                .withColumn("session_ratio", ratio("sessions", "selected"))
                .withColumn("resolution_ratio", ratio("resolved", "sessions"))
                .withColumn("overall_ratio", ratio("resolved", "collected"));
        return Places.beside(setting.stamped(rows), setting.divisions())
                .select(Schemas.columns(TableDeclaration.of(FunnelRow.class)));
    }

    private static Dataset<Row> steps(Dataset<Row> numbers, String origin) {
        Column[] steps = STEPS.entrySet().stream()
                .map(step -> max(when(col("indicator").equalTo(step.getValue()), col("value")))
                        .as(step.getKey()))
                .toArray(Column[]::new);
        return numbers.where(col("indicator")
                        .isin(STEPS.values().toArray())
                        .and(col("year").isNotNull()))
                .groupBy("division_code", "year", "span")
                .agg(steps[0], steps[1], steps[2], steps[3])
                .withColumn("origin", lit(origin));
    }

    /** Median days of each step, by the year in which the step was taken. */
    private Dataset<Row> days() {
        return toSelection()
                .unionByName(toSession())
                .unionByName(toResolution())
                .where("days >= 0")
                .groupBy(col("division_code"), year(col("day")).cast("long").as("year"))
                .agg(median("selection"), median("session"), median("resolution"))
                .withColumn("origin", lit(OutcomeRow.LOG));
    }

    private static Column median(String step) {
        return expr("percentile(case when step = '" + step + "' then days end, 0.5)")
                .as("median_days_to_" + step);
    }

    private Dataset<Row> toSelection() {
        return logs.agendaItems()
                .where("selection = 'selected' and selected_on is not null")
                .select(
                        lit("selection").as("step"),
                        col("division_code"),
                        col("selected_on").as("day"),
                        datediff(col("selected_on"), col("submitted_on")).as("days"));
    }

    /** Item and session are tied by either log. */
    private Dataset<Row> toSession() {
        Dataset<Row> ties = logs.agendaItems()
                .where("session_id is not null")
                .select("item_id", "session_id")
                .unionByName(logs.sessions().select(explode(col("item_ids")).as("item_id"), col("session_id")))
                .distinct();
        return ties.join(
                        logs.agendaItems().where("selected_on is not null").select("item_id", "selected_on"), "item_id")
                .join(logs.sessions().select("session_id", "division_code", "held_on"), "session_id")
                .select(
                        lit("session").as("step"),
                        col("division_code"),
                        col("held_on").as("day"),
                        datediff(col("held_on"), col("selected_on")).as("days"));
    }

    private Dataset<Row> toResolution() {
        return logs.livelihoodItems()
                .where("status = 'resolved' and completed_on is not null")
                .select("session_id", "division_code", "completed_on")
                .join(logs.sessions().select("session_id", "held_on"), "session_id")
                .select(
                        lit("resolution").as("step"),
                        col("division_code"),
                        col("completed_on").as("day"),
                        datediff(col("completed_on"), col("held_on")).as("days"));
    }

    private static Column ratio(String part, String whole) {
        return when(col(whole).gt(0), col(part).divide(col(whole)));
    }
}
