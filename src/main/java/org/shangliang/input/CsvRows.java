package org.shangliang.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.LookAhead;

/** The rows of a CSV file (RFC 4180: quoted cells may hold commas, doubled quotes and line ends), streamed. */
public final class CsvRows extends LookAhead<CsvRows.CsvRow> {
    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_CELL = 8_000_000;

    private final Reader in;
    private long line = 1;
    private int pushed = -2;

    /**
     * A row.
     *
     * @param line number of the line it begins in, from 1
     * @param cells its cells
     * @param broken what is wrong with it, or null
     */
    public record CsvRow(long line, List<String> cells, @Nullable String broken) {}

    /** Reads from {@code in}, which the caller closes. */
    public CsvRows(Reader in) {
        this.in = in;
    }

    @Override
    protected @Nullable CsvRow find() {
        int c = read();
        if (c < 0) {
            return null;
        }
        long first = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String broken = null;
        boolean quoted = false;
        for (; c >= 0; c = read()) {
            if (quoted) {
                if (c != '"') {
                    append(cell, c);
                } else if (peek() == '"') {
                    append(cell, read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                append(cell, c);
            }
            if (cells.size() > MOST_COLUMNS || cell.length() >= LONGEST_CELL) {
                broken = cells.size() > MOST_COLUMNS
                        ? "more than 2,000 columns"
                        : "a cell of more than 8,000,000 characters";
            }
            if (cells.size() > MOST_COLUMNS) {
                cells.subList(MOST_COLUMNS / 2, cells.size()).clear();
            }
        }
        cells.add(cell.toString());
        return new CsvRow(first, cells, quoted ? "a quote that is never closed" : broken);
    }

    private static void append(StringBuilder cell, int c) {
        if (cell.length() < LONGEST_CELL) {
            cell.append((char) c);
        }
    }

    private int peek() {
        if (pushed == -2) {
            pushed = readRaw();
        }
        return pushed;
    }

    private int read() {
        int c = pushed == -2 ? readRaw() : pushed;
        pushed = -2;
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int readRaw() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
