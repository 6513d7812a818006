package org.shangliang.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.csv.CsvLimits;
import org.shangliang.csv.CsvRows;
import org.shangliang.iteration.LookAhead;
import org.shangliang.iteration.Mapped;
import org.shangliang.iteration.NumberedLines;
import org.shangliang.text.JsonLimits;
import org.shangliang.text.TextDecoder;

/** The rows of a log's file, streamed; whatever cannot be read comes out as a rejection, and nothing is thrown. Thread-safe. */
public final class LogFile {
    private static final int HEAD = 1 << 18;
    private static final int LARGEST_WORKBOOK = 64 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t', '|', '\uFF0C'};
    private static final JsonMapper JSON = json();

    private final LogHeaders headers;
    private final TextDecoder decoder;

    /** A file's formats. */
    public enum Format {
        CSV,
        XLSX,
        JSONL
    }

    /** Opens a file; the rows read and close it. */
    public interface Source {
        /** The file's bytes from the first. */
        InputStream open() throws IOException;
    }

    /** Reads by the names of a codebook. */
    public LogFile(CodebookFiles files, LogHeaders headers) {
        this.headers = headers;
        this.decoder = new TextDecoder(files);
    }

    /** The rows of a file of a kind. */
    public Iterator<RawCells> rows(Source source, Format format, LogKind kind) {
        try {
            Iterator<RawCells> rows =
                    switch (format) {
                        case CSV -> csv(source, kind);
                        case XLSX -> workbook(source, kind);
                        case JSONL -> jsonLines(source);
                    };
            return new Guarded(rows);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(unreadable(0, e)).iterator();
        }
    }

    /** Rows up to where they break off; that they did is the last of them, and a file without any is told so. */
    public static Iterator<RawCells> guarded(Iterator<RawCells> rows) {
        return new Guarded(rows);
    }

    /** A text file's beginning, its encoding and the whole. */
    private record Opened(String head, Reader reader, Set<LogIssue> issues) {}

    private Iterator<RawCells> csv(Source source, LogKind kind) throws IOException {
        Optional<Opened> opened = open(source);
        if (opened.isEmpty()) {
            return one(LogReason.BINARY);
        }
        char delimiter = delimiter(opened.get().head(), kind);
        HeadedRows.Form form = new HeadedRows.Form(
                HeadedRows.ExtraCells.REFUSED, false, opened.get().issues());
        return new HeadedRows(sheetRows(opened.get().reader(), delimiter), headers, kind, form);
    }

