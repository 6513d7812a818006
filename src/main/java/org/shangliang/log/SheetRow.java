package org.shangliang.log;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.csv.CsvLimits;
import org.shangliang.csv.CsvRow;
import org.shangliang.csv.CsvRows;

/**
 * A row of cells before its header is known.
 *
 * @param rowNo line or row, from 1
 * @param cells its cells, empty ones included
 * @param issues what was odd
 * @param broken why it cannot be read, or null
 * @param found what was found there, masked
 */
record SheetRow(long rowNo, List<String> cells, Set<LogIssue> issues, @Nullable LogReason broken, String found) {

    /** What the longest row of a text may have, as a message tells it. */
    static final String LONGEST = String.format("%,d", CsvLimits.OF_TABLES.characters());

    private static final String MOST_COLUMNS = String.format("%,d 列 columns", CsvRows.MOST_COLUMNS);

    static SheetRow of(CsvRow row) {
        if (row.fault() == null) {
            return of(row.line(), row.cells());
        }
        return switch (row.fault()) {
            case TOO_LONG -> broken(row.line(), LogReason.TOO_LARGE, LONGEST);
            case TOO_MANY_COLUMNS -> broken(row.line(), LogReason.TOO_LARGE, MOST_COLUMNS);
            case QUOTE_NOT_CLOSED -> broken(row.line(), LogReason.QUOTE_NOT_CLOSED, "");
        };
    }

    static SheetRow of(long rowNo, List<String> cells) {
        return new SheetRow(rowNo, cells, Set.of(), null, "");
    }

    static SheetRow broken(long rowNo, LogReason reason, String found) {
        return new SheetRow(rowNo, List.of(), Set.of(), reason, found);
    }

    boolean blank() {
        return broken == null && cells.stream().allMatch(String::isBlank);
    }
}
