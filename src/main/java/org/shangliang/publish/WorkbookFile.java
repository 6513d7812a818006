package org.shangliang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;

/**
 * The workbook: cover, contents, notes, definitions and codes, then one native table a sheet. No cell is merged, headers stay in
 * view, every sheet says in its first rows what it is and how not to read it. Rows are streamed.
 */
public final class WorkbookFile {
    /** Rows above a table: title, caution, way back. Its header is the next. */
    public static final int HEAD_ROWS = 3;

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - HEAD_ROWS - 1;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CONTENTS = "目录 Contents";

    private final Imprint imprint;
    private final List<SheetTable> tables;
    private final List<CodeLists.Code> codes;
    private final XSSFWorkbook template = new XSSFWorkbook();
    private final Map<Kind, CellStyle> styles = new HashMap<>();

    /**
     * A table to be written.
     *
     * @param rows how many there are
     * @param values reads them: one list a row, in the order of the columns
     */
    public record SheetTable(TableDeclaration<?> table, List<ColumnDeclaration> columns, long rows, Values values) {
        public SheetTable {
            columns = List.copyOf(columns);
        }

        boolean fits() {
            return rows <= MOST_ROWS;
        }
    }

    /** Opens the rows of a table. */
    public interface Values {
        /** The rows from the first. */
        Iterator<List<@Nullable Object>> open();
    }

    /** How a cell looks. */
    private enum Kind {
        TITLE("General"),
        WRAPPED("General"),
        HEADER("General"),
        LINK("General"),
        TEXT("@"),
        WHOLE("#,##0"),
        YEAR("0"),
        NUMBER("General"),
        SHARE("0.0%"),
        DATE("yyyy-mm-dd"),
        TIME("yyyy-mm-dd hh:mm:ss");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    /**
     * @param tables the tables, a sheet each
     * @param codes what their codes mean
     */
    public WorkbookFile(Imprint imprint, List<SheetTable> tables, List<CodeLists.Code> codes) {
        this.imprint = imprint;
        this.tables = List.copyOf(tables);
        this.codes = List.copyOf(codes);
    }

    /** Writes the workbook. */
    public void write(OutputStream out) throws IOException {
        template.getProperties().getCoreProperties().setTitle(imprint.title());
        template.getProperties().getCoreProperties().setCreator(imprint.publisher());
        for (Kind kind : Kind.values()) {
            styles.put(kind, style(kind));
        }
        List<SheetTable> all = new ArrayList<>(List.of(definitions(), codeList()));
        all.addAll(tables);
        cover();
        contents(all);
        notes();
        all.stream().filter(SheetTable::fits).forEach(this::head);
        try (SXSSFWorkbook book = new SXSSFWorkbook(template, 200, true)) {
            for (SheetTable table : all) {
                if (table.fits()) {
                    fill(book.getSheet(sheetName(table)), table);
                }
            }
            book.write(out);
        }
    }

    private void cover() {
        Sheet sheet = template.createSheet("封面 Cover");
        sheet.setColumnWidth(0, 28 * 256);
        sheet.setColumnWidth(1, 100 * 256);
        title(sheet, imprint.title());
        pairs(
                sheet,
                List.of(
                        List.of("请先读 Read first", imprint.messages().caution().zh()),
                        List.of("", imprint.messages().caution().en()),
                        List.of("发布者 Publisher", imprint.publisher()),
                        List.of("发布号 Release", Long.toString(imprint.release())),
                        List.of("完成时间 Completed", imprint.completedAt().toString()),
                        List.of("数据截至 Data up to", imprint.cutOff()),
                        List.of("程序 Program", imprint.versions().program()),
                        List.of("编码手册 Codebook", imprint.versions().codebook()),
                        List.of("引用 To cite", imprint.citation())));
    }

