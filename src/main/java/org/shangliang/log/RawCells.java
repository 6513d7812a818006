package org.shangliang.log;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as a file holds it, or why there is none.
 *
 * @param rowNo line or row, from 1, the header included; 0 for what befalls the whole file
 * @param cells header to text, in the file's order; empty where there is a reason
 * @param from1904 whether its workbook counts days from 1904
 * @param issues what was odd when it was found
 * @param reason why it is no row, or null
 * @param found what was found there, masked; empty where it is a row
 */
public record RawCells(
        long rowNo,
        Map<String, String> cells,
        boolean from1904,
        Set<LogIssue> issues,
        @Nullable LogReason reason,
        String found) {

    /** No row. */
    public static RawCells rejected(long rowNo, LogReason reason, String found) {
        return new RawCells(rowNo, Map.of(), false, Set.of(), reason, found);
    }
}
