package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;

class ChecksTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    @Test
    void aRowThatBreaksItsTablesConditionIsFound() {
        Lake lake = new Lake(spark(), folder.toString());
        lake.append(LakeTables.RUNS, RecordCodec.of(RunRow.class).dataset(spark(), List.of(run("read", 3, 2))));
        assertEquals(List.of(), broken(lake));
        lake.append(LakeTables.RUNS, RecordCodec.of(RunRow.class).dataset(spark(), List.of(run("ingest", 4, 2))));
        assertEquals(
                List.of("gold.runs: rows_read = rows_kept + coalesce(rows_replaced, 0) + rows_quarantined: 1"),
                broken(lake));
    }

    @Test
    void aKeyToldTwiceIsFound() {
        Lake lake = new Lake(spark(), folder.toString());
        lake.append(
                LakeTables.RUNS,
                RecordCodec.of(RunRow.class).dataset(spark(), List.of(run("read", 3, 2), run("read", 3, 2))));
        assertEquals(List.of("gold.runs: key run_id, job is unique: 1"), broken(lake));
    }

    private static List<String> broken(Lake lake) {
        return new Checks(lake)
                .all().stream()
                        .filter(Checks.Finding::broken)
                        .map(f -> f.table() + ": " + f.rule() + ": " + f.rows())
                        .toList();
    }

    private static RunRow run(String job, long read, long kept) {
        return new RunRow(
                "r1",
                job,
                Instant.EPOCH,
                1.5,
                List.of(),
                read,
                kept,
                1,
                0L,
                2,
                0,
                List.of(),
                "1",
                "c",
                "3.5.4",
                "3.3.3");
    }
}
