package org.shangliang.log;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of delimited text, streamed. A quoted cell may hold delimiters, doubled quotes and line ends; a quote that is not
 * closed soon costs its own line and no other.
 */
final class CsvLines implements Iterator<SheetRow> {
    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int MOST_LINES_OF_A_ROW = 100;

    private final Reader in;
    private final char delimiter;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line = 1;
    private boolean ended;
    private int pushed = -1;

    CsvLines(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    @Override
    public boolean hasNext() {
        return peek(0) != null;
    }

    @Override
    public SheetRow next() {
        String first = peek(0);
        if (first == null) {
            throw new NoSuchElementException();
        }
        long no = line;
        if (first.length() >= LONGEST_LINE) {
            drop(1);
            return SheetRow.broken(no, LogReason.TOO_LARGE, "1,000,000");
        }
        List<String> cells = new ArrayList<>();
        int used = parse(cells);
        drop(Math.max(1, used));
        if (used == 0) {
            return SheetRow.broken(no, LogReason.QUOTE_NOT_CLOSED, "");
        }
        return cells.size() > MOST_COLUMNS
                ? SheetRow.broken(no, LogReason.TOO_LARGE, cells.size() + " 列 columns")
                : SheetRow.of(no, cells);
    }

    /** The next line as it stands, in one cell. */
    SheetRow nextLine() {
        String text = peek(0);
        if (text == null) {
            throw new NoSuchElementException();
        }
        long no = line;
        drop(1);
        return text.length() >= LONGEST_LINE
                ? SheetRow.broken(no, LogReason.TOO_LARGE, "1,000,000")
                : SheetRow.of(no, List.of(text));
    }

    /**
     * Reads a row's cells.
     *
     * @return how many lines it takes; 0 where a quote is not closed, or closed on a later line in the midst of a cell
     */
    private int parse(List<String> cells) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int lines = 0; lines < MOST_LINES_OF_A_ROW; lines++) {
            String text = peek(lines);
            if (text == null) {
                return 0;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                    if (c != '"' || twice) {
                        cell.append(c);
                        i += twice ? 1 : 0;
                    } else if (lines > 0 && i + 1 < text.length() && text.charAt(i + 1) != delimiter) {
                        return 0;
                    } else {
                        quoted = false;
                    }
                } else if (c == '"' && cell.toString().isBlank()) {
                    quoted = true;
                    cell.setLength(0);
                } else if (c == delimiter) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            if (!quoted) {
                cells.add(cell.toString());
                return lines + 1;
            }
            cell.append('\n');
        }
        return 0;
    }

    private @Nullable String peek(int index) {
        while (ahead.size() <= index && !ended) {
            String read = readLine();
            if (read == null) {
                ended = true;
            } else {
                ahead.add(read);
            }
        }
        return index == 0
                ? ahead.peek()
                : ahead.stream().skip(index).findFirst().orElse(null);
    }

    private void drop(int lines) {
        for (int i = 0; i < lines; i++) {
            ahead.poll();
            line++;
        }
    }

    /** A line without its end, its first characters where it is too long. */
    private @Nullable String readLine() {
        StringBuilder text = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (text.length() < LONGEST_LINE && c != 0) {
                text.append((char) c);
            }
        }
        if (c == '\r') {
            int after = read();
            pushed = after == '\n' ? -1 : after;
        }
        return text.toString();
    }

    private int read() {
        if (pushed >= 0) {
            int told = pushed;
            pushed = -1;
            return told;
        }
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
