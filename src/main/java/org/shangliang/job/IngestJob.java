package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.shangliang.input.FileRecords;
import org.shangliang.input.Format;
import org.shangliang.input.InputFile;
import org.shangliang.input.InputFiles;
import org.shangliang.input.Landing;
import org.shangliang.input.Split;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.report.FileRow;
import org.shangliang.report.QuarantineRow;

/** Files to {@code bronze.documents}: whatever is new or has changed, byte for byte. */
final class IngestJob {
    private static final long SPLIT_BYTES = 64L << 20;
    private static final int FILES_PER_TASK = 200;

    /** As many are not worth a file of the tables of their own. */
    private static final int FEW_FILES = 8;

    private final Lake lake;
    private final SparkSession spark;
    private final RunLog log;

    IngestJob(Lake lake, RunLog log) {
        this.lake = lake;
        this.spark = lake.spark();
        this.log = log;
    }

    /** Lands what is new below {@code paths}. */
    JobResult run(List<String> paths) {
        Instant started = log.now();
        List<InputFile> files = changed(new InputFiles(hadoop()).list(paths));
        if (files.isEmpty()) {
            return JobResult.nothing("ingest");
        }
        Dataset<Row> landings = landings(files).persist(StorageLevel.DISK_ONLY());
        try {
            JobResult result = land(landings);
            log.write(result, started, paths);
            lake.merge(LakeTables.FILES, fileRows(files, landings));
            return result;
        } finally {
            landings.unpersist();
        }
    }

    private JobResult land(Dataset<Row> landings) {
        Dataset<Row> kept = landings.where(col("reason").isNull());
        Dataset<Row> known = lake.read(LakeTables.DOCUMENTS).select("source_id", "path", "document_id");
        Dataset<Row> ids = SourceIds.of(kept, known)
                .join(known.drop("path"), Names.of("source_id", "document_id"), "left_anti")
                .drop("document_id")
                .persist(StorageLevel.DISK_ONLY());
        long written = ids.count();
        if (written > 0) {
            Dataset<Row> documents = kept.join(ids, Names.of("path", "row_no"), "inner");
            lake.merge(LakeTables.DOCUMENTS, documents.withColumn("run_id", lit(log.runId())));
        }
        ids.unpersist();
        Dataset<Row> rejected = landings.where(col("reason").isNotNull())
                .withColumn("source_id", col("source_name"))
                .withColumn("stage", lit(QuarantineRow.Stage.INGEST.code()))
                .withColumn("run_id", lit(log.runId()));
        Dataset<Row> owners = landings.select(
                        col("path"), lit(QuarantineRow.Stage.INGEST.code()).as("stage"))
                .distinct();
        lake.replace(LakeTables.QUARANTINE, owners, rejected);
        return result(landings, written);
    }

    private static JobResult result(Dataset<Row> landings, long written) {
        Map<String, Long> reasons = new TreeMap<>();
        long kept = 0;
        for (Row row : landings.groupBy("reason").count().collectAsList()) {
            if (row.isNullAt(0)) {
                kept = row.getLong(1);
            } else {
                reasons.put(row.getString(0), row.getLong(1));
            }
        }
        long rejected = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new JobResult("ingest", kept + rejected, kept, new TreeMap<>(reasons), written, 0);
    }

    private List<InputFile> changed(List<InputFile> given) {
        Map<String, Row> landed =
                lake.read(LakeTables.FILES).select("path", "size_bytes", "modified_millis").collectAsList().stream()
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row));
        return given.stream()
                .filter(file -> !sameAs(landed.get(file.path()), file))
                .toList();
    }

    private static boolean sameAs(@Nullable Row landed, InputFile file) {
        return landed != null && landed.getLong(1) == file.sizeBytes() && landed.getLong(2) == file.modifiedMillis();
    }

    private Dataset<Row> landings(List<InputFile> files) {
        SerializableConfiguration conf = new SerializableConfiguration(hadoop());
        RecordCodec<Landing> codec = RecordCodec.of(Landing.class);
        FlatMapFunction<Split, Row> read = split -> new Mapped<>(new FileRecords(conf.value()).of(split), codec::toRow);
        return spark.createDataFrame(parallel(splits(files)).flatMap(read), codec.schema());
    }

    /** The files in stretches; a large container of lines in several, each knowing the number of its first line. */
    private List<Split> splits(List<InputFile> files) {
        List<Split> splits = new ArrayList<>();
        List<Split> large = new ArrayList<>();
        for (InputFile file : files) {
            if (Format.JSONL.code().equals(file.format()) && file.sizeBytes() > 2 * SPLIT_BYTES) {
                for (long start = 0; start < file.sizeBytes(); start += SPLIT_BYTES) {
                    large.add(new Split(file, start, Math.min(file.sizeBytes(), start + SPLIT_BYTES), 1));
                }
            } else {
                splits.add(Split.whole(file));
            }
        }
        splits.addAll(numbered(large));
        return splits;
    }

    private List<Split> numbered(List<Split> large) {
        if (large.isEmpty()) {
            return large;
        }
        SerializableConfiguration conf = new SerializableConfiguration(hadoop());
        List<Long> counts = parallel(large)
                .map(split -> new FileRecords(conf.value()).countLines(split))
                .collect();
        List<Split> numbered = new ArrayList<>();
        long row = 1;
        for (int i = 0; i < large.size(); i++) {
            Split split = large.get(i);
            row = split.start() == 0 ? 1 : row;
            numbered.add(new Split(split.file(), split.start(), split.end(), row));
            row += counts.get(i);
        }
        return numbered;
    }

    private JavaRDD<Split> parallel(List<Split> splits) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        int least = Math.min(splits.size() / FEW_FILES + 1, context.defaultParallelism() * 4);
        return context.parallelize(splits, Math.max(least, splits.size() / FILES_PER_TASK));
    }

    private Dataset<Row> fileRows(List<InputFile> files, Dataset<Row> landings) {
        Dataset<Row> counts = landings.groupBy("path")
                .agg(count(lit(1)).as("records_read"), count(col("reason")).as("records_quarantined"));
        List<FileRow> rows = files.stream()
                .map(f -> new FileRow(
                        f.path(),
                        f.sourceName(),
                        f.format() == null ? "" : f.format(),
                        f.sizeBytes(),
                        f.modifiedMillis(),
                        0,
                        0,
                        0,
                        log.runId()))
                .toList();
        return RecordCodec.of(FileRow.class)
                .dataset(spark, rows)
                .drop("records_read", "records_kept", "records_quarantined")
                .join(counts, "path")
                .withColumn("records_kept", col("records_read").minus(col("records_quarantined")));
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
