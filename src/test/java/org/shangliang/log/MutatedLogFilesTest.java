package org.shangliang.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand and more log files, each spoilt in one to three ways: every one of their rows is kept, replaced or rejected with a
 * message that names file, row and column, and nothing is thrown.
 */
class MutatedLogFilesTest {
    private static final int FILES = 1_200;
    private static final int WORKBOOKS_EVERY = 6;
    private static final List<String> COUNTIES = List.of("古浪县", "远安", "420304", "岳阳市", "邻水县", "620622", "枝江市");
    private static final List<String> JUNK = List.of(
            "",
            " ",
            "/",
            "待定",
            "#REF!",
            "2023-13-45",
            "-1",
            "1e999",
            "九十九",
            "某县",
            "A",
            "B类",
            "\u0007",
            "\uFFFD",
            "=1+1",
            "2023/8/5至8/7",
            "8/5/23",
            "万元",
            "约",
            "ＡＢＣ１２３",
            "null",
            "0",
            "是",
            "x".repeat(300),
            "测试某某",
            "\"",
            "',;");
    private static final Map<LogKind, List<String>> HEADERS = headers();

    @Test
    void everyRowOfEveryFileIsKeptReplacedOrRejectedWithAMessageToActOn() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        long kept = 0;
        long replaced = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            Sheets sheets = new Sheets(random);
            LogFile.Format format = seed % WORKBOOKS_EVERY == 0
                    ? LogFile.Format.XLSX
                    : seed % WORKBOOKS_EVERY == 1 ? LogFile.Format.JSONL : LogFile.Format.CSV;
            byte[] bytes = sheets.bytes(format);
            List<LogReading> readings = Logs.read(sheets.kind, format, bytes, null);

