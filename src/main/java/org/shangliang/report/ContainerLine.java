package org.shangliang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.JsonLimits;

/** Takes single reports out of containers: a line of JSONL, or the columns of a row of CSV or Parquet. */
public final class ContainerLine {
    private static final int LONGEST_LINE = 10 << 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(JsonLimits.withStringsOf(JsonLimits.LONGEST_STRING))
            .build());
    private static final List<String> COLUMNS =
            List.of("id", "text", "title", "published", "publisher", "url", "division_code");
    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(?:!doctype|html|body|p|div|br|table|span)\\b[^<>]{0,500}>");

    private ContainerLine() {}

    /** What became of a line: a report to parse, or why there is none. */
    public sealed interface Taken {
        /** The line holds a report. */
        record Report(RawReport raw) implements Taken {}

        /** The line holds none. */
        record Rejected(Rejection rejection) implements Taken {}
    }

    /**
     * The report in a line of JSONL.
     *
     * @param container name of the container, for ids and messages
     * @param lineNo number of the line, from 1
     * @param line the line without its end
     */
    public static Taken parse(String container, long lineNo, String line) {
        String where = container + ":" + lineNo;
        if (line.isBlank()) {
            return rejected(where, Rejection.Reason.EMPTY, "empty line", line);
        }
        if (line.length() > LONGEST_LINE) {
            return rejected(where, Rejection.Reason.TOO_LARGE, line.length() + " characters in one line", line);
        }
        try {
            JsonNode object = JSON.readTree(line.charAt(0) == '\uFEFF' ? line.substring(1) : line);
            if (!object.isObject()) {
                return rejected(where, Rejection.Reason.BROKEN_JSON, "no JSON object", line);
            }
            return parseColumns(container, lineNo, columns(object));
        } catch (StreamConstraintsException e) {
            boolean deep = e.getMessage().toLowerCase(Locale.ROOT).contains("depth");
            return rejected(
                    where, deep ? Rejection.Reason.TOO_DEEP : Rejection.Reason.TOO_LARGE, e.getOriginalMessage(), line);
        } catch (JsonProcessingException e) {
            return rejected(where, Rejection.Reason.BROKEN_JSON, e.getOriginalMessage(), line);
        }
    }

    private static Map<String, String> columns(JsonNode object) {
        Map<String, String> columns = new HashMap<>();
        for (String column : COLUMNS) {
            JsonNode value = object.get(column);
            if (value != null && value.isValueNode() && !value.isNull()) {
                columns.put(column, value.asText());
            }
        }
        return columns;
    }

    /**
     * The report in a row's columns.
     *
     * @param container name of the container, for ids and messages
     * @param rowNo number of the row, from 1
     * @param columns values by column name; missing and empty ones are nothing told
     */
    public static Taken parseColumns(String container, long rowNo, Map<String, String> columns) {
        String where = container + ":" + rowNo;
        @Nullable String text = columns.get("text");
        if (text == null || text.isBlank()) {
            return rejected(where, Rejection.Reason.MISSING_TEXT, "no value in column text", String.valueOf(columns));
        }
        @Nullable String id = told(columns, "id");
        if (id == null) {
            return rejected(where, Rejection.Reason.MISSING_ID, "no value in column id", text);
        }
        ToldBeside told = new ToldBeside(
                told(columns, "title"),
                told(columns, "published"),
                told(columns, "publisher"),
                told(columns, "url"),
                told(columns, "division_code"));
        ReportFormat format = isHtml(text) ? ReportFormat.HTML : ReportFormat.TEXT;
        return new Taken.Report(new RawReport(id, where, format, text.getBytes(StandardCharsets.UTF_8), told));
    }

    /** A text that is a page's source: several tags within its first characters. */
    private static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 4_000));
        return MARKUP.matcher(head).results().limit(3).count() == 3;
    }

    private static @Nullable String told(Map<String, String> columns, String column) {
        String value = columns.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Taken rejected(String where, Rejection.Reason reason, String detail, String line) {
        return new Taken.Rejected(new Rejection(where, Rejection.Stage.CONTAINER, reason, detail, line));
    }
}
