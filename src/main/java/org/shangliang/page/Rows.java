package org.shangliang.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.TableDeclaration;

/**
 * Rows of one table, to be read once.
 *
 * @param table the table as declared
 * @param columns the columns that are here, in order
 * @param values the rows: strings, numbers, booleans, dates, times, lists of these (a nested record is the list of its
 *     values), null where nothing is told
 */
public record Rows(TableDeclaration<?> table, List<String> columns, Iterator<List<@Nullable Object>> values) {

    public Rows {
        columns = List.copyOf(columns);
    }

    /** The values of {@code row} in the columns {@code which}; null for a column that is not here. */
    List<@Nullable Object> of(List<@Nullable Object> row, List<String> which) {
        List<@Nullable Object> picked = new ArrayList<>(which.size());
        for (String column : which) {
            int at = columns.indexOf(column);
            picked.add(at < 0 ? null : row.get(at));
        }
        return Collections.unmodifiableList(picked);
    }

    /** The columns without those in {@code left}. */
    List<String> without(List<String> left) {
        return columns.stream().filter(c -> !left.contains(c)).toList();
    }
}
