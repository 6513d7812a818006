package org.shangliang.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.shangliang.lake.Names;

/**
 * Ids of sources: the name of a file, the id of a record. Where that is taken by another file with other bytes, or told twice, a
 * longer one, in the end the path itself; once given it stays.
 */
final class SourceIds {
    private static final Column OF_FILE = col("row_no").equalTo(0);
    private static final Column OWN_ID = col("id").isNotNull().and(col("alike").equalTo(1));
    private static final WindowSpec BY_PATH = Window.orderBy("path", "row_no");

    private SourceIds() {}

    /**
     * Gives ids.
     *
     * @param landed records landed: path, row_no, source_name, format, id, document_id
     * @param known documents in the lake
     * @return path, row_no, document_id, source_id; one row per record landed
     */
    static Dataset<Row> of(Dataset<Row> landed, Dataset<Row> known) {
        Dataset<Row> wanted = landed.select("path", "row_no", "source_name", "format", "id", "document_id")
                .withColumn("alike", count(lit(1)).over(Window.partitionBy("path", "id")))
                .withColumn("shortest", shortest())
                .withColumn("longer", longer())
                .withColumn("longest", longest())
                .withColumn("turn", row_number().over(BY_PATH.partitionBy("shortest")));
        Dataset<Row> owners = known.select(
                col("source_id"), col("path").as("owner"), col("document_id").as("owner_document"));
        Column own = coalesce(col("owner").equalTo(col("path")), lit(false));
        Column free = col("owner").isNull().or(col("owner_document").equalTo(col("document_id")));
        Column inTurn = col("pos").gt(0).or(col("turn").equalTo(1));
        return wanted.select(
                        col("path"),
                        col("row_no"),
                        col("document_id"),
                        col("longest"),
                        col("turn"),
                        posexplode(array(col("shortest"), col("longer"), col("longest")))
                                .as(new String[] {"pos", "source_id"}))
                .join(owners, Names.of("source_id"), "left")
                .where(own.or(free.and(inTurn)))
                .groupBy("path", "row_no", "document_id", "longest")
                .agg(min(struct(not(own).as("other"), col("pos"), col("source_id")))
                        .as("first"))
                .withColumn(
                        "again",
                        row_number()
                                .over(Window.partitionBy("first.source_id").orderBy("first.other", "path", "row_no")))
                .select(
                        col("path"),
                        col("row_no"),
                        col("document_id"),
                        when(col("again").equalTo(1), col("first.source_id"))
                                .otherwise(col("longest"))
                                .as("source_id"));
    }

    private static Column shortest() {
        return when(OF_FILE, col("source_name"))
                .when(OWN_ID, col("id"))
                .otherwise(concat(col("source_name"), lit(":"), col("row_no")));
    }

    private static Column longer() {
        return when(OF_FILE, concat(col("source_name"), lit("."), col("format")))
                .when(OWN_ID, concat(col("source_name"), lit("/"), col("id")))
                .otherwise(concat(col("source_name"), lit("."), col("format"), lit(":"), col("row_no")));
    }

    private static Column longest() {
        return when(OF_FILE, col("path")).otherwise(concat(col("path"), lit(":"), col("row_no")));
    }
}
