package org.shangliang.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.shangliang.csv.CsvLimits;
import org.shangliang.csv.CsvRow;
import org.shangliang.csv.CsvRows;
import org.shangliang.input.Landing.Reason;
import org.shangliang.iteration.LookAhead;
import org.shangliang.report.BoundedGunzip;
import org.shangliang.report.ContainerLine;
import org.shangliang.report.RawReport;
import org.shangliang.report.Rejection;

/**
 * The records of a file, streamed: one for a report, one per line or row for a container. A record that cannot be read, and the
 * rest of a container that breaks off, come out as rejections; nothing is passed over in silence but blank lines.
 */
public final class FileRecords {
    /** The most bytes of one report, and of one line of a container. */
    static final int LARGEST = 64 << 20;

    private static final long MOST_UNPACKED = 16L << 30;
    private static final int LONGEST_MESSAGE = 200;
    private static final int LONGEST_ID = 500;

    private final Configuration conf;

    /** @param conf which file systems there are */
    public FileRecords(Configuration conf) {
        this.conf = conf;
    }

    /** The records of {@code split}; whoever does not read to the end leaves the file open. */
    public Iterator<Landing> of(Split split) {
        InputFile file = split.file();
        Format format =
                file.format() == null ? null : Format.find("." + file.format()).orElse(null);
        if (format == null) {
            return one(rejected(file, 0, Reason.UNKNOWN_FORMAT, "no format is known by this ending", ""));
        }
        if (file.sizeBytes() == 0) {
            return one(rejected(file, 0, Reason.EMPTY, "the file is empty", ""));
        }
        try {
            return new Guarded(split, open(split, format));
        } catch (IOException | RuntimeException e) {
            return one(unreadable(file, 0, e));
        }
    }

    /** The number of lines that begin in {@code split}. */
    public long countLines(Split split) {
        long count = 0;
        for (Iterator<Lines.Line> lines = openLines(split); lines.hasNext(); lines.next()) {
            count++;
        }
        return count;
    }

    private Iterator<Landing> open(Split split, Format format) throws IOException {
        InputFile file = split.file();
        return switch (format) {
            case TXT, HTML, HTM, MD, PDF, DOCX -> one(report(file));
            case JSONL, JSONL_GZ -> jsonLines(split);
            case CSV -> csv(file);
            case PARQUET -> new ParquetRows(conf, file.path()).map((no, fields) -> record(file, no, fields));
        };
    }

    private Landing report(InputFile file) throws IOException {
        if (file.sizeBytes() > LARGEST) {
            return rejected(file, 0, Reason.TOO_LARGE, "larger than " + (LARGEST >> 20) + " MiB", "");
        }
        try (InputStream in = open(file)) {
            return Landing.ofFile(file, in.readNBytes(LARGEST));
        }
    }

    private Iterator<Landing> jsonLines(Split split) {
        InputFile file = split.file();
        Iterator<Lines.Line> lines = openLines(split);
        return numbered(lines, split.firstRow())
                .filter(l -> !l.line().blank())
                .map(l -> jsonLine(file, l))
                .iterator();
    }

    private static Landing jsonLine(InputFile file, NumberedLine numbered) {
        Lines.Line line = numbered.line();
        String text = line.text();
        if (line.cut()) {
            return rejected(
                    file, numbered.no(), Reason.TOO_LARGE, "line longer than " + (LARGEST >> 20) + " MiB", text);
        }
        try {
            return record(file, numbered.no(), ContainerFields.ofJson(text));
        } catch (JsonProcessingException e) {
            return rejected(file, numbered.no(), Reason.BROKEN_RECORD, oneLine(e.getOriginalMessage()) + at(e), text);
        }
    }

