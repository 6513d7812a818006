package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.SharedSpark;
import org.shangliang.report.QuarantineRow;

class ExportTest extends SharedSpark {
    private static final long serialVersionUID = 1L;

    @TempDir
    transient Path folder;

    @Test
    void csvIsOneLineARowInTheOrderOfTheKeyWithoutFormulas() throws IOException {
        Path out = folder.resolve("表.csv");
        assertEquals(2, export().csv(out, Export.Mark.NONE));
        List<String> lines = Files.readAllLines(out);
        assertEquals(3, lines.size());
        Assertions.assertTrue(lines.get(0).startsWith("source_id,"));
        Assertions.assertTrue(lines.get(1).startsWith("甲,"));
        Assertions.assertTrue(lines.get(2).contains("'=1+1"), "a cell that would be a formula is marked as text");
        Assertions.assertTrue(lines.get(1).contains("\"说\"\"空\"\",没有字\""), "commas and quotes are quoted");
    }

    @Test
    void excelKnowsTheCsvByItsMark() throws IOException {
        Path out = folder.resolve("表.csv");
        export().csv(out, Export.Mark.EXCEL);
        assertEquals('\ufeff', Files.readString(out).charAt(0));
    }

    @Test
    void jsonlKeepsTheWordsAsTheyAreAndLeavesPersonalNamesOut() throws IOException {
        Path out = folder.resolve("表.jsonl");
        assertEquals(2, export().jsonl(out));
        String last = Files.readAllLines(out).get(1);
        Assertions.assertTrue(last.contains("\"detail\":\"=1+1\""));
        Assertions.assertFalse(last.contains("excerpt"));
    }

    @Test
    void parquetIsReadAgain() {
        Path out = folder.resolve("表.parquet");
        assertEquals(2, export().parquet(out));
        assertEquals(2, spark().read().parquet(out.toString()).count());
        Assertions.assertThrows(UsageException.class, () -> export().parquet(out), "what is there stays");
    }

    @Test
    void aWorkbookHasTheHeaderAndNumbersAsNumbers() throws IOException {
        Path out = folder.resolve("表.xlsx");
        assertEquals(2, export().xlsx(out));
        try (InputStream in = Files.newInputStream(out);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            assertEquals(2, sheet.getLastRowNum());
            assertEquals("source_id", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("乙", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals(2, sheet.getRow(2).getCell(2).getNumericCellValue());
        }
    }

    private Export export() {
        List<QuarantineRow> rows = List.of(row("乙", 2, "=1+1"), row("甲", 1, "说\"空\",没有字"));
        return Export.of(
                LakeTables.QUARANTINE,
                RecordCodec.of(QuarantineRow.class).dataset(spark(), rows),
                new Shown(CodebookFiles.shipped()));
    }

    private static QuarantineRow row(String source, long rowNo, String detail) {
        return new QuarantineRow(source, "/报道.jsonl", rowNo, "ingest", "empty", detail, "某某", "run");
    }
}
