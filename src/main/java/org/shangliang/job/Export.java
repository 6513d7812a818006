package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.Mapped;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;

/** A table on its way to a file, row by row: in the order of its key, without personal names and raw bytes. */
final class Export {
    private static final int SHEET_ROWS = 1_048_576;
    private static final int SHEET_CELL = 32_767;
    private static final Map<String, String> KEEP_NULLS = Map.of("ignoreNullFields", "false");

    private final TableDeclaration<?> table;
    private final List<ColumnDeclaration> columns;
    private final Dataset<Row> rows;

    /** What a CSV file begins with. */
    enum Mark {
        NONE,
        EXCEL
    }

    private Export(TableDeclaration<?> table, List<ColumnDeclaration> columns, Dataset<Row> rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /** The export of {@code rows}, rows of {@code table}, in columns as {@code shown}. */
    static Export of(TableDeclaration<?> table, Dataset<Row> rows, Shown shown) {
        List<ColumnDeclaration> columns =
                table.columns().stream().filter(Export::leaves).toList();
        Column[] order = table.key().stream().map(functions::col).toArray(Column[]::new);
        Column[] kept = columns.stream().map(shown::of).toArray(Column[]::new);
        return new Export(table, columns, rows.sort(order).select(kept));
    }

    /** The columns that leave the lake. */
    List<ColumnDeclaration> columns() {
        return columns;
    }

    /** How many rows there are. */
    long count() {
        return rows.count();
    }

    /** The rows' values, lists and nested records as JSON text. */
    Iterator<List<@Nullable Object>> values() {
        return new Mapped<>(flat().toLocalIterator(), row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                values.add(row.get(i));
            }
            return values;
        });
    }

    /** The columns that stay in the lake. */
    List<String> leftOut() {
        return table.columns().stream()
                .filter(c -> !leaves(c))
                .map(c -> c.name() + (c.personal() ? " (may hold personal names)" : " (raw bytes)"))
                .toList();
    }

    /** Writes one JSON object a line; returns how many. */
    long jsonl(Path out) {
        Column all = to_json(struct(col("*")), KEEP_NULLS);
        Iterator<Row> lines = rows.select(all).toLocalIterator();
        return toFile(out, stream -> {
            long count = 0;
            Writer writer = writer(stream);
            for (; lines.hasNext(); count++) {
                writer.write(lines.next().getString(0));
                writer.write('\n');
            }
            writer.flush();
            return count;
        });
    }

    /** Writes a header and one line a row; returns how many rows. */
    long csv(Path out, Mark mark) {
        Iterator<Row> lines = flat().toLocalIterator();
        return toFile(out, stream -> {
            long count = 0;
            Writer writer = writer(stream);
            if (mark == Mark.EXCEL) {
                writer.write('\ufeff');
            }
            writer.write(columns.stream().map(ColumnDeclaration::name).collect(Collectors.joining(",")) + "\r\n");
            for (; lines.hasNext(); count++) {
                writer.write(csvLine(lines.next()));
            }
            writer.flush();
            return count;
        });
    }

    /** Writes a folder of Parquet files; returns how many rows. */
    long parquet(Path out) {
        if (Files.exists(out)) {
            throw new UsageException(out + ": there already");
        }
        rows.write().parquet(out.toString());
        return rows.count();
    }

    /** Writes a workbook of one sheet; returns how many rows. */
    long xlsx(Path out) {
        if (rows.count() >= SHEET_ROWS) {
            throw new UsageException(table.name() + ": more rows than a sheet holds (1,048,576); take csv or parquet");
        }
        Iterator<Row> lines = flat().toLocalIterator();
        return toFile(out, stream -> {
            try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
                book.setCompressTempFiles(true);
                SXSSFSheet sheet = book.createSheet(table.name());
                sheet.createFreezePane(0, 1);
                SXSSFRow header = sheet.createRow(0);
                for (int i = 0; i < columns.size(); i++) {
                    header.createCell(i).setCellValue(columns.get(i).name());
                }
                int no = 1;
                while (lines.hasNext()) {
                    sheetRow(sheet.createRow(no++), lines.next());
                }
                book.write(stream);
                return (long) no - 1;
            }
        });
    }

    /** The rows with lists and nested records as JSON text. */
    private Dataset<Row> flat() {
        return rows.select(columns.stream()
                .map(c -> c.type() instanceof ColumnType.Scalar
                        ? col(c.name())
                        : to_json(col(c.name()), KEEP_NULLS).as(c.name()))
                .toArray(Column[]::new));
    }

    private static boolean leaves(ColumnDeclaration column) {
        return !column.personal() && column.type() != ColumnType.Scalar.BYTES;
    }

    private String csvLine(Row row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(text(row.get(i))));
        }
        return line.append("\r\n").toString();
    }

    private static void sheetRow(SXSSFRow to, Row row) {
        for (int i = 0; i < row.length(); i++) {
            Object value = row.get(i);
            if (value != null) {
                cell(to.createCell(i), value);
            }
        }
    }

    private static void cell(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else {
            String text = text(value);
            cell.setCellValue(text.substring(0, Math.min(SHEET_CELL, text.length())));
        }
    }

    /** A value as a cell's text; none begins a formula. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number.isInfinite() || number.isNaN()
                    ? ""
                    : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant) {
            return value.toString();
        }
        String text = value.toString();
        return beginsFormula(text) ? "'" + text : text;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !(text.length() < 40 && text.matches("[+-]?[0-9]+(\\.[0-9]+)?"));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private static long toFile(Path out, Writing writing) {
        try {
            Path whole = out.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Path part = whole.resolveSibling(whole.getFileName() + ".part");
            long rows;
            try (OutputStream stream = Files.newOutputStream(part)) {
                rows = writing.to(stream);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + out + ": " + e.getMessage(), e);
        }
    }

    /** Writes rows and tells how many. */
    private interface Writing {
        long to(OutputStream stream) throws IOException;
    }
}
