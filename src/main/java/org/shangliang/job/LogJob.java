package org.shangliang.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.input.InputFile;
import org.shangliang.input.InputFiles;
import org.shangliang.input.LogInput;
import org.shangliang.input.LogRows;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.Schemas;
import org.shangliang.lake.Together;
import org.shangliang.log.LogFileRow;
import org.shangliang.log.LogIssue;
import org.shangliang.log.LogKind;
import org.shangliang.log.RawLogRow;
import org.shangliang.report.QuarantineRow;
import org.shangliang.table.ColumnType;
import org.shangliang.table.Stamp;
import org.shangliang.table.TableDeclaration;
import org.shangliang.table.TableDeclaration.TableReference;

/**
 * Files of logs to {@code bronze.log_rows} as they stand, and from there to the tables of their kinds: whatever is new, has
 * changed, or was read by another reader or codebook. Of rows with one id the last stands, by the order of landing.
 */
final class LogJob {
    /** The job's name in {@code gold.runs}. */
    static final String NAME = "logs";

    private static final String STAGE = QuarantineRow.Stage.LOG.code();
    private static final long FEW = 200_000;

    private final Lake lake;
    private final SparkSession spark;
    private final RunLog log;
    private final Readers.Setup setup;

    /**
     * What to take in.
     *
     * @param paths files and folders
     * @param division code or name of the county that rows without one belong to, or null
     */
    record Input(List<String> paths, @Nullable String division) {}

    LogJob(Lake lake, RunLog log, Readers.Setup setup) {
        this.lake = lake;
        this.spark = lake.spark();
        this.log = log;
        this.setup = setup;
    }

    /** Takes in what is new and reads what is pending. */
    JobResult run(Input input) {
        Instant started = log.now();
        Domain domain = Domain.of(setup.codebookFolder());
        land(new InputFiles(hadoop()).list(input.paths()), division(input.division(), domain), domain);
        List<LogFileRow> pending = lake.records(LakeTables.LOG_FILES).stream()
                .filter(f -> !isCurrent(f))
                .toList();
        return pending.isEmpty() ? JobResult.nothing(NAME) : read(pending, input, started);
    }

    private static @Nullable String division(@Nullable String told, Domain domain) {
        return told == null
                ? null
                : domain.logs()
                        .places()
                        .findNamed(told)
                        .map(Division::code)
                        .orElseThrow(() -> new UsageException(
                                "--division " + told + ": no such county, or several; give its six-digit code"));
    }

    private boolean isCurrent(LogFileRow file) {
        return Versions.logs().equals(file.readerVersion())
                && setup.version().codebook().equals(file.codebookVersion());
    }

    private void land(List<InputFile> given, @Nullable String division, Domain domain) {
        Map<String, LogFileRow> landed =
                lake.records(LakeTables.LOG_FILES).stream().collect(Collectors.toMap(LogFileRow::path, f -> f));
        Map<String, String> owners =
                landed.values().stream().collect(Collectors.toMap(LogFileRow::sourceId, LogFileRow::path, (a, b) -> a));
        long no = landed.values().stream().mapToLong(LogFileRow::landedNo).max().orElse(0);
        List<LogInput> inputs = new ArrayList<>();
        List<LogFileRow> files = new ArrayList<>();
        for (InputFile file : given) {
            LogInput input = input(file, ++no, division, domain);
            if (!isSame(landed.get(file.path()), file, input)) {
                String owner = owners.putIfAbsent(input.sourceId(), file.path());
                LogInput named = owner == null || owner.equals(file.path())
                        ? input
                        : new LogInput(file.path(), file.path(), input.kind(), no, input.division(), log.runId());
                inputs.add(named);
                files.add(fileRow(file, named));
            }
        }
        if (!inputs.isEmpty()) {
            Dataset<Row> rows = rows(inputs);
            if (!landed.isEmpty()) {
                rows.persist(StorageLevel.DISK_ONLY());
            }
            Dataset<Row> paths = LogFiles.dataset(spark, files).select("path");
            lake.replace(LakeTables.LOG_ROWS, paths, rows);
            rows.unpersist();
            lake.merge(LakeTables.LOG_FILES, LogFiles.dataset(spark, files));
        }
    }

    private LogInput input(InputFile file, long no, @Nullable String division, Domain domain) {
        String ending = file.format() == null ? "" : "." + file.format();
        String parent = file.path().replaceFirst("/[^/]*$", "");
        String kindPath = file.sourceName().contains("/")
                ? file.sourceName()
                : parent.substring(parent.lastIndexOf('/') + 1) + "/" + file.sourceName();
        Optional<LogKind> kind = domain.logs().headers().findKind(kindPath);
        String own = division != null
                ? division
                : domain.logs()
                        .places()
                        .findInName(file.sourceName())
                        .map(Division::code)
                        .orElse(null);
        return new LogInput(
                file.path(), file.sourceName() + ending, kind.map(LogKind::code).orElse(null), no, own, log.runId());
    }

