package org.shangliang.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.shangliang.synthetic.LogPlan.Style;

/** Writes one county's rows of one log as its office would keep them. */
final class SheetWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> PLACES = Map.of(
            "division_code", List.of("行政区划代码", "区划代码"),
            "county", List.of("县区", "县(市、区)"),
            "city", List.of("地市", "市州"),
            "township", List.of("乡镇", "乡镇(街道)"));

    private final LogPlan plan;
    private final Style style;

    SheetWriter(LogPlan plan, Style style) {
        this.plan = plan;
        this.style = style;
    }

    /** Writes {@code folder/log/name.csv}, or whatever the style's format is. */
    void write(Path folder, String log, String name, List<Map<String, String>> rows) throws IOException {
        Path file = folder.resolve(log).resolve(name + "." + style.format());
        Files.createDirectories(file.getParent());
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        switch (style.format()) {
            case "xlsx" -> workbook(file, log, columns, rows);
            case "jsonl" -> lines(file, log, columns, rows);
            default -> csv(file, log, columns, rows);
        }
    }

    private String header(String log, String column) {
        if (style.isEnglish()) {
            return column;
        }
        List<String> known = plan.headers().getOrDefault(log, Map.of()).get(column);
        String told =
                (known == null ? PLACES.getOrDefault(column, List.of(column, column)) : known).get(style.headers());
        return column.equals("money_yuan") && style.money().equals("header_wan") ? told + "(万元)" : told;
    }

    private void csv(Path file, String log, Set<String> columns, List<Map<String, String>> rows) throws IOException {
        boolean mark = style.charset().equals("UTF-8-BOM");
        Charset charset = mark ? StandardCharsets.UTF_8 : Charset.forName(style.charset());
        try (Writer out = Files.newBufferedWriter(file, charset)) {
            out.write(mark ? "\uFEFF" : "");
            out.write(columns.stream().map(c -> quoted(header(log, c))).collect(Collectors.joining(",")) + "\n");
            for (Map<String, String> row : rows) {
                out.write(columns.stream()
                                .map(c -> quoted(row.getOrDefault(c, "")))
                                .collect(Collectors.joining(","))
                        + "\n");
            }
        }
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    private void lines(Path file, String log, Set<String> columns, List<Map<String, String>> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Map<String, String> row : rows) {
                Map<String, String> told = new LinkedHashMap<>();
                for (String column : columns) {
                    String cell = row.getOrDefault(column, "");
                    if (!cell.isEmpty()) {
                        told.put(header(log, column), cell);
                    }
                }
                out.write(JSON.writeValueAsString(told) + "\n");
            }
        }
    }

    private void workbook(Path file, String log, Set<String> columns, List<Map<String, String>> rows)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("合成数据");
            int at = 0;
            if (style.headers() == 1) {
                sheet.createRow(at++).createCell(0).setCellValue("台账(合成数据,非真实记录)");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
            }
            Row header = sheet.createRow(at++);
            int i = 0;
            for (String column : columns) {
                header.createCell(i++).setCellValue(header(log, column));
            }
            for (Map<String, String> row : rows) {
                fill(sheet.createRow(at++), columns, row);
            }
            workbook.write(out);
        }
    }

    private void fill(Row line, Set<String> columns, Map<String, String> row) {
        int i = 0;
        for (String column : columns) {
            String text = row.getOrDefault(column, "");
            if (!text.isEmpty()) {
                Cell cell = line.createCell(i);
                if (text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?") && !column.equals("division_code")) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(text);
                }
            }
            i++;
        }
    }
}
