package org.shangliang.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in workbooks, which count from 1900 or, where they were made on some machines, from 1904. */
class WorkbookDatesTest {
    private static final LocalDate HELD = LocalDate.of(2023, 8, 5);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDayIsTheSameFromWhicheverYearTheWorkbookCounts(boolean from1904) throws IOException {
        List<LogReading> readings = Logs.read(LogKind.SESSIONS, LogFile.Format.XLSX, workbook(from1904), null);
        assertEquals(
                List.of(HELD, HELD, HELD),
                readings.stream()
                        .map(reading -> ((SessionRow) Logs.kept(reading)).heldOn())
                        .toList(),
                "as a date, as a bare number, as text");
    }

    private static byte[] workbook(boolean from1904) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var properties = book.getCTWorkbook().isSetWorkbookPr()
                    ? book.getCTWorkbook().getWorkbookPr()
                    : book.getCTWorkbook().addNewWorkbookPr();
            properties.setDate1904(from1904);
            XSSFSheet sheet = book.createSheet("协商活动");
            row(sheet.createRow(0), "活动编号", "县区").setCellValue("召开日期");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-m-d"));
            double serial = DateUtil.getExcelDate(HELD.atStartOfDay(), from1904);
            Cell asDate = row(sheet.createRow(1), "H-1", "古浪县");
            asDate.setCellValue(serial);
            asDate.setCellStyle(day);
            row(sheet.createRow(2), "H-2", "古浪县").setCellValue(serial);
            row(sheet.createRow(3), "H-3", "古浪县").setCellValue("2023年8月5日");
            book.write(out);
            return out.toByteArray();
        }
    }

    /** A row with two cells of text; the third is returned. */
    private static Cell row(Row row, String first, String second) {
        row.createCell(0).setCellValue(first);
        row.createCell(1).setCellValue(second);
        return row.createCell(2);
    }
}
