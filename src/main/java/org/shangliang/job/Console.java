package org.shangliang.job;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command tells: data on one stream, everything about the work on the other. */
final class Console {
    private final PrintStream data;
    private final PrintStream notes;
    private final boolean live;

    /**
     * @param data where data go
     * @param notes where progress, summaries and errors go
     */
    Console(PrintStream data, PrintStream notes) {
        this.data = data;
        this.notes = notes;
        this.live = isTerminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether somebody looks on; Spark 3.5 runs on no JDK on which this no longer tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    /** The process's own streams, UTF-8 whatever the machine's language. */
    static Console ofProcess() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** A line of data. */
    void data(String line) {
        data.println(line);
    }

    /** A table of data. */
    void data(DisplayTable table) {
        table.lines().forEach(data::println);
    }

    /** A line about the work. */
    void note(String line) {
        notes.println(line);
    }

    /** A table about the work. */
    void note(DisplayTable table) {
        table.lines().forEach(notes::println);
    }

    /** A line that the next one overwrites, where someone watches a terminal that may be coloured; else nothing. */
    void passing(String line) {
        if (live) {
            notes.print("\r\u001b[K" + line);
            notes.flush();
        }
    }

    /** Whether someone watches a terminal that takes more than plain lines. */
    boolean live() {
        return live;
    }
}
