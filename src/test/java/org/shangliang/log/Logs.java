package org.shangliang.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.table.Stamp;

/** Logs read as the jobs read them, without an engine. */
final class Logs {
    static final CodebookFiles CODEBOOK = CodebookFiles.shipped();
    static final LogReader READER = LogReader.from(CODEBOOK, Divisions.load(CODEBOOK));
    static final LogFile FILES = new LogFile(CODEBOOK, READER.headers());
    private static final Stamp STAMP = new Stamp("v", "run");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Logs() {}

    static List<LogReading> readCsv(LogKind kind, String text) {
        return readCsv(kind, text, StandardCharsets.UTF_8);
    }

    static List<LogReading> readCsv(LogKind kind, String text, Charset charset) {
        return read(kind, LogFile.Format.CSV, text.getBytes(charset), null);
    }

    static List<LogReading> read(LogKind kind, LogFile.Format format, byte[] bytes, @Nullable String division) {
        List<LogReading> readings = new ArrayList<>();
        Iterator<RawCells> rows = FILES.rows(() -> new ByteArrayInputStream(bytes), format, kind);
        rows.forEachRemaining(row -> readings.add(READER.read(raw(kind, row, division), STAMP)));
        return readings;
    }

    static Record kept(LogReading reading) {
        if (reading instanceof LogReading.Kept kept) {
            return kept.row();
        }
        throw new AssertionError(reading.toString());
    }

    static LogReading.Rejected rejected(LogReading reading) {
        if (reading instanceof LogReading.Rejected rejected) {
            return rejected;
        }
        throw new AssertionError(reading.toString());
    }

    private static RawLogRow raw(LogKind kind, RawCells row, @Nullable String division) {
        try {
            return new RawLogRow(
                    "file:/logs/台账",
                    row.rowNo(),
                    kind.code() + "/台账",
                    kind.code(),
                    1,
                    row.reason() == null ? JSON.writeValueAsString(row.cells()) : null,
                    row.from1904(),
                    division,
                    List.copyOf(row.issues()),
                    row.reason() == null ? null : row.reason().code(),
                    row.found(),
                    "run");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
