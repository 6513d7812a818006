package org.shangliang.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
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

    /** Picks the values of a row in the columns {@code which}; null for a column that is not here. */
    Function<List<@Nullable Object>, List<@Nullable Object>> picking(List<String> which) {
        int[] places = which.stream().mapToInt(columns::indexOf).toArray();
        return row -> {
            List<@Nullable Object> picked = new ArrayList<>(places.length);
            for (int at : places) {
                picked.add(at < 0 ? null : row.get(at));
            }
            return picked;
        };
    }

    /** The columns without those in {@code left}. */
    List<String> without(List<String> left) {
        return columns.stream().filter(c -> !left.contains(c)).toList();
    }
}
