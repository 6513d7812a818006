package org.shangliang.table;

import java.util.List;

/**
 * One column of a table.
 *
 * @param name snake case
 * @param nullable whether null may stand
 * @param zh what it means, in Chinese
 * @param en what it means, in English
 * @param codes its only values; empty where any may stand
 * @param unit the unit of its numbers; empty where it has none or the row tells it
 * @param personal whether it may hold personal names
 * @param quotes whether it quotes reports, which may name persons
 */
public record ColumnDeclaration(
        String name,
        ColumnType type,
        boolean nullable,
        String zh,
        String en,
        List<String> codes,
        String unit,
        boolean personal,
        boolean quotes) {

    public ColumnDeclaration {
        codes = List.copyOf(codes);
    }

    /** Both languages, as the lake keeps it: {@code 数值 · the number}. */
    public String comment() {
        return zh + " · " + en;
    }
}