    private void contents(List<SheetTable> all) {
        Sheet sheet = template.createSheet(CONTENTS);
        int[] widths = {30, 12, 60, 60};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        title(sheet, CONTENTS);
        caution(sheet);
        Row header = sheet.createRow(HEAD_ROWS);
        List<String> names = List.of("工作表 sheet", "行数 rows", "内容 what", "每行 grain");
        for (int i = 0; i < names.size(); i++) {
            text(header.createCell(i), names.get(i), Kind.HEADER);
        }
        int no = HEAD_ROWS + 1;
        for (SheetTable table : all) {
            Row row = sheet.createRow(no++);
            if (table.fits()) {
                link(row.createCell(0), sheetName(table), sheetName(table));
            } else {
                text(
                        row.createCell(0),
                        sheetName(table) + ": 行数超出工作表,见 more rows than a sheet holds, see data/"
                                + table.table().shortName() + ".csv",
                        Kind.TEXT);
            }
            whole(row.createCell(1), table.rows());
            text(row.createCell(2), table.table().comment(), Kind.WRAPPED);
            text(row.createCell(3), table.table().grain(), Kind.WRAPPED);
        }
        sheet.createFreezePane(0, HEAD_ROWS + 1);
    }

    private void notes() {
        Sheet sheet = template.createSheet("说明 Notes");
        sheet.setColumnWidth(0, 28 * 256);
        sheet.setColumnWidth(1, 110 * 256);
        title(sheet, "说明 Notes");
        pairs(
                sheet,
                List.of(
                        List.of("注意 Caution", imprint.messages().caution().both()),
                        List.of(
                                "空格 Empty cells",
                                "空格表示没有数值,从不表示零;原因见状态列。 An empty cell is no number, never zero; the status"
                                        + " beside it tells why."),
                        List.of(
                                "位次 Ranks",
                                "位次须与区间、依据数n一起读;区间相交者不分高下。 Read a rank with its interval and n; counties"
                                        + " whose intervals meet are not told apart."),
                        List.of(
                                "单位 Units",
                                "数值的单位在同一行的unit列。 The unit of a value stands in the column unit of its row."),
                        List.of("含义 Definitions", "见工作表 definitions。 See the sheet definitions."),
                        List.of("代码 Codes", "见工作表 codes。 See the sheet codes."),
                        List.of(
                                "来源 Sources",
                                "公开报道与台账;每个数值的句子见报告,或用 trace 命令。 Public reports and logs; the sentences"
                                        + " behind a value are in the report, or by the command trace."),
                        List.of(
                                "方法 Methods",
                                "如何计数、什么不计:见 methods.md。 How things are counted, and what is not: methods.md.")));
    }

    private void pairs(Sheet sheet, List<List<String>> pairs) {
        int no = 2;
        for (List<String> pair : pairs) {
            Row row = sheet.createRow(no++);
            text(row.createCell(0), pair.get(0), Kind.HEADER);
            text(row.createCell(1), pair.get(1), Kind.WRAPPED);
        }
    }

    /** Title, caution, way back, header and the native table of a sheet, before its rows are streamed. */
    private void head(SheetTable table) {
        XSSFSheet sheet = template.createSheet(sheetName(table));
        title(sheet, table.table().comment());
        caution(sheet);
        link(sheet.createRow(2).createCell(0), "← " + CONTENTS, CONTENTS);
        Row header = sheet.createRow(HEAD_ROWS);
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnDeclaration column = table.columns().get(i);
            text(header.createCell(i), column.name(), Kind.HEADER);
            sheet.setColumnWidth(i, width(column) * 256);
        }
        sheet.createFreezePane(0, HEAD_ROWS + 1);
        int last = HEAD_ROWS + (int) Math.max(1, table.rows());
        AreaReference area = new AreaReference(
                new CellReference(HEAD_ROWS, 0),
                new CellReference(last, table.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable nativeTable = sheet.createTable(area);
        nativeTable.setName("t_" + table.table().shortName());
        nativeTable.setDisplayName("t_" + table.table().shortName());
        nativeTable.getCTTable().setComment(table.table().en());
        nativeTable.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        nativeTable.getCTTable().addNewTableStyleInfo();
        nativeTable.getCTTable().getTableStyleInfo().setName("TableStyleLight1");
        nativeTable.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    private void fill(Sheet sheet, SheetTable table) {
        int no = HEAD_ROWS + 1;
        Iterator<List<@Nullable Object>> rows = table.values().open();
        while (rows.hasNext()) {
            Row row = sheet.createRow(no++);
            List<@Nullable Object> values = rows.next();
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value != null) {
                    value(row.createCell(i), value, table.columns().get(i));
                }
            }
        }
        if (no - HEAD_ROWS - 1 != table.rows()) {
            throw new IllegalStateException(table.table().name() + ": " + (no - HEAD_ROWS - 1) + " rows came, "
                    + table.rows() + " were counted");
        }
    }

