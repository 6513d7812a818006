package org.shangliang.ledger;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.table.TableDeclaration;

/** What became of the proposals submitted in a year: {@code gold.proposal_lifecycle}. */
public final class ProposalLifecycle {
    private static final String ADMITTED = "filing in ('filed', 'merged')";
    private static final Map<String, String> COUNTS = counts();
    /** From which day to which each step leads. */
    private static final Map<String, String[]> STEPS = steps();

    private final Dataset<Row> proposals;
    private final Dataset<Row> windows;
    private final Setting setting;

    /**
     * @param windows what {@link LogWindows#byDivision} tells
     */
    public ProposalLifecycle(SilverLogs logs, Dataset<Row> windows, Setting setting) {
        this.proposals = logs.proposals();
        this.windows = windows;
        this.setting = setting;
    }

    private static Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("submitted", "true");
        counts.put("filed", "filing = 'filed'");
        counts.put("merged", "filing = 'merged'");
        counts.put("not_filed", "filing = 'not_filed'");
        counts.put("converted", "filing = 'converted'");
        counts.put("undecided", "filing is null");
        counts.put("answered", ADMITTED + " and answered_on is not null");
        counts.put("resolved", "result = 'resolved'");
        counts.put("in_progress", "result = 'in_progress'");
        counts.put("planned", "result = 'planned'");
        counts.put("for_reference", "result = 'for_reference'");
        counts.put("satisfied", "satisfaction = 'satisfied'");
        counts.put("fairly_satisfied", "satisfaction = 'fairly_satisfied'");
        counts.put("dissatisfied", "satisfaction = 'dissatisfied'");
        counts.put("overdue", ADMITTED + " and waited > limit_days");
        return counts;
    }

    private static Map<String, String[]> steps() {
        Map<String, String[]> steps = new LinkedHashMap<>();
        steps.put("days_to_filing", new String[] {"submitted_on", "filed_on"});
        steps.put("days_to_assignment", new String[] {"filed_on", "assigned_on"});
        steps.put("days_to_answer", new String[] {"assigned_on", "answered_on"});
        steps.put("days_in_all", new String[] {"submitted_on", "answered_on"});
        return steps;
    }

    /** The rows of the table. */
    public Dataset<Row> rows() {
        Dataset<Row> cells = dated().groupBy("division_code", "sector", "year")
                .agg(max("as_of").as("as_of"), numbers());
        Dataset<Row> rows = cells.withColumn("filing_rate", rate("filed", "submitted"))
                .withColumn("answer_rate", rate("answered", "filed + merged"))
                .withColumn("resolution_rate", rate("resolved", "resolved + in_progress + planned + for_reference"))
                .withColumn(
                        "satisfaction_rate",
                        rate("satisfied + fairly_satisfied", "satisfied + fairly_satisfied + dissatisfied"));
        return Places.beside(setting.stamped(rows), setting.divisions())
                .select(Schemas.columns(TableDeclaration.of(LifecycleRow.class)));
    }

    /** Proposals with their year, sector, limit, and the days they waited for an answer. */
    private Dataset<Row> dated() {
        LocalDate asOf = setting.asked().asOf();
        return proposals
                .join(broadcast(windows), Names.of("division_code"), "left")
                .withColumn("as_of", asOf == null ? col("last_day") : lit(asOf))
                .withColumn("year", year(col("submitted_on")).cast("long"))
                .withColumn("sector", explode_outer(col("sectors")))
                .withColumn("limit_days", limit())
                .withColumn(
                        "waited",
                        datediff(
                                coalesce(col("answered_on"), col("as_of")),
                                coalesce(col("assigned_on"), col("filed_on"), col("submitted_on"))));
    }

    private Column limit() {
        Column limit = null;
        for (Map.Entry<String, Integer> days : setting.logs().overdueDays().entrySet()) {
            Column of = col("division_code").startsWith(days.getKey());
            limit = limit == null ? when(of, days.getValue()) : limit.when(of, days.getValue());
        }
        return Objects.requireNonNull(limit).cast("long");
    }

    private static Column[] numbers() {
        List<Column> numbers = new ArrayList<>();
        COUNTS.forEach((name, when) -> numbers.add(
                coalesce(sum(functions.when(expr(when), 1L)), lit(0L)).as(name)));
        STEPS.forEach((name, step) -> {
            String days = "datediff(" + step[1] + ", " + step[0] + ")";
            String told = "case when " + days + " >= 0 then " + days + " end";
            numbers.add(expr("percentile(" + told + ", 0.5)").as("median_" + name));
            numbers.add(expr("percentile(" + told + ", 0.9)").as("p_90_" + name));
        });
        numbers.add(max("limit_days").as("limit_days"));
        return numbers.toArray(Column[]::new);
    }

    private static Column rate(String part, String whole) {
        return when(expr(whole).gt(0), expr(part).divide(expr(whole)));
    }
}