    private Iterator<Landing> csv(InputFile file) throws IOException {
        InputStream in = open(file);
        byte[] head = in.readNBytes(1 << 16);
        Reader reader = new BufferedReader(new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(head), in), Charsets.of(head, head.length)));
        CsvRows rows = new CsvRows(reader, CsvLimits.OF_ARTICLES);
        List<String> header = rows.next().cells().stream()
                .map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!header.contains("text")) {
            return one(
                    rejected(file, 1, Reason.BROKEN_RECORD, "the header has no column text", String.join(",", header)));
        }
        return stream(rows)
                .filter(row -> row.cells().size() > 1 || !row.blank())
                .map(row -> csvRow(file, header, row))
                .iterator();
    }

    private static Landing csvRow(InputFile file, List<String> header, CsvRow row) {
        if (row.fault() == null && row.cells().size() == header.size()) {
            return record(file, row.line(), ContainerFields.ofRow(header, row.cells()));
        }
        String broken = row.fault() == null
                ? row.cells().size() + " cells under a header of " + header.size()
                : told(row.fault());
        return rejected(file, row.line(), Reason.BROKEN_RECORD, broken, String.join(",", row.cells()));
    }

    private static String told(CsvRow.Fault fault) {
        return switch (fault) {
            case TOO_LONG -> "a row of more than 8,000,000 characters";
            case TOO_MANY_COLUMNS -> "more than 2,000 columns";
            case QUOTE_NOT_CLOSED -> "a quote that is never closed";
        };
    }

    private static Landing record(InputFile file, long no, Map<String, String> fields) {
        String id = ContainerFields.told(fields, "id");
        Map<String, String> named = new HashMap<>(fields);
        named.put("id", id == null ? "?" : id);
        ContainerLine.Taken taken = ContainerLine.parseColumns(file.sourceName(), no, named);
        if (taken instanceof ContainerLine.Taken.Rejected refused) {
            Rejection why = refused.rejection();
            return Landing.rejected(file, no, why.reason().code(), why.detail(), why.excerpt());
        }
        RawReport raw = ((ContainerLine.Taken.Report) taken).raw();
        return Landing.ofRecord(file, no, raw, id == null || id.length() > LONGEST_ID ? null : id);
    }

    private Iterator<Lines.Line> openLines(Split split) {
        try {
            boolean packed = split.file().path().toLowerCase(Locale.ROOT).endsWith(".gz");
            if (packed) {
                InputStream unpacked = BoundedGunzip.open(open(split.file()));
                return new Lines(unpacked, new Split(split.file(), 0, MOST_UNPACKED, 1), LARGEST);
            }
            FSDataInputStream in = open(split.file());
            if (split.start() == 0) {
                return new Lines(in, split, LARGEST);
            }
            in.seek(split.start() - 1);
            Lines lines =
                    new Lines(in, new Split(split.file(), split.start() - 1, split.end(), split.firstRow()), LARGEST);
            lines.skipLine();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FSDataInputStream open(InputFile file) throws IOException {
        Path path = new Path(file.path());
        return path.getFileSystem(conf).open(path);
    }

    private static Landing unreadable(InputFile file, long row, Exception e) {
        return rejected(
                file, row, Reason.UNREADABLE_FILE, e.getClass().getSimpleName() + ": " + oneLine(e.getMessage()), "");
    }

    private static Landing rejected(InputFile file, long row, Reason reason, String detail, String text) {
        return Landing.rejected(file, row, reason.code(), detail, text);
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    }

    private static String oneLine(@Nullable String message) {
        String told = message == null ? "" : message.lines().findFirst().orElse("");
        return told.substring(0, Math.min(LONGEST_MESSAGE, told.length()));
    }

    private static Iterator<Landing> one(Landing landing) {
        return List.of(landing).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }

    private static Stream<NumberedLine> numbered(Iterator<Lines.Line> lines, long first) {
        long[] no = {first};
        return stream(lines).map(line -> new NumberedLine(no[0]++, line));
    }

    /** A line and its number, from 1. */
    private record NumberedLine(long no, Lines.Line line) {}

    /** Records up to where the file breaks; that it broke is the last of them. A container without any is told so. */
    private static final class Guarded extends LookAhead<Landing> {
        private final InputFile file;
        private final Iterator<Landing> records;
        private boolean bare;
        private long lastRow;
        private boolean ended;

        Guarded(Split split, Iterator<Landing> records) {
            this.file = split.file();
            this.records = records;
            this.bare = split.start() == 0 && split.end() == file.sizeBytes();
        }

        @Override
        protected @Nullable Landing find() {
            if (ended) {
                return null;
            }
            try {
                if (records.hasNext()) {
                    Landing record = records.next();
                    lastRow = record.rowNo();
                    bare = false;
                    return record;
                }
            } catch (RuntimeException e) {
                ended = true;
                return unreadable(file, lastRow == 0 ? 0 : lastRow + 1, cause(e));
            }
            ended = true;
            return bare ? rejected(file, 0, Reason.EMPTY, "the file holds no record", "") : null;
        }

        private static Exception cause(RuntimeException e) {
            return e instanceof UncheckedIOException io ? Objects.requireNonNull(io.getCause()) : e;
        }
    }
}
