package org.shangliang.lake;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.shangliang.table.TableDeclaration;

/**
 * Delta tables at their paths, and the one file that imports Delta.
 *
 * <p>Every write bears the table's name and the version it makes as its transaction, so that a commit whose acknowledgement
 * was lost does not land twice.
 */
final class DeltaStore {
    /** Marks the rows of a merge that are to go. */
    static final String STALE = "__stale";

    /** Releases are read as of their versions for as long as this. */
    private static final String KEPT = "interval 3650 days";

    /** Nothing is looked for by its first and last value: what there is of statistics is how many rows a file has. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "delta.logRetentionDuration", KEPT,
            "delta.deletedFileRetentionDuration", KEPT,
            "delta.dataSkippingNumIndexedCols", "0");

    private static final String TXN_APP = "spark.databricks.delta.write.txnAppId";
    private static final String TXN_VERSION = "spark.databricks.delta.write.txnVersion";

    private static final ReentrantLock MERGES = new ReentrantLock();

    private final SparkSession spark;

    DeltaStore(SparkSession spark) {
        this.spark = spark;
    }

    /** The version of the library. */
    static String libraryVersion() {
        return Objects.requireNonNullElse(DeltaTable.class.getPackage().getImplementationVersion(), "unknown");
    }

    /** The rows of the table's latest version. */
    Dataset<Row> read(String path) {
        return spark.read().format("delta").load(path);
    }

    /** The rows of an earlier version. */
    Dataset<Row> read(String path, long version) {
        return spark.read().format("delta").option("versionAsOf", version).load(path);
    }

    /**
     * Makes the table with its comments, and with NOT NULL where the declaration knows of no null. Without rows yet: whatever makes
     * a table of a query's rows lets every column be null.
     */
    void create(TableDeclaration<?> table, String path) {
        DeltaTableBuilder creation =
                DeltaTable.create(spark).location(path).comment(table.comment()).addColumns(Schemas.of(table));
        PROPERTIES.forEach(creation::property);
        creation.execute();
    }

    /** Adds the columns that the declaration has gained since the table was made. */
    void addMissingColumns(TableDeclaration<?> table, String path) {
        List<String> there = List.of(read(path).columns());
        String missing = Arrays.stream(Schemas.of(table).fields())
                .filter(field -> !there.contains(field.name()))
                .map(DeltaStore::definition)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            spark.sql("ALTER TABLE delta.`" + path + "` ADD COLUMNS (" + missing + ")");
        }
    }

    /** Replaces all rows, and the schema with them where the declaration has changed. */
    void overwrite(Write write, Dataset<Row> rows) {
        StructType schema = Schemas.of(write.table());
        boolean sameSchema = Arrays.equals(read(write.path()).columns(), schema.fieldNames());
        writer(write, rows, schema)
                .mode("overwrite")
                .option("overwriteSchema", Boolean.toString(!sameSchema))
                .save(write.path());
    }

    /** Adds rows. */
    void append(Write write, Dataset<Row> rows) {
        writer(write, rows, Schemas.of(write.table())).mode("append").save(write.path());
    }

    private static DataFrameWriter<Row> writer(Write write, Dataset<Row> rows, StructType schema) {
        return declared(rows, schema)
                .write()
                .format("delta")
                .option("txnAppId", write.app())
                .option("txnVersion", write.version());
    }

    private static Dataset<Row> declared(Dataset<Row> rows, StructType schema) {
        return rows.select(Arrays.stream(schema.fields())
                .map(f -> functions.col(f.name()).cast(f.dataType()).as(f.name(), f.metadata()))
                .toArray(Column[]::new));
    }

    /** Inserts and updates rows by the table's key and deletes those marked stale, in one commit. */
    void merge(Write write, Dataset<Row> rows) {
        String sameKey =
                write.table().key().stream().map(k -> "t." + k + " = s." + k).collect(Collectors.joining(" AND "));
        var columns =
                write.table().columnNames().stream().collect(Collectors.toMap(c -> c, c -> functions.col("s." + c)));
        committed(write, () -> DeltaTable.forPath(spark, write.path())
                .as("t")
                .merge(rows.as("s"), sameKey)
                .whenMatched("s." + STALE)
                .delete()
                .whenMatched()
                .update(columns)
                .whenNotMatched("NOT s." + STALE)
                .insert(columns)
                .execute());
    }

    /** Sets, in the rows with the same key, the other columns that {@code rows} has; in one commit. */
    void amend(Write write, Dataset<Row> rows) {
        List<String> key = write.table().key();
        String sameKey = key.stream().map(k -> "t." + k + " = s." + k).collect(Collectors.joining(" AND "));
        var columns = Arrays.stream(rows.columns())
                .filter(c -> !key.contains(c))
                .collect(Collectors.toMap(c -> c, c -> functions.col("s." + c)));
        committed(write, () -> DeltaTable.forPath(spark, write.path())
                .as("t")
                .merge(rows.as("s"), sameKey)
                .whenMatched()
                .update(columns)
                .execute());
    }

    /** A merge takes its transaction from the session, which is everybody's: one at a time. */
    private void committed(Write write, Runnable merge) {
        MERGES.lock();
        spark.conf().set(TXN_APP, write.app());
        spark.conf().set(TXN_VERSION, write.version());
        try {
            merge.run();
        } finally {
            spark.conf().unset(TXN_APP);
            spark.conf().unset(TXN_VERSION);
            MERGES.unlock();
        }
    }

    private static String definition(StructField field) {
        String comment = field.getComment().getOrElse(() -> "").replace("'", "\\'");
        return "`" + field.name() + "` " + field.dataType().sql() + " COMMENT '" + comment + "'";
    }

    /**
     * A write about to be made.
     *
     * @param version the version that it will make
     */
    record Write(TableDeclaration<?> table, String path, long version) {

        String app() {
            return "shangliang/" + table.name();
        }
    }
}