    private char delimiter(String head, LogKind kind) {
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            Iterator<SheetRow> rows = sheetRows(new StringReader(head), delimiter);
            List<SheetRow> first = new ArrayList<>();
            while (rows.hasNext() && first.size() < HeadedRows.FIRST_ROWS) {
                first.add(rows.next());
            }
            int score = HeadedRows.bestScore(first, headers, kind);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static Iterator<SheetRow> sheetRows(Reader in, char delimiter) {
        return new Mapped<>(new CsvRows(in, delimiter, CsvLimits.OF_TABLES), SheetRow::of);
    }

    private Iterator<RawCells> workbook(Source source, LogKind kind) throws IOException {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LARGEST_WORKBOOK + 1);
            if (bytes.length > LARGEST_WORKBOOK) {
                return List.of(RawCells.rejected(0, LogReason.TOO_LARGE, "64 MiB"))
                        .iterator();
            }
            if (bytes.length == 0) {
                return one(LogReason.EMPTY);
            }
            boolean compound = bytes.length > 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
            return compound ? one(LogReason.ENCRYPTED) : Workbook.rows(bytes, headers, kind);
        }
    }

    private Iterator<RawCells> jsonLines(Source source) throws IOException {
        Optional<Opened> opened = open(source);
        if (opened.isEmpty()) {
            return one(LogReason.BINARY);
        }
        return new JsonLines(opened.get());
    }

    private Optional<Opened> open(Source source) throws IOException {
        InputStream in = source.open();
        byte[] head = in.readNBytes(HEAD);
        boolean whole = head.length < HEAD;
        byte[] sample = whole ? head : Arrays.copyOf(head, lastLine(head));
        Optional<TextDecoder.Decoded> decoded = decoder.findText(sample, null);
        if (decoded.isEmpty()) {
            in.close();
            return head.length == 0 ? Optional.of(new Opened("", new StringReader(""), Set.of())) : Optional.empty();
        }
        Charset charset = decoded.get().charset();
        Reader reader = new BufferedReader(
                new InputStreamReader(new SequenceInputStream(new ByteArrayInputStream(head), in), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        Set<LogIssue> issues = decoded.get().certainty() == TextDecoder.Certainty.GUESSED
                ? EnumSet.of(LogIssue.ENCODING_UNSURE)
                : Set.of();
        return Optional.of(new Opened(decoded.get().text(), reader, issues));
    }

    /** Where the last whole line ends, so that no character is cut. */
    private static int lastLine(byte[] head) {
        for (int i = head.length - 1; i > head.length / 2; i--) {
            if (head[i] == '\n') {
                return i % 2 == 0 ? i : i + 1;
            }
        }
        return head.length;
    }

    /** Lines of JSON, each an object. */
    private static final class JsonLines extends LookAhead<RawCells> {
        private final NumberedLines lines;
        private final Set<LogIssue> issues;

        JsonLines(Opened opened) {
            this.lines = new NumberedLines(opened.reader(), CsvLimits.OF_TABLES.characters());
            this.issues = opened.issues();
        }

        @Override
        protected @Nullable RawCells find() {
            for (String line = lines.peek(0); line != null; line = lines.peek(0)) {
                long no = lines.number();
                lines.drop(1);
                if (!line.isBlank()) {
                    return lines.isCut(line)
                            ? RawCells.rejected(no, LogReason.TOO_LARGE, SheetRow.LONGEST)
                            : record(no, line);
                }
            }
            return null;
        }

        private RawCells record(long no, String line) {
            try {
                JsonNode node = JSON.readTree(line);
                return node.isObject()
                        ? new RawCells(no, fields(node), false, issues, null, "")
                        : RawCells.rejected(no, LogReason.BROKEN_RECORD, "JSON");
            } catch (JsonProcessingException e) {
                String at = e.getLocation() == null
                        ? "JSON"
                        : "JSON:" + e.getLocation().getColumnNr();
                return RawCells.rejected(no, LogReason.BROKEN_RECORD, at);
            }
        }

        private static Map<String, String> fields(JsonNode node) {
            Map<String, String> fields = new LinkedHashMap<>();
            node.fields().forEachRemaining(field -> fields.put(field.getKey(), text(field.getValue())));
            return fields;
        }

        private static String text(JsonNode value) {
            if (value.isNull() || value.isObject()) {
                return "";
            }
            if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(text(part)));
                return String.join("、", parts);
            }
            boolean plain = value.isNumber() && Math.abs(value.decimalValue().scale()) < 20;
            return plain ? value.decimalValue().toPlainString() : value.asText();
        }
    }

    /** Rows up to where the file breaks; that it broke is the last of them. */
    private static final class Guarded extends LookAhead<RawCells> {
        private final Iterator<RawCells> rows;
        private long last;
        private boolean any;
        private boolean ended;

        Guarded(Iterator<RawCells> rows) {
            this.rows = rows;
        }

        @Override
        protected @Nullable RawCells find() {
            if (ended) {
                return null;
            }
            try {
                if (rows.hasNext()) {
                    RawCells row = rows.next();
                    last = row.rowNo();
                    any = true;
                    return row;
                }
            } catch (RuntimeException | StackOverflowError e) {
                ended = true;
                return unreadable(last == 0 ? 0 : last + 1, e);
            }
            ended = true;
            return any ? null : RawCells.rejected(0, LogReason.EMPTY, "");
        }
    }

    private static RawCells unreadable(long rowNo, Throwable e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return RawCells.rejected(
                rowNo, LogReason.UNREADABLE_FILE, cause.getClass().getSimpleName());
    }

    private static Iterator<RawCells> one(LogReason reason) {
        return List.of(RawCells.rejected(0, reason, "")).iterator();
    }

    private static JsonMapper json() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        mapper.getFactory().setStreamReadConstraints(JsonLimits.withStringsOf(JsonLimits.LONGEST_STRING));
        return mapper;
    }
}