            assertFalse(readings.isEmpty(), "a file without rows is told of: seed " + seed);
            Set<String> ids = new HashSet<>();
            long ofFile = 0;
            for (LogReading reading : readings) {
                if (reading instanceof LogReading.Kept row) {
                    ofFile += 1;
                    ids.add(row.id());
                    assertSound(row, seed);
                } else {
                    LogReading.Rejected rejected = (LogReading.Rejected) reading;
                    reasons.merge(rejected.reason().code(), 1, Integer::sum);
                    assertActionable(rejected, seed);
                }
            }
            int expected = sheets.rowsIn(format);
            assertTrue(
                    expected < 0 || readings.size() == expected,
                    "seed " + seed + ": " + readings.size() + " of " + expected + " rows");
            kept += ids.size();
            replaced += ofFile - ids.size();
        }
        assertTrue(kept > 5_000, "most rows survive what is spoilt beside them: " + kept);
        assertTrue(replaced > 100, "repeated ids replace: " + replaced);
        for (LogReason reason : List.of(
                LogReason.MISSING_COLUMN,
                LogReason.MISSING_VALUE,
                LogReason.BAD_DATE,
                LogReason.BAD_NUMBER,
                LogReason.VALUE_NOT_ALLOWED,
                LogReason.UNKNOWN_COUNTY,
                LogReason.MISSING_COUNTY,
                LogReason.CELL_ERROR,
                LogReason.NO_HEADER,
                LogReason.TOO_MANY_CELLS,
                LogReason.QUOTE_NOT_CLOSED,
                LogReason.REPEATED_HEADER,
                LogReason.UNREADABLE_FILE)) {
            assertTrue(reasons.containsKey(reason.code()), reason + " was met: " + reasons);
        }
        assertFalse(reasons.containsKey("reader_failed"), reasons::toString);
    }

    private static void assertSound(LogReading.Kept kept, int seed) {
        assertFalse(kept.id().isBlank(), () -> "seed " + seed + ": " + kept);
        String row = kept.row().toString();
        assertTrue(row.matches("(?s).*divisionCode=[0-9]{6}.*"), row);
    }

    private static void assertActionable(LogReading.Rejected rejected, int seed) {
        String detail = rejected.detail();
        assertTrue(detail.contains("台账"), () -> "seed " + seed + " names the file: " + detail);
        boolean whole = Set.of(LogReason.EMPTY, LogReason.BINARY, LogReason.UNREADABLE_FILE, LogReason.ENCRYPTED)
                .contains(rejected.reason());
        assertTrue(
                whole || detail.matches("(?s).*第\\d+行.*, row \\d+.*"),
                () -> "seed " + seed + " names the row: " + detail);
        boolean ofRow = whole
                || Set.of(
                                LogReason.NO_HEADER,
                                LogReason.TOO_MANY_CELLS,
                                LogReason.QUOTE_NOT_CLOSED,
                                LogReason.REPEATED_HEADER,
                                LogReason.BROKEN_RECORD,
                                LogReason.TOO_LARGE)
                        .contains(rejected.reason());
        assertTrue(ofRow || detail.contains("「"), () -> "seed " + seed + " names the column: " + detail);
        assertFalse(detail.contains("测试"), () -> "seed " + seed + " tells a name: " + detail);
    }

    /** A table of a kind, spoilt. */
    private static final class Sheets {
        private final Random random;
        private final LogKind kind;
        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();
        private final Set<Spoil> spoils = new HashSet<>();

        /** The ways in which a file is spoilt. */
        private enum Spoil {
            COLUMN_MISSING,
            COLUMN_DOUBLED,
            COLUMNS_REORDERED,
            WRONG_TYPES,
            HUNDRED_COLUMNS,
            IDS_REPEATED,
            TITLE_ABOVE,
            BLANK_ROWS,
            HEADER_AGAIN,
            EXTRA_CELLS,
            OPEN_QUOTE,
            NO_HEADER,
            WRONG_ENCODING,
            BYTES_FLIPPED,
            CUT_OFF,
            MERGED,
            FORMULAS,
            OTHER_DELIMITER
        }

        Sheets(Random random) {
            this.random = random;
            kind = LogKind.values()[random.nextInt(LogKind.values().length)];
            header = new ArrayList<>(HEADERS.get(kind));
            int count = 3 + random.nextInt(20);
            for (int i = 0; i < count; i++) {
                rows.add(row(i));
            }
            int ways = 1 + random.nextInt(3);
            while (spoils.size() < ways) {
                spoils.add(Spoil.values()[random.nextInt(Spoil.values().length)]);
            }
            spoil();
        }

        /** How many rows the file holds, told one by one; negative where it is broken as a whole. */
        int rowsIn(LogFile.Format format) {
            boolean json = format == LogFile.Format.JSONL;
            boolean broken = spoils.contains(Spoil.CUT_OFF)
                    || spoils.contains(Spoil.BYTES_FLIPPED)
                    || spoils.contains(Spoil.WRONG_ENCODING);
            if (broken) {
                return -1;
            }
            if (spoils.contains(Spoil.NO_HEADER) && !json) {
                return spoils.contains(Spoil.HEADER_AGAIN) ? -1 : 1;
            }
            return rows.size() + (spoils.contains(Spoil.HEADER_AGAIN) && !json ? 1 : 0);
        }

        private List<String> row(int i) {
            List<String> row = new ArrayList<>();
            for (String name : header) {
                row.add(cell(name, i));
            }
            return row;
        }

        private String cell(String name, int i) {
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_000));
            if (name.contains("日期")) {
                return switch (random.nextInt(4)) {
                    case 0 -> day.toString();
                    case 1 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
                    case 2 -> day.toString().replace("-", "");
                    default -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
                };
            }
            return switch (name) {
                case "县区" -> COUNTIES.get(random.nextInt(COUNTIES.size()));
                case "资金(万元)" -> Double.toString(random.nextInt(500) / 10.0);
                case "受益户数", "受益人数", "参加总人数" -> random.nextInt(900) + "";
                case "审查结果" -> random.nextBoolean() ? "立案" : "不予立案";
                case "办理情况", "办理结果" -> random.nextBoolean() ? "A(已解决)" : "列入计划";
                case "满意度" -> "基本满意";
                case "活动类别" -> "提案";
                case "界别" -> "教育界";
                case "姓名" -> "测试甲某";
                default -> name.endsWith("编号") ? "N-" + i + "-" + name.length() : "修整村道" + i;
            };
        }

        private void spoil() {
            if (spoils.contains(Spoil.COLUMN_MISSING)) {
                int at = random.nextInt(header.size());
                header.remove(at);
                rows.forEach(row -> row.remove(at));
            }
            if (spoils.contains(Spoil.COLUMN_DOUBLED)) {
                int at = random.nextInt(header.size());
                header.add(header.get(at));
                rows.forEach(row -> row.add(random.nextBoolean() ? row.get(at) : ""));
            }
            if (spoils.contains(Spoil.COLUMNS_REORDERED)) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < header.size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, random);
                reorder(header, order);
                rows.forEach(row -> reorder(row, order));
            }
            if (spoils.contains(Spoil.WRONG_TYPES)) {
                for (List<String> row : rows) {
                    row.set(random.nextInt(row.size()), JUNK.get(random.nextInt(JUNK.size())));
                }
            }
            if (spoils.contains(Spoil.HUNDRED_COLUMNS)) {
                for (int i = 0; i < 100; i++) {
                    header.add("备用" + i);
                    rows.forEach(row -> row.add(random.nextInt(5) == 0 ? "杂" : ""));
                }
            }
            if (spoils.contains(Spoil.IDS_REPEATED)) {
                rows.forEach(row -> row.set(0, "N-1"));
            }
        }

        private static void reorder(List<String> cells, List<Integer> order) {
            List<String> old = List.copyOf(cells);
            for (int i = 0; i < order.size(); i++) {
                cells.set(i, old.get(order.get(i)));
            }
        }

        byte[] bytes(LogFile.Format format) throws IOException {
            byte[] bytes =
                    switch (format) {
                        case CSV -> csv();
                        case JSONL -> json();
                        case XLSX -> workbook();
                    };
            if (spoils.contains(Spoil.BYTES_FLIPPED)) {
                for (int i = 0; i < 1 + bytes.length / 200; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            return spoils.contains(Spoil.CUT_OFF)
                    ? Arrays.copyOf(bytes, bytes.length / 2 + random.nextInt(bytes.length / 2))
                    : bytes;
        }

        private byte[] csv() {
            String delimiter = spoils.contains(Spoil.OTHER_DELIMITER) ? ";" : ",";
            StringBuilder text = new StringBuilder();
            if (spoils.contains(Spoil.TITLE_ABOVE)) {
                text.append("某年台账\n填报单位:某处\n");
            }
            if (!spoils.contains(Spoil.NO_HEADER)) {
                text.append(line(header, delimiter));
            }
            for (int i = 0; i < rows.size(); i++) {
                if (spoils.contains(Spoil.BLANK_ROWS) && random.nextInt(3) == 0) {
                    text.append(delimiter.repeat(header.size() - 1)).append('\n');
                }
                if (spoils.contains(Spoil.HEADER_AGAIN) && i == rows.size() / 2) {
                    text.append(line(header, delimiter));
                }
                String line = line(rows.get(i), delimiter);
                if (spoils.contains(Spoil.OPEN_QUOTE) && i == 1) {
                    line = "\"" + line;
                }
                if (spoils.contains(Spoil.EXTRA_CELLS) && i % 4 == 1) {
                    line = line.strip() + delimiter + "多出" + delimiter + "的格\n";
                }
                text.append(line);
            }
            return text.toString().getBytes(charset());
        }

        private Charset charset() {
            List<Charset> charsets = spoils.contains(Spoil.WRONG_ENCODING)
                    ? List.of(StandardCharsets.UTF_16LE, Charset.forName("Big5"), StandardCharsets.ISO_8859_1)
                    : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
            return charsets.get(random.nextInt(charsets.size()));
        }

        private static String line(List<String> cells, String delimiter) {
            return cells.stream()
                            .map(c -> c.contains(delimiter) || c.contains("\"")
                                    ? "\"" + c.replace("\"", "\"\"") + "\""
                                    : c)
                            .collect(Collectors.joining(delimiter))
                    + "\n";
        }

        private byte[] json() {
            StringBuilder text = new StringBuilder();
            for (List<String> row : rows) {
                List<String> fields = new ArrayList<>();
                Set<String> told = new HashSet<>();
                for (int i = 0; i < row.size(); i++) {
                    if (told.add(header.get(i))) {
                        fields.add("\"" + header.get(i) + "\": \""
                                + row.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
                    }
                }
                boolean open = spoils.contains(Spoil.OPEN_QUOTE) && random.nextInt(4) == 0;
                text.append("{").append(String.join(", ", fields)).append(open ? "\n" : "}\n");
            }
            return text.toString().getBytes(charset());
        }

        private byte[] workbook() throws IOException {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                if (random.nextBoolean()) {
                    workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
                }
                Sheet sheet = workbook.createSheet("数据");
                int at = spoils.contains(Spoil.TITLE_ABOVE) ? 2 : 0;
                if (at > 0) {
                    sheet.createRow(0).createCell(0).setCellValue("某年台账");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
                }
                if (!spoils.contains(Spoil.NO_HEADER)) {
                    fill(sheet.createRow(at++), header, null);
                }
                CellStyle date = workbook.createCellStyle();
                date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
                int first = at;
                for (int i = 0; i < rows.size(); i++) {
                    at += spoils.contains(Spoil.BLANK_ROWS) && random.nextInt(3) == 0 ? 1 : 0;
                    if (spoils.contains(Spoil.HEADER_AGAIN) && i == rows.size() / 2) {
                        fill(sheet.createRow(at++), header, null);
                    }
                    Row row = sheet.createRow(at++);
                    fill(row, rows.get(i), date);
                    row.setZeroHeight(random.nextInt(5) == 0);
                    if (spoils.contains(Spoil.EXTRA_CELLS) && i % 4 == 1) {
                        row.createCell(header.size() + 3).setCellValue("旁注");
                    }
                }
                if (spoils.contains(Spoil.MERGED) && at > first + 2) {
                    int column = random.nextInt(header.size());
                    sheet.addMergedRegion(new CellRangeAddress(first, first + 2, column, column));
                }
                workbook.write(out);
                return out.toByteArray();
            }
        }

        private void fill(Row row, List<String> cells, @Nullable CellStyle date) {
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = row.createCell(i);
                if (date != null && cells.get(i).matches("\\d{4}-(0\\d|1[0-2])-[0-2]\\d")) {
                    cell.setCellValue(LocalDate.parse(cells.get(i)).atStartOfDay());
                    if (random.nextBoolean()) {
                        cell.setCellStyle(date);
                    }
                } else if (spoils.contains(Spoil.FORMULAS) && date != null && random.nextInt(4) == 0) {
                    cell.setCellFormula("\"" + cells.get(i).replace("\"", "").replace("\u0007", "") + "\"");
                    cell.setCellValue(cells.get(i));
                } else {
                    cell.setCellValue(cells.get(i));
                }
            }
        }
    }

    private static Map<LogKind, List<String>> headers() {
        Map<LogKind, List<String>> headers = new EnumMap<>(LogKind.class);
        headers.put(LogKind.MEMBERS, List.of("委员编号", "姓名", "界别", "县区", "任职日期"));
        headers.put(LogKind.AGENDA_ITEMS, List.of("议题编号", "议题名称", "县区", "征集日期", "办理情况", "办结日期"));
        headers.put(LogKind.SESSIONS, List.of("协商活动编号", "议题编号", "活动名称", "县区", "召开日期", "参加总人数"));
        headers.put(
                LogKind.LIVELIHOOD_ITEMS, List.of("民生实事编号", "事项名称", "县区", "立项日期", "资金(万元)", "受益户数", "受益人数", "办理情况"));
        headers.put(LogKind.PROPOSALS, List.of("提案编号", "案由", "界别", "县区", "提交日期", "审查结果", "答复日期", "办理结果", "满意度"));
        headers.put(LogKind.OPINIONS, List.of("社情民意编号", "标题", "委员编号", "界别", "县区", "提交日期"));
        headers.put(LogKind.MEMBER_ACTIVITIES, List.of("履职记录编号", "委员编号", "活动类别", "县区", "日期"));
        return headers;
    }
}
