package org.shangliang.ledger;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.lake.Names;
import org.shangliang.lake.Schemas;
import org.shangliang.outcome.CoverageRow;
import org.shangliang.table.TableDeclaration;

/** How many log rows tell of each county and year, beside how much is reported: {@code gold.coverage}. */
public final class LogCoverage {
    private LogCoverage() {}

    /**
     * The rows of the table.
     *
     * @param reported the same as reports alone come to
     * @param byLogAndYear what {@link LogWindows#byLogAndYear} tells
     */
    public static Dataset<Row> rows(Dataset<Row> reported, Dataset<Row> byLogAndYear, Setting setting) {
        Dataset<Row> counted = LogWindows.rowsByYear(byLogAndYear);
        Dataset<Row> both = reported.drop("log_rows", "division_name", "city_code", "province_code", "level")
                .join(counted, Names.of("division_code", "year"), "full_outer")
                .withColumn("reports", orNone("reports"))
                .withColumn("articles", orNone("articles"))
                .withColumn("figures", orNone("figures"))
                .withColumn("log_rows", orNone("log_rows"));
        return Places.beside(setting.stamped(both), setting.divisions())
                .select(Schemas.columns(TableDeclaration.of(CoverageRow.class)));
    }

    private static Column orNone(String column) {
        return coalesce(col(column), lit(0L)).as(column);
    }
}