    private void value(Cell cell, Object value, ColumnDeclaration column) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
            cell.setCellStyle(styles.get(column.unit().equals("1") ? Kind.SHARE : Kind.NUMBER));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.get(column.name().endsWith("year") ? Kind.YEAR : Kind.WHOLE));
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.get(Kind.DATE));
        } else if (value instanceof Instant time) {
            cell.setCellValue(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            cell.setCellStyle(styles.get(Kind.TIME));
        } else {
            text(cell, value.toString(), Kind.TEXT);
        }
    }

    /** Text is text in this format, whatever it begins with; its style keeps it so when someone edits the cell. */
    private void text(Cell cell, String text, Kind kind) {
        cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
        cell.setCellStyle(styles.get(kind));
    }

    private void whole(Cell cell, long number) {
        cell.setCellValue((double) number);
        cell.setCellStyle(styles.get(Kind.WHOLE));
    }

    private void link(Cell cell, String words, String sheet) {
        Hyperlink link = template.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet + "'!A1");
        cell.setHyperlink(link);
        text(cell, words, Kind.LINK);
    }

    private void title(Sheet sheet, String words) {
        text(sheet.createRow(0).createCell(0), words, Kind.TITLE);
    }

    private void caution(Sheet sheet) {
        text(sheet.createRow(1).createCell(0), imprint.messages().caution().both(), Kind.HEADER);
    }

    private CellStyle style(Kind kind) {
        CellStyle style = template.createCellStyle();
        style.setDataFormat(template.createDataFormat().getFormat(kind.format));
        style.setWrapText(kind == Kind.WRAPPED);
        style.setQuotePrefixed(kind == Kind.TEXT);
        if (kind == Kind.TITLE || kind == Kind.HEADER || kind == Kind.LINK) {
            Font font = template.createFont();
            font.setBold(kind != Kind.LINK);
            font.setFontHeightInPoints((short) (kind == Kind.TITLE ? 14 : 11));
            font.setUnderline(kind == Kind.LINK ? Font.U_SINGLE : Font.U_NONE);
            style.setFont(font);
        }
        return style;
    }

    private static String sheetName(SheetTable table) {
        String name = table.table().shortName();
        return name.length() <= 31 ? name : name.substring(0, 31);
    }

    private static int width(ColumnDeclaration column) {
        int words = column.type() == ColumnType.Scalar.TEXT ? 16 : 12;
        return Math.min(40, Math.max(words, column.name().length() + 4));
    }

    private SheetTable definitions() {
        TableDeclaration<DefinitionRow> declared = TableDeclaration.of(DefinitionRow.class);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SheetTable table : tables) {
            boolean unitInRow = table.table().columnNames().contains("unit");
            for (ColumnDeclaration c : table.columns()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(table.table().shortName());
                row.add(c.name());
                row.add(c.zh());
                row.add(c.en());
                row.add(c.type().sql());
                row.add(DataPackage.unit(c, unitInRow));
                row.add(String.join(" ", c.codes()));
                rows.add(row);
            }
        }
        return new SheetTable(declared, declared.columns(), rows.size(), rows::iterator);
    }

    private SheetTable codeList() {
        TableDeclaration<CodeRow> declared = TableDeclaration.of(CodeRow.class);
        List<List<@Nullable Object>> rows = codes.stream()
                .map(c -> List.<@Nullable Object>of(c.list(), c.code(), c.zh(), c.en()))
                .toList();
        return new SheetTable(declared, declared.columns(), rows.size(), rows::iterator);
    }
}
