package org.shangliang.ledger;

import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.LogRules;
import org.shangliang.table.Stamp;

/**
 * By what the tables are made.
 *
 * @param logs which rows count for what
 * @param duty what members owe and how it is scored
 * @param claims when a period counts as a year
 * @param stamp what every row is marked with
 * @param asked what the user asked for
 */
public record Setting(
        LogRules logs,
        DutyRules duty,
        ClaimRules claims,
        Indicators indicators,
        Divisions divisions,
        Stamp stamp,
        Asked asked) {

    /** The rows with the stamp's columns. */
    Dataset<Row> stamped(Dataset<Row> rows) {
        return rows.withColumn("codebook_version", lit(stamp.codebookVersion()))
                .withColumn("run_id", lit(stamp.runId()));
    }

    /**
     * What the user may ask for.
     *
     * @param scheme the scoring scheme for every county, or null for each county's own
     * @param asOf the day by which answers are overdue, or null for the last day that each county's logs tell of
     */
    public record Asked(@Nullable String scheme, @Nullable LocalDate asOf) implements Serializable {
        /** Nothing in particular. */
        public static final Asked NOTHING = new Asked(null, null);
    }
}
