package org.shangliang.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sample logs read the plain way, with nothing of the program's: what stands in the files, cell by cell, under its own headers. */
final class PlainLogs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainLogs() {}

    /** The rows of all files of a log, as text by header; empty cells are left out. */
    static List<Map<String, String>> rows(Path logs, String kind) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs.resolve(kind))) {
            for (Path file : files.sorted().toList()) {
                List<Map<String, String>> own = of(file);
                own.forEach(row -> row.put("file", file.getFileName().toString()));
                rows.addAll(own);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> of(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".csv")) {
            return headed(text(Files.readAllBytes(file))
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList());
        }
        return name.endsWith(".xlsx") ? headed(sheet(file)) : json(file);
    }

    private static String text(byte[] bytes) {
        try {
            String utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return utf8.startsWith("\ufeff") ? utf8.substring(1) : utf8;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** The first row of more than four cells has the headers; a title may stand above. */
    private static List<Map<String, String>> headed(List<List<String>> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> headers = List.of();
        for (List<String> line : lines) {
            if (headers.isEmpty()) {
                headers = line.size() > 4 ? line : headers;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(headers.size(), line.size()); i++) {
                if (!line.get(i).isBlank()) {
                    row.put(headers.get(i), line.get(i).strip());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> sheet(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : book.getSheetAt(0)) {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    line.add(text(row.getCell(i)));
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.toString();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : Double.toString(cell.getNumericCellValue());
    }

    private static List<Map<String, String>> json(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> row = new LinkedHashMap<>();
            JsonNode object = JSON.readTree(line);
            object.fieldNames()
                    .forEachRemaining(name -> row.put(name, object.get(name).asText()));
            rows.add(row);
        }
        return rows;
    }
}