    /** Whether a file need not be landed again; one of which nothing was kept is, when reader or codebook have changed. */
    private boolean isSame(@Nullable LogFileRow landed, InputFile file, LogInput input) {
        return landed != null
                && landed.sizeBytes() == file.sizeBytes()
                && landed.modifiedMillis() == file.modifiedMillis()
                && Objects.equals(landed.kind(), input.kind())
                && Objects.equals(landed.fileDivision(), input.division())
                && (landed.recordsKept() > 0 || isCurrent(landed));
    }

    private static LogFileRow fileRow(InputFile file, LogInput input) {
        return new LogFileRow(
                file.path(),
                input.sourceId(),
                input.kind(),
                file.sizeBytes(),
                file.modifiedMillis(),
                input.landedNo(),
                0,
                0,
                0,
                0,
                null,
                null,
                input.division(),
                input.runId());
    }

    private Dataset<Row> rows(List<LogInput> inputs) {
        SerializableConfiguration conf = new SerializableConfiguration(hadoop());
        RecordCodec<RawLogRow> codec = RecordCodec.of(RawLogRow.class);
        String codebook = setup.codebookFolder();
        FlatMapFunction<LogInput, Row> read = input ->
                new Mapped<>(new LogRows(conf.value(), Domain.of(codebook).logFiles()).of(input), codec::toRow);
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        int tasks = Math.max(1, Math.min(inputs.size(), context.defaultParallelism() * 4));
        return spark.createDataFrame(context.parallelize(inputs, tasks).flatMap(read), codec.schema());
    }

    private JobResult read(List<LogFileRow> pending, Input input, Instant started) {
        Dataset<Row> readings = readings(pending).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> replaced = replaced(readings).persist(StorageLevel.DISK_ONLY());
        try {
            long again = replaced.count();
            Dataset<Row> lost = again <= FEW ? broadcast(replaced) : replaced;
            Dataset<Row> kept = readings.where(col("id").isNotNull());
            Dataset<Row> last = again == 0 ? kept : kept.join(lost, Names.of("path", "row_no"), "left_anti");
            boolean first = !isAnyFilled();
            List<LogFiles.Counts> counts = LogFiles.counts(readings, replaced);
            write(last, pending, counts);
            if (!first) {
                mendReferences();
            }
            Dataset<Row> rejected = readings.where(col("reason").isNotNull())
                    .withColumn("stage", lit(STAGE))
                    .withColumn("run_id", lit(log.runId()));
            lake.replace(
                    LakeTables.QUARANTINE,
                    LogFiles.dataset(spark, pending)
                            .select(col("path"), lit(STAGE).as("stage")),
                    rejected);
            JobResult result = LogFiles.result(counts, reasons(readings));
            log.write(result, started, input.paths());
            lake.merge(
                    LakeTables.LOG_FILES,
                    LogFiles.dataset(
                            spark,
                            LogFiles.read(
                                    pending,
                                    counts,
                                    new LogFiles.Version(
                                            Versions.logs(), setup.version().codebook()))));
            return result;
        } finally {
            replaced.unpersist();
            readings.unpersist();
        }
    }

    private Dataset<Row> readings(List<LogFileRow> pending) {
        RecordCodec<RawLogRow> raw = RecordCodec.of(RawLogRow.class);
        RecordCodec<ReadLogRow> codec = RecordCodec.of(ReadLogRow.class);
        Stamp stamp = new Stamp(setup.version().codebook(), log.runId());
        String codebook = setup.codebookFolder();
        MapPartitionsFunction<Row, Row> read = rows -> new Mapped<>(rows, row -> {
            RawLogRow one = raw.fromRow(row);
            return codec.toRow(ReadLogRow.of(one, Domain.of(codebook).logs().read(one, stamp)));
        });
        Dataset<Row> paths = LogFiles.dataset(spark, pending).select("path");
        Dataset<Row> rows = lake.read(LakeTables.LOG_ROWS);
        boolean all = pending.size() == lake.read(LakeTables.LOG_FILES).count();
        return (all ? rows : rows.join(broadcast(paths), Names.of("path"), "left_semi"))
                .select(Schemas.columns(LakeTables.LOG_ROWS))
                .mapPartitions(read, codec.rows());
    }

    /** The rows that a later one of the same id replaces: path and row_no. */
    private static Dataset<Row> replaced(Dataset<Row> readings) {
        Dataset<Row> keys = readings.where(col("id").isNotNull()).select("kind", "id", "file_no", "row_no", "path");
        Dataset<Row> again = keys.groupBy("kind", "id")
                .agg(count(lit(1)).as("times"), max(struct("file_no", "row_no")).as("last"))
                .where("times > 1")
                .drop("times");
        return keys.join(again, Names.of("kind", "id"), "inner")
                .where(not(struct("file_no", "row_no").equalTo(col("last"))))
                .select("path", "row_no");
    }

    private boolean isAnyFilled() {
        return kinds().keySet().stream().anyMatch(t -> lake.findVersion(t).isPresent());
    }

