package org.shangliang.csv;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.csv.CsvRow.Fault;
import org.shangliang.iteration.LookAhead;
import org.shangliang.iteration.NumberedLines;

/**
 * The rows of delimited text (RFC 4180), streamed. A quoted cell may hold delimiters, doubled quotes and line ends, each told as
 * one {@code \n}. A quote that is not closed soon costs its own line and no other, which no library does: they take all up to the
 * next quote, or the end of the file, for one cell.
 */
public final class CsvRows extends LookAhead<CsvRow> {
    /** The most cells of a row. */
    public static final int MOST_COLUMNS = 2_000;

    private final NumberedLines lines;
    private final char delimiter;
    private final CsvLimits limits;

    /** Rows of cells parted by commas from {@code in}, which the caller closes. */
    public CsvRows(Reader in, CsvLimits limits) {
        this(in, ',', limits);
    }

    /** Rows of cells parted by {@code delimiter} from {@code in}, which the caller closes. */
    public CsvRows(Reader in, char delimiter, CsvLimits limits) {
        this.lines = new NumberedLines(in, limits.characters());
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    protected @Nullable CsvRow find() {
        String first = lines.peek(0);
        if (first == null) {
            return null;
        }
        long line = lines.number();
        if (lines.isCut(first)) {
            return broken(line, first, Fault.TOO_LONG);
        }
        RowParser row = new RowParser();
        int characters = 0;
        for (int i = 0; i < limits.lines(); i++) {
            String text = lines.peek(i);
            characters += text == null ? 0 : text.length() + 1;
            if (text == null || characters > limits.characters() || !row.take(text)) {
                break;
            }
            if (!row.open()) {
                lines.drop(i + 1);
                return row.cells.size() > MOST_COLUMNS
                        ? new CsvRow(line, row.cells.subList(0, MOST_COLUMNS), Fault.TOO_MANY_COLUMNS)
                        : new CsvRow(line, row.cells, null);
            }
        }
        return broken(line, first, Fault.QUOTE_NOT_CLOSED);
    }

    private CsvRow broken(long line, String text, Fault fault) {
        lines.drop(1);
        return new CsvRow(line, List.of(text), fault);
    }

    /** A row read line by line. */
    private final class RowParser {
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;

        /** Whether a quoted cell goes on in the next line. */
        boolean open() {
            return quoted;
        }

        /** Takes the row's next line; false where a quote of an earlier line is closed in the midst of a cell. */
        boolean take(String text) {
            boolean carried = quoted;
            if (carried) {
                cell.append('\n');
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!quoted) {
                    plain(c);
                } else if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (carried && i + 1 < text.length() && text.charAt(i + 1) != delimiter) {
                    return false;
                } else {
                    quoted = false;
                }
            }
            if (!quoted) {
                endCell();
            }
            return true;
        }

        private void plain(char c) {
            if (c == delimiter) {
                endCell();
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }

        private void endCell() {
            if (cells.size() <= MOST_COLUMNS) {
                cells.add(cell.toString());
            }
            cell.setLength(0);
        }
    }
}
