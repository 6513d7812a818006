package org.shangliang.log;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
