package org.shangliang.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.table.Column;
import org.shangliang.table.Table;
import org.shangliang.table.TableDeclaration;

class LakeTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    @Table(name = "silver.steps", zh = "步骤", en = "steps", grain = "one row per step", key = "step_id")
    record StepRow(
            @Column(zh = "编号", en = "id") String stepId,
            @Column(zh = "来源", en = "source's id") String sourceId,
            @Column(zh = "件数", en = "how many") @Nullable Long count,
            @Column(zh = "存疑", en = "issues") List<String> issues) {}

    @Table(name = "silver.steps", zh = "步骤", en = "steps", grain = "one row per step", key = "step_id")
    record WiderRow(
            @Column(zh = "编号", en = "id") String stepId,
            @Column(zh = "来源", en = "source's id") String sourceId,
            @Column(zh = "件数", en = "how many") @Nullable Long count,
            @Column(zh = "存疑", en = "issues") List<String> issues,
            @Column(zh = "备注", en = "a note") @Nullable String note) {}

    private static final TableDeclaration<StepRow> STEPS = TableDeclaration.of(StepRow.class);

    @TempDir
    transient Path folder;

    @Test
    void whatIsWrittenIsReadAgainWithItsComments() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", 3L)));
        assertEquals(List.of(step("a1", "a", 3L)), lake.records(STEPS));
        assertEquals(
                "件数 · how many",
                lake.read(STEPS).schema().apply("count").getComment().get());
        assertEquals(
                STEPS.comment(),
                spark().sql("DESCRIBE DETAIL delta.`" + lake.path(STEPS) + "`")
                        .select("description")
                        .first()
                        .getString(0));
    }

    @Test
    void aLakeMayBeNamedByARelativePath() {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        Lake lake = new Lake(spark(), relative.resolve("lake").toString());
        lake.merge(STEPS, rows(step("a1", "a", 3L)));
        assertEquals(List.of(step("a1", "a", 3L)), lake.records(STEPS));
    }

    @Test
    void aTableNeverWrittenIsEmpty() {
        assertEquals(OptionalLong.empty(), lake().findVersion(STEPS));
        assertEquals(List.of(), lake().records(STEPS));
    }

    @Test
    void aChangedSourceReplacesItsRowsAndLeavesTheOthers() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", 3L), step("a2", "a", 4L), step("b1", "b", 5L)));
        long before = lake.findVersion(STEPS).getAsLong();
        lake.replace(STEPS, sources("a"), rows(step("a1", "a", 30L), step("a3", "a", null)));
        assertEquals(before + 1, lake.findVersion(STEPS).getAsLong(), "one commit");
        assertEquals(List.of(step("a1", "a", 30L), step("a3", "a", null), step("b1", "b", 5L)), sorted(lake));
    }

    @Test
    void aSourceThatNoLongerHasRowsLosesThem() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", 3L), step("b1", "b", 5L)));
        lake.replace(STEPS, sources("a"), rows());
        assertEquals(List.of(step("b1", "b", 5L)), sorted(lake));
    }

    @Test
    void nothingToWriteMakesNoVersion() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", 3L)));
        long before = lake.findVersion(STEPS).getAsLong();
        lake.replace(STEPS, sources("c"), rows());
        lake.merge(STEPS, rows());
        assertEquals(before, lake.findVersion(STEPS).getAsLong());
    }

    @Test
    void anEarlierVersionCanStillBeRead() {
        Lake lake = lake();
        lake.overwrite(STEPS, rows(step("a1", "a", 3L)));
        long first = lake.findVersion(STEPS).getAsLong();
        lake.overwrite(STEPS, rows(step("b1", "b", 5L)));
        assertEquals(1, lake.read(STEPS, first).filter("step_id = 'a1'").count());
        assertEquals(List.of(step("b1", "b", 5L)), lake.records(STEPS));
    }

    @Test
    void aWriteRepeatedUnderItsVersionLandsOnce() {
        Lake lake = lake();
        lake.overwrite(STEPS, rows());
        lake.overwrite(STEPS, rows(step("a1", "a", 3L)));
        DeltaStore store = new DeltaStore(spark());
        store.overwrite(new DeltaStore.Write(STEPS, lake.path(STEPS), 1), rows(step("b1", "b", 5L)));
        assertEquals(List.of(step("a1", "a", 3L)), lake.records(STEPS));
    }

    @Test
    void aColumnDeclaredLaterIsAddedToATableThatStands() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", 3L)));
        TableDeclaration<WiderRow> wider = TableDeclaration.of(WiderRow.class);
        RecordCodec<WiderRow> codec = RecordCodec.of(WiderRow.class);
        assertEquals(1, lake.read(wider).filter("note is null").count());
        lake.merge(wider, codec.dataset(spark(), List.of(new WiderRow("b1", "b", 5L, List.of(), "新"))));
        assertEquals(2, lake.read(wider).count());
        assertEquals(
                "备注 · a note",
                lake.read(wider).schema().apply("note").getComment().get());
    }

    @Test
    void aTableWhoseFirstWriteWasCutShortCanBeMade() throws IOException {
        Lake lake = lake();
        Path table = Path.of(URI.create(lake.path(STEPS)));
        Files.createDirectories(table.resolve("_delta_log").resolve("_commits"));
        Files.writeString(table.resolve("part-00000.snappy.parquet"), "half a file");
        assertEquals(List.of(), lake.records(STEPS));
        lake.merge(STEPS, rows(step("a1", "a", 3L)));
        assertEquals(List.of(step("a1", "a", 3L)), lake.records(STEPS));
    }

    @Test
    @SuppressWarnings("try")
    void twoWritersAreOneTooMany() {
        Lake lake = lake();
        try (WriterLock held = lake.lock()) {
            LakeException refused = assertThrows(LakeException.class, lake::lock);
            assertTrue(refused.getMessage()
                    .contains(Long.toString(ProcessHandle.current().pid())));
        }
        lake.lock().close();
    }

    @Test
    void aTableIsMadeWithNotNullWhereItsDeclarationKnowsOfNoNull() {
        Lake lake = lake();
        lake.merge(STEPS, rows(step("a1", "a", null)));
        StructType made = spark().read().format("delta").load(lake.path(STEPS)).schema();
        assertEquals(
                List.of("step_id false", "source_id false", "count true", "issues false"),
                Arrays.stream(made.fields())
                        .map(field -> field.name() + " " + field.nullable())
                        .toList());
        Dataset<Row> nameless = rows(step("a1", "a", 3L))
                .withColumn("source_id", functions.lit(null).cast("string"));
        assertRefused("source_id", () -> lake.merge(STEPS, nameless));
        assertRefused("source_id", () -> lake.overwrite(STEPS, nameless));
        assertEquals(List.of(step("a1", "a", null)), lake.records(STEPS));
    }

    /** Earlier versions of the program made tables of a query's rows, whose columns may all be null. */
    @Test
    void aTableMadeWithoutNotNullGoesOnTakingRows() {
        Lake lake = lake();
        rows(step("a1", "a", 3L)).write().format("delta").save(lake.path(STEPS));
        lake.merge(STEPS, rows(step("a1", "a", 4L), step("b1", "b", 5L)));
        lake.append(STEPS, rows(step("c1", "c", 6L)));
        lake.replace(STEPS, sources("b"), rows(step("b2", "b", null)));
        assertEquals(List.of(step("a1", "a", 4L), step("b2", "b", null), step("c1", "c", 6L)), sorted(lake));
        lake.overwrite(STEPS, rows(step("d1", "d", 7L)));
        assertEquals(List.of(step("d1", "d", 7L)), lake.records(STEPS));
    }

    private static void assertRefused(String column, Executable write) {
        Throwable cause = assertThrows(Exception.class, write);
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertEquals(
                "[DELTA_NOT_NULL_CONSTRAINT_VIOLATED] NOT NULL constraint violated for column: " + column + ".",
                cause.getMessage().strip());
    }

    private Lake lake() {
        return new Lake(spark(), folder.toString());
    }

    private Dataset<Row> rows(StepRow... steps) {
        return RecordCodec.of(StepRow.class).dataset(spark(), Arrays.asList(steps));
    }

    private Dataset<Row> sources(String id) {
        return spark().sql("select '" + id + "' as source_id");
    }

    private static StepRow step(String id, String source, @Nullable Long count) {
        return new StepRow(id, source, count, List.of("x"));
    }

    private static List<StepRow> sorted(Lake lake) {
        return lake.records(STEPS).stream()
                .sorted(Comparator.comparing(StepRow::stepId))
                .toList();
    }
}
