package org.shangliang.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.shangliang.log.LogFile;
import org.shangliang.log.LogKind;
import org.shangliang.log.LogReason;
import org.shangliang.log.RawCells;
import org.shangliang.log.RawLogRow;
import org.shangliang.report.BoundedGunzip;

/** The rows of logs' files, streamed; what cannot be read comes out as a row that says why. */
public final class LogRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Configuration conf;
    private final LogFile files;

    /** @param conf which file systems there are */
    public LogRows(Configuration conf, LogFile files) {
        this.conf = conf;
        this.files = files;
    }

    /** The rows of a file. */
    public Iterator<RawLogRow> of(LogInput input) {
        Iterator<RawCells> cells = cells(input);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cells.hasNext();
            }

            @Override
            public RawLogRow next() {
                return row(input, cells.next());
            }
        };
    }

    private Iterator<RawCells> cells(LogInput input) {
        LogKind kind = input.kind() == null ? null : LogKind.find(input.kind()).orElse(null);
        if (kind == null) {
            return rejected(LogReason.UNKNOWN_KIND, "");
        }
        String lower = input.path().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".parquet")) {
            return parquet(input.path());
        }
        LogFile.@Nullable Format format = lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")
                ? LogFile.Format.CSV
                : lower.endsWith(".xlsx") || lower.endsWith(".xlsm")
                        ? LogFile.Format.XLSX
                        : lower.endsWith(".jsonl") || lower.endsWith(".jsonl.gz") ? LogFile.Format.JSONL : null;
        return format == null
                ? rejected(lower.endsWith(".xls") ? LogReason.ENCRYPTED : LogReason.UNKNOWN_FORMAT, "")
                : files.rows(() -> open(input.path()), format, kind);
    }

    private Iterator<RawCells> parquet(String path) {
        try {
            Iterator<RawCells> rows = new ParquetRows(conf, path)
                    .map((no, fields) -> new RawCells(no, fields, false, Set.of(), null, ""));
            return LogFile.guarded(rows);
        } catch (IOException | RuntimeException e) {
            return rejected(LogReason.UNREADABLE_FILE, e.getClass().getSimpleName());
        }
    }

    private InputStream open(String path) throws IOException {
        Path file = new Path(path);
        InputStream in = file.getFileSystem(conf).open(file);
        return path.toLowerCase(Locale.ROOT).endsWith(".gz") ? BoundedGunzip.open(in) : in;
    }

    private static Iterator<RawCells> rejected(LogReason reason, String found) {
        return List.of(RawCells.rejected(0, reason, found)).iterator();
    }

    private static RawLogRow row(LogInput input, RawCells row) {
        LogReason reason = row.reason();
        return new RawLogRow(
                input.path(),
                row.rowNo(),
                input.sourceId(),
                input.kind(),
                input.landedNo(),
                reason == null ? json(row.cells()) : null,
                row.from1904(),
                input.division(),
                List.copyOf(row.issues()),
                reason == null ? null : reason.code(),
                reason == null ? null : row.found(),
                input.runId());
    }

    private static String json(Map<String, String> cells) {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
