package org.shangliang.log;

/** What became of a row of a log. */
public sealed interface LogReading {

    /**
     * A typed row.
     *
     * @param kind its kind, which tells the record's type
     * @param id its id
     * @param row the row
     */
    record Kept(LogKind kind, String id, Record row) implements LogReading {}

    /**
     * A row that breaks a rule.
     *
     * @param reason the first reason
     * @param detail what is wrong with it, all of it, with file, row and column, in both languages
     * @param excerpt its first cells as they stand, names included
     */
    record Rejected(LogReason reason, String detail, String excerpt) implements LogReading {}
}
