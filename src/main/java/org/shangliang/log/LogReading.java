package org.shangliang.log;

import java.util.List;

/** What became of a row of a log. */
public sealed interface LogReading {

    /**
     * A typed row.
     *
     * @param kind its kind, which tells the record's type
     * @param id its id
     * @param row the row
     * @param references ids of other logs' rows that it names
     */
    record Kept(LogKind kind, String id, Record row, List<Reference> references) implements LogReading {
        public Kept {
            references = List.copyOf(references);
        }
    }

    /** A row of another log by its id. */
    record Reference(String kind, String id) {}

    /**
     * A row that breaks a rule.
     *
     * @param reason the first reason
     * @param detail what is wrong with it, all of it, with file, row and column, in both languages
     * @param excerpt its first cells as they stand, names included
     */
    record Rejected(LogReason reason, String detail, String excerpt) implements LogReading {}
}
