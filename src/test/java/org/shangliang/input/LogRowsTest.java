package org.shangliang.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.LogFile;
import org.shangliang.log.LogReader;
import org.shangliang.log.LogReading;
import org.shangliang.log.Progress;
import org.shangliang.log.RawLogRow;
import org.shangliang.table.Stamp;

/** Logs kept in Parquet, with typed columns under an office's headers. */
class LogRowsTest {
    private static final CodebookFiles CODEBOOK = CodebookFiles.shipped();
    private static final LogReader READER = LogReader.from(CODEBOOK, Divisions.load(CODEBOOK));
    private static final MessageType ITEMS = MessageTypeParser.parseMessageType(
            """
            message items {
              required binary 实事编号 (UTF8);
              optional binary 县区 (UTF8);
              optional int64 惠及户数;
              optional int64 落实资金 (DECIMAL(12, 2));
              optional int32 立项日期 (DATE);
              optional int64 完成日期 (TIMESTAMP(MICROS, true));
              optional binary 完成情况 (UTF8);
            }
            """);

    @TempDir
    Path folder;

    @Test
    void typedColumnsAreReadAsOfficesMeanThem() throws IOException {
        Path file = folder.resolve("古浪.parquet");
        try (ParquetWriter<Group> writer = writer(file)) {
            Group done = new SimpleGroupFactory(ITEMS)
                    .newGroup()
                    .append("实事编号", "M-1")
                    .append("县区", "古浪县")
                    .append("惠及户数", 46L)
                    .append("落实资金", 9_700_050L)
                    .append("立项日期", (int) LocalDate.of(2023, 2, 3).toEpochDay())
                    .append("完成日期", LocalDate.of(2023, 8, 5).toEpochDay() * 86_400_000_000L)
                    .append("完成情况", "已解决");
            writer.write(done);
            writer.write(new SimpleGroupFactory(ITEMS)
                    .newGroup()
                    .append("实事编号", "M-2")
                    .append("县区", "古浪县"));
        }

        List<LogReading> readings = read(file);

        LogReading.Kept kept = assertInstanceOf(LogReading.Kept.class, readings.get(0), readings::toString);
        LivelihoodItemRow row = (LivelihoodItemRow) kept.row();
        assertEquals("620622", row.provenance().divisionCode());
        assertEquals(46L, row.households());
        assertEquals(97_000.5, row.moneyYuan());
        assertEquals(LocalDate.of(2023, 2, 3), row.listedOn());
        assertEquals(LocalDate.of(2023, 8, 5), row.completedOn());
        assertEquals(Progress.RESOLVED, row.status());
        assertEquals(2, readings.size(), "the row without a date is told, kept or not");
    }

    @Test
    void aFileThatIsNoParquetIsOneRowThatSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("坏.parquet"), "PAR1 不是");
        List<LogReading> readings = read(file);
        assertEquals(1, readings.size());
        assertEquals(
                "unreadable_file",
                ((LogReading.Rejected) readings.get(0)).reason().code());
    }

    private static List<LogReading> read(Path file) {
        LogRows rows = new LogRows(new Configuration(false), new LogFile(CODEBOOK, READER.headers()));
        List<LogReading> readings = new ArrayList<>();
        LogInput input =
                new LogInput(file.toAbsolutePath().toString(), "民生实事/古浪.parquet", "livelihood_items", 1, null, "run");
        for (var all = rows.of(input); all.hasNext(); ) {
            RawLogRow row = all.next();
            readings.add(READER.read(row, new Stamp("v", "run")));
        }
        return readings;
    }

    private static ParquetWriter<Group> writer(Path file) throws IOException {
        return ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withType(ITEMS)
                .withConf(new Configuration(false))
                .build();
    }
}
