package org.shangliang.ledger;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.Span;
import org.shangliang.table.TableDeclaration;

/** What the logs tell of each county, indicator and calendar year: rows of {@code gold.outcomes}, origin log. */
public final class LogOutcomes {
    /** Within what the rows of a log are counted together. */
    public enum Grain {
        /** Sector and theme apart. */
        FINEST,
        /** All together. */
        COUNTY,
        /** Sector by sector, over all themes. */
        SECTOR,
        /** Theme by theme, over all sectors. */
        THEME;

        private boolean bySector() {
            return this == FINEST || this == SECTOR;
        }

        private boolean byTheme() {
            return this == FINEST || this == THEME;
        }
    }

    private final Dataset<Row> evidence;
    private final Dataset<Row> windows;
    private final Setting setting;

    /**
     * @param evidence rows of {@code gold.log_evidence}
     * @param windows what {@link LogWindows#byDivision} tells
     */
    public LogOutcomes(Dataset<Row> evidence, Dataset<Row> windows, Setting setting) {
        this.evidence = evidence;
        this.windows = windows;
        this.setting = setting;
    }

    /** What the rows add up to; where sectors are apart, a row of several sectors counts for each. */
    static Column total() {
        return coalesce(sum(when(col("once").isNull(), col("value"))), lit(0.0))
                .plus(count_distinct(col("once")))
                .cast("double");
    }

    /** The ids of the rows, in order. */
    static Column ids() {
        return array_sort(collect_list(col("log_id")));
    }

    /** Rows with the columns of {@code gold.outcomes}. */
    public Dataset<Row> rows(Grain grain) {
        Column noCode = lit(null).cast("string");
        Dataset<Row> cells = evidence.withColumn("sector", grain.bySector() ? explode_outer(col("sectors")) : noCode)
                .withColumn("theme", grain.byTheme() ? col("theme") : noCode)
                .withColumn("year", year(col("day")).cast("long"))
                .groupBy("division_code", "sector", "theme", "indicator", "stage", "unit", "year")
                .agg(total().as("value"), ids().as("evidence"))
                .join(broadcast(windows), Names.of("division_code"))
                .withColumn("period_start", greatest(make_date(col("year"), lit(1), lit(1)), col("first_day")))
                .withColumn("period_end", least(make_date(col("year"), lit(12), lit(31)), col("last_day")));
        return Places.beside(setting.stamped(cells), setting.divisions())
                .withColumn("span", span())
                .withColumn("origin", lit(OutcomeRow.LOG))
                .withColumn("low", col("value"))
                .withColumn("high", col("value"))
                .withColumn("bound", lit("exact"))
                .withColumn("evidence_count", size(col("evidence")).cast("long"))
                .withColumn("source_count", lit(1L))
                .withColumn("grade", lit("B"))
                .select(Schemas.columns(TableDeclaration.of(OutcomeRow.class)));
    }

    private Column span() {
        Column days = datediff(col("period_end"), col("period_start")).plus(1);
        return when(days.geq(setting.claims().yearFromDays()), Span.YEAR.code()).otherwise(Span.PART_YEAR.code());
    }
}