    private void write(Dataset<Row> kept, List<LogFileRow> pending, List<LogFiles.Counts> counts) {
        Set<String> found = counts.stream()
                .filter(c -> c.kept() > 0)
                .map(c -> String.valueOf(c.kind()))
                .collect(Collectors.toSet());
        Dataset<Row> names = kept.select(explode(col("references")).as("r"), col("path"), col("row_no"))
                .select(col("r.kind").as("kind"), col("r.id").as("id"), col("path"), col("row_no"));
        Dataset<Row> nowhere = names.join(ids(kept), Names.of("kind", "id"), "left_anti")
                .select("path", "row_no")
                .distinct()
                .withColumn("nowhere", lit(true))
                .persist(StorageLevel.DISK_ONLY());
        try {
            boolean whole = nowhere.isEmpty();
            Dataset<Row> sources = LogFiles.dataset(spark, pending).select("source_id");
            List<Runnable> writes = new ArrayList<>();
            kinds().forEach((table, kind) -> {
                if (found.contains(kind) || lake.findVersion(table).isPresent()) {
                    Dataset<Row> ofKind = kept.where(col("kind").equalTo(kind))
                            .select(col("path"), col("row_no").as("no"), col(kind + ".*"));
                    boolean hasReferences = !table.references().isEmpty();
                    writes.add(() ->
                            lake.replace(table, sources, whole || !hasReferences ? ofKind : marked(ofKind, nowhere)));
                }
            });
            new Together(spark).run(writes);
        } finally {
            nowhere.unpersist();
        }
    }

    private static Dataset<Row> marked(Dataset<Row> rows, Dataset<Row> nowhere) {
        Column flags = array(lit(LogIssue.REFERENCE_UNKNOWN.code()));
        return rows.join(nowhere.withColumnRenamed("row_no", "no"), Names.of("path", "no"), "left")
                .withColumn(
                        "issues",
                        when(coalesce(col("nowhere"), lit(false)), array_union(col("issues"), flags))
                                .otherwise(col("issues")));
    }

    /** The ids of all kinds that there are: in the tables, and among the rows about to be written. */
    private Dataset<Row> ids(Dataset<Row> kept) {
        Dataset<Row> ids = kept.select("kind", "id");
        for (Map.Entry<TableDeclaration<?>, String> table : kinds().entrySet()) {
            if (lake.findVersion(table.getKey()).isPresent()) {
                ids = ids.unionByName(lake.read(table.getKey())
                        .select(
                                lit(table.getValue()).as("kind"),
                                col(table.getKey().key().get(0)).as("id")));
            }
        }
        return ids;
    }

    /** Marks rows of earlier runs whose references lead nowhere any more, and unmarks those whose do now. */
    private void mendReferences() {
        for (TableDeclaration<?> table : kinds().keySet()) {
            if (!table.references().isEmpty() && lake.findVersion(table).isPresent()) {
                Dataset<Row> rows = lake.read(table);
                String key = table.key().get(0);
                Dataset<Row> nowhere = nowhere(table, rows, key).withColumn("nowhere", lit(true));
                Column flags = array(lit(LogIssue.REFERENCE_UNKNOWN.code()));
                Column is = array_contains(col("issues"), LogIssue.REFERENCE_UNKNOWN.code());
                Column should = coalesce(col("nowhere"), lit(false));
                lake.merge(
                        table,
                        rows.join(nowhere, Names.of(key), "left")
                                .where(is.notEqual(should))
                                .withColumn(
                                        "issues",
                                        when(should, array_union(col("issues"), flags))
                                                .otherwise(array_except(col("issues"), flags))));
            }
        }
    }

    private Dataset<Row> nowhere(TableDeclaration<?> table, Dataset<Row> rows, String key) {
        @Nullable Dataset<Row> all = null;
        for (TableReference reference : table.references()) {
            boolean list = table.columns().stream()
                    .anyMatch(c -> c.name().equals(reference.column()) && c.type() instanceof ColumnType.ListOf);
            Column column = list ? explode(col(reference.column())) : col(reference.column());
            Dataset<Row> ids = lake.read(LakeTables.named(reference.table()))
                    .select(col(reference.key()).as("__id"));
            Dataset<Row> lost = rows.select(col(key), column.as("__id"))
                    .where(col("__id").isNotNull())
                    .join(ids, Names.of("__id"), "left_anti")
                    .select(key);
            all = all == null ? lost : all.unionByName(lost);
        }
        return Objects.requireNonNull(all).distinct();
    }

    private static SortedMap<String, Long> reasons(Dataset<Row> readings) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        for (Row row : readings.where(col("reason").isNotNull())
                .groupBy("reason")
                .count()
                .collectAsList()) {
            reasons.put(row.getString(0), row.getLong(1));
        }
        return reasons;
    }

    /** The tables of the kinds and the kinds' codes, those that others refer to first. */
    private static Map<TableDeclaration<?>, String> kinds() {
        Map<TableDeclaration<?>, String> kinds = new LinkedHashMap<>();
        for (LogKind kind : LogKind.values()) {
            kinds.put(LakeTables.named("silver." + kind.code()), kind.code());
        }
        return kinds;
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
