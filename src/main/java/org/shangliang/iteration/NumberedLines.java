package org.shangliang.iteration;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text without their ends and without NUL characters, of bounded length, streamed with a look ahead. Not thread-safe. */
public final class NumberedLines {
    private static final int BUFFER = 1 << 13;

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;
    private boolean ended;

    private final List<String> ahead = new ArrayList<>();
    private int dropped;
    private long number = 1;

    /**
     * @param in where they are read from; the caller closes it
     * @param longest the most characters of a line; of a longer one, as many and one more are kept
     */
    public NumberedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The line so many lines ahead, the next at 0; null where the text ends before. */
    public @Nullable String peek(int lines) {
        while (ahead.size() - dropped <= lines) {
            String line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(dropped + lines);
    }

    /** Goes on by so many lines that were peeked at. */
    public void drop(int lines) {
        dropped += lines;
        number += lines;
        if (2 * dropped >= ahead.size()) {
            ahead.subList(0, dropped).clear();
            dropped = 0;
        }
    }

    /** The number of the next line, from 1. */
    public long number() {
        return number;
    }

    /** Whether {@code line} is a beginning only, the line being longer than allowed. */
    public boolean isCut(String line) {
        return line.length() > longest;
    }

    private @Nullable String read() {
        if (!more()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (more()) {
            char c = buffer[at++];
            if (c == '\n' || c == '\r') {
                if (c == '\r' && more() && buffer[at] == '\n') {
                    at++;
                }
                break;
            }
            if (c != 0 && line.length() <= longest) {
                line.append(c);
            }
        }
        return line.toString();
    }

    private boolean more() {
        if (at < filled) {
            return true;
        }
        if (ended) {
            return false;
        }
        try {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            ended = filled == 0;
            return !ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
