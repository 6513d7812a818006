package org.shangliang.publish;

import java.util.List;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;

/**
 * A table of a publication.
 *
 * @param columns those that leave the lake, in order
 */
public record PublishedTable(
        TableDeclaration<?> table, List<ColumnDeclaration> columns, PublishedFile file, long rows) {
    public PublishedTable {
        columns = List.copyOf(columns);
    }
}
