package org.shangliang.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.Together;
import org.shangliang.report.DocumentReading;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.QuarantineRow;
import org.shangliang.report.ReadingRows;
import org.shangliang.table.TableDeclaration;

/** {@code bronze.documents} to articles, places and figures: whatever was not yet read by this reader with this codebook. */
final class ReadJob {
    private static final int DOCUMENTS_PER_TASK = 500;

    /** As many are not worth a file of the tables of their own. */
    private static final int FEW_DOCUMENTS = 8;

    private final Lake lake;
    private final RunLog log;

    ReadJob(Lake lake, RunLog log) {
        this.lake = lake;
        this.log = log;
    }

    /** Reads what is pending. */
    JobResult run(Readers.Setup setup) {
        Instant started = log.now();
        Dataset<Row> pending = pending(setup.version());
        long waiting = pending.count();
        if (waiting == 0) {
            return JobResult.nothing("read");
        }
        Dataset<Row> readings = readings(pending, waiting, setup).persist(StorageLevel.DISK_ONLY());
        try {
            Dataset<Row> sources = readings.select("document.source_id");
            write(LakeTables.ARTICLES, readings, sources, "articles");
            new Together(lake.spark())
                    .run(List.of(
                            () -> write(LakeTables.PLACES, readings, sources, "places"),
                            () -> write(LakeTables.FIGURES, readings, sources, "figures")));
            Dataset<Row> rejections = exploded(readings, "rejections");
            lake.replace(LakeTables.QUARANTINE, rejectable(pending), rejections);
            JobResult result = result(readings, rejections);
            log.write(result, started, List.of());
            lake.merge(LakeTables.READ_DOCUMENTS, readings.select("document.*"));
            return result;
        } finally {
            readings.unpersist();
        }
    }

    private Dataset<Row> pending(ReadingRows.Version version) {
        Dataset<Row> read = lake.read(LakeTables.READ_DOCUMENTS)
                .where(col("reader_version")
                        .equalTo(version.reader())
                        .and(col("codebook_version").equalTo(version.codebook())))
                .select("source_id", "document_id");
        return lake.read(LakeTables.DOCUMENTS).join(read, Names.of("source_id", "document_id"), "left_anti");
    }

    private Dataset<Row> readings(Dataset<Row> pending, long waiting, Readers.Setup setup) {
        RecordCodec<DocumentRow> documents = RecordCodec.of(DocumentRow.class);
        RecordCodec<DocumentReading> codec = RecordCodec.of(DocumentReading.class);
        MapPartitionsFunction<Row, Row> read =
                rows -> new Mapped<>(rows, row -> codec.toRow(Readers.read(documents.fromRow(row), setup)));
        return pending.repartition(partitions(waiting)).mapPartitions(read, codec.rows());
    }

    private int partitions(long waiting) {
        int cores = lake.spark().sparkContext().defaultParallelism();
        long least = Math.min(waiting / FEW_DOCUMENTS + 1, cores * 4L);
        return (int) Math.max(least, waiting / DOCUMENTS_PER_TASK);
    }

    private void write(TableDeclaration<?> table, Dataset<Row> readings, Dataset<Row> sources, String rows) {
        lake.replace(table, sources, exploded(readings, rows));
    }

    private static Dataset<Row> exploded(Dataset<Row> readings, String rows) {
        return readings.select(explode(col(rows)).as("row")).select("row.*");
    }

    private static Dataset<Row> rejectable(Dataset<Row> pending) {
        return pending.select(
                col("path"), col("row_no"), lit(QuarantineRow.Stage.READ.code()).as("stage"));
    }

    private static JobResult result(Dataset<Row> readings, Dataset<Row> rejections) {
        Row sums = readings.select("document.*")
                .agg(count(lit(1)), total("articles"), total("places"), total("figures"))
                .first();
        SortedMap<String, Long> reasons = new TreeMap<>();
        for (Row row : rejections.groupBy("reason").count().collectAsList()) {
            reasons.put(row.getString(0), row.getLong(1));
        }
        long kept = sums.getLong(0)
                - reasons.values().stream().mapToLong(Long::longValue).sum();
        long written = sums.getLong(1) + sums.getLong(2) + sums.getLong(3);
        return new JobResult("read", sums.getLong(0), kept, reasons, written, sums.getLong(3));
    }

    private static Column total(String column) {
        return coalesce(sum(column), lit(0L));
    }
}
