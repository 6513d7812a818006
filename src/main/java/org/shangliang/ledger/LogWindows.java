package org.shangliang.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of which days the logs tell. */
public final class LogWindows {
    private LogWindows() {}

    /** Rows, first and last day of each division's logs: division_code, log, year, first_day, last_day, log_rows. */
    public static Dataset<Row> byLogAndYear(SilverLogs logs, Setting setting) {
        Map<String, String> days = new TreeMap<>(setting.logs().days());
        return days.entrySet().stream()
                .map(entry -> logs.named(entry.getKey())
                        .rows()
                        .select(
                                col("division_code"),
                                lit(entry.getKey()).as("log"),
                                expr(entry.getValue()).as("day")))
                .reduce(Dataset::unionByName)
                .orElseThrow()
                .where("day is not null")
                .groupBy(
                        col("division_code"),
                        col("log"),
                        year(col("day")).cast("long").as("year"))
                .agg(
                        min("day").as("first_day"),
                        max("day").as("last_day"),
                        count(lit(1)).as("log_rows"));
    }

    /**
     * First and last day that any log of a division tells of: division_code, first_day, last_day.
     *
     * @param evidence rows of {@code gold.log_evidence}
     */
    public static Dataset<Row> byDivision(Dataset<Row> evidence) {
        return evidence.groupBy("division_code")
                .agg(min("day").as("first_day"), max("day").as("last_day"));
    }

    /** How many rows the logs hold: division_code, year, log_rows. */
    public static Dataset<Row> rowsByYear(Dataset<Row> byLogAndYear) {
        return byLogAndYear.groupBy("division_code", "year").agg(sum("log_rows").as("log_rows"));
    }
}
