package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.log.LogFileRow;

/** What was found in the files of logs, counted. */
final class LogFiles {
    private LogFiles() {}

    /**
     * The rows of a file.
     *
     * @param kind code of its kind, or null where it could not be told
     */
    record Counts(String path, @Nullable String kind, long read, long quarantined, long replaced) {
        long kept() {
            return read - quarantined - replaced;
        }
    }

    /** What read the files. */
    record Version(String reader, String codebook) {}

    static Dataset<Row> dataset(SparkSession spark, List<LogFileRow> files) {
        return RecordCodec.of(LogFileRow.class).dataset(spark, files);
    }

    /** The counts of every file that was read. */
    static List<Counts> counts(Dataset<Row> readings, Dataset<Row> replaced) {
        return readings
                .groupBy("path", "kind")
                .agg(count(lit(1)), count(col("reason")).as("quarantined"))
                .join(replaced.groupBy("path").agg(count(lit(1)).as("replaced")), Names.of("path"), "left")
                .collectAsList()
                .stream()
                .map(row -> new Counts(
                        row.getString(0),
                        row.isNullAt(1) ? null : row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.isNullAt(4) ? 0 : row.getLong(4)))
                .toList();
    }

    /** The files with what was found in them. */
    static List<LogFileRow> read(List<LogFileRow> files, List<Counts> counts, Version version) {
        Map<String, Counts> byPath = counts.stream().collect(Collectors.toMap(Counts::path, Function.identity()));
        return files.stream()
                .map(file -> read(
                        file, byPath.getOrDefault(file.path(), new Counts(file.path(), file.kind(), 0, 0, 0)), version))
                .toList();
    }

    /** What was done with each kind, and in all. */
    static JobResult result(List<Counts> counts, SortedMap<String, Long> reasons) {
        Map<String, List<Counts>> byKind = counts.stream()
                .collect(Collectors.groupingBy(
                        c -> c.kind() == null ? "?" : c.kind(), TreeMap::new, Collectors.toList()));
        List<JobResult.Part> parts = byKind.entrySet().stream()
                .map(e -> new JobResult.Part(
                        e.getKey(),
                        sum(e.getValue(), Counts::read),
                        sum(e.getValue(), Counts::kept),
                        sum(e.getValue(), Counts::replaced),
                        sum(e.getValue(), Counts::quarantined)))
                .toList();
        long kept = sum(counts, Counts::kept);
        return new JobResult(
                LogJob.NAME, sum(counts, Counts::read), kept, reasons, sum(counts, Counts::replaced), kept, 0, parts);
    }

    private static LogFileRow read(LogFileRow file, Counts counts, Version version) {
        return new LogFileRow(
                file.path(),
                file.sourceId(),
                file.kind(),
                file.sizeBytes(),
                file.modifiedMillis(),
                file.landedNo(),
                counts.read(),
                counts.kept(),
                counts.replaced(),
                counts.quarantined(),
                version.reader(),
                version.codebook(),
                file.fileDivision(),
                file.runId());
    }

    private static long sum(List<Counts> counts, Function<Counts, Long> part) {
        return counts.stream().mapToLong(part::apply).sum();
    }
}
