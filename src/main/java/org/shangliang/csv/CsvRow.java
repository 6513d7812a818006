package org.shangliang.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of delimited text.
 *
 * @param line number of the line it begins in, from 1
 * @param cells its cells, at least one; of a faulty row what could be read
 * @param fault why it cannot be taken, or null
 */
public record CsvRow(long line, List<String> cells, @Nullable Fault fault) {
    /** Why a row cannot be taken. */
    public enum Fault {
        /** It has more characters than the limits allow. */
        TOO_LONG,
        /** It has more than {@link CsvRows#MOST_COLUMNS} cells. */
        TOO_MANY_COLUMNS,
        /** A quote is not closed within the limits, or closed on a later line in the midst of a cell. */
        QUOTE_NOT_CLOSED
    }

    /** Whether there is nothing in it but white space. */
    public boolean blank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
