package org.shangliang.lake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.Bound;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;

class RecordCodecTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    record Step(String name, @Nullable Double share) {}

    record Everything(
            String id,
            int no,
            long rows,
            double value,
            @Nullable Double high,
            @Nullable Integer year,
            boolean kept,
            Bound bound,
            LocalDate day,
            @Nullable LocalDate end,
            Instant at,
            List<String> issues,
            List<Integer> offsets,
            Step first,
            List<Step> steps) {}

    private static final Everything FULL = new Everything(
            "甲",
            7,
            5_000_000_000L,
            0.5,
            1.5,
            2023,
            true,
            Bound.AT_LEAST,
            LocalDate.of(2023, 8, 21),
            LocalDate.of(2023, 12, 31),
            Instant.parse("2023-08-21T01:02:03.000004Z"),
            List.of("place_unknown", "period_unknown"),
            List.of(1, 2, 3),
            new Step("征集", null),
            List.of(new Step("办结", 0.75), new Step("答复", null)));

    private static final Everything SPARSE = new Everything(
            "乙",
            0,
            0,
            0,
            null,
            null,
            false,
            Bound.EXACT,
            LocalDate.of(1999, 1, 1),
            null,
            Instant.EPOCH,
            List.of(),
            List.of(),
            new Step("", 0.0),
            List.of());

    @Test
    void aRecordComesBackAsItWasAfterATripThroughTheEngine() {
        RecordCodec<Everything> codec = RecordCodec.of(Everything.class);
        List<Everything> back = codec
                .dataset(spark(), List.of(FULL, SPARSE))
                .map((MapFunction<Row, Row>) row -> codec.toRow(codec.fromRow(row)), codec.rows())
                .collectAsList()
                .stream()
                .map(codec::fromRow)
                .toList();
        assertEquals(List.of(FULL, SPARSE), back);
    }

    @Test
    void columnsAreFoundByNameWhateverTheirOrder() {
        RecordCodec<Step> codec = RecordCodec.of(Step.class);
        var turned = codec.dataset(spark(), List.of(new Step("立案", 0.9))).select("share", "name");
        assertEquals(new Step("立案", 0.9), codec.fromRow(turned.first()));
    }

    @Test
    void aSpreadRecordComesBackWhetherTheRowNamesItsColumnsOrNot() {
        record Marked(@Spread Stamp stamp, String title, @Spread Step step) {}
        RecordCodec<Marked> codec = RecordCodec.of(Marked.class);
        Marked marked = new Marked(new Stamp("手册", "甲"), "立案", new Step("答复", 0.5));
        assertEquals(marked, codec.fromRow(codec.toRow(marked)));
        assertEquals(
                marked, codec.fromRow(codec.dataset(spark(), List.of(marked)).first()));
    }

    @Test
    void aMissingNumberIsNoZero() {
        RecordCodec<Step> steps = RecordCodec.of(Step.class);
        record Strict(String name, double share) {}
        var withNull = steps.dataset(spark(), List.of(new Step("立案", null)));
        assertThrows(RuntimeException.class, () -> RecordCodec.of(Strict.class).fromRow(withNull.first()));
    }

    @Test
    void columnsBearTheRecordsNamesAndTypes() {
        assertArrayEquals(
                new String[] {
                    "id", "no", "rows", "value", "high", "year", "kept", "bound", "day", "end", "at", "issues",
                    "offsets", "first", "steps"
                },
                RecordCodec.of(Everything.class).schema().fieldNames());
        assertEquals(
                "bigint",
                RecordCodec.of(Everything.class).schema().apply("no").dataType().simpleString());
    }
}
