package org.shangliang.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heads over the columns of an article's tables: rows stand in lines, their cells parted by |. The heads stand in a row
 * without numbers, or in brackets in the lines above (（捐款/捐物/提案）).
 */
final class TableHeads {
    private static final int FEWEST_LISTED = 3;
    private static final int LINES_ABOVE = 3;

    private final String text;
    private final List<Table> tables;

    /**
     * A table.
     *
     * @param from offset of its first row of numbers
     * @param to offset after its last row
     * @param heads the heads, one for each column
     */
    private record Table(int from, int to, List<String> heads) {}

    private TableHeads(String text, List<Table> tables) {
        this.text = text;
        this.tables = tables;
    }

    /** The heads of the tables of {@code text}; one pass over its lines. */
    static TableHeads of(String text) {
        List<Table> tables = new ArrayList<>();
        if (text.indexOf('|') < 0) {
            return new TableHeads(text, tables);
        }
        List<String> heads = List.of();
        int age = 0;
        int from = -1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            boolean row = line.indexOf('|') >= 0 && hasDigit(line);
            if (row) {
                from = from < 0 ? start : from;
            } else if (from >= 0) {
                tables.add(new Table(from, start, heads));
                from = -1;
                heads = List.of();
            }
            List<String> told = row ? List.of() : heads(line);
            heads = !told.isEmpty() ? told : !row && ++age > LINES_ABOVE ? List.of() : heads;
            age = told.isEmpty() ? age : 0;
            start = end + 1;
        }
        if (from >= 0) {
            tables.add(new Table(from, text.length(), heads));
        }
        return new TableHeads(text, tables);
    }

    private static List<String> heads(String line) {
        if (line.indexOf('|') >= 0) {
            return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        }
        int open = line.lastIndexOf('（');
        int close = line.indexOf('）', Math.max(0, open));
        String[] listed = open < 0 || close < 0
                ? new String[0]
                : line.substring(open + 1, close).split("/", -1);
        if (listed.length < FEWEST_LISTED) {
            return List.of();
        }
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(Arrays.asList(listed));
        return heads;
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    /** The head over the cell at an offset, without remarks in brackets; null where there is none. */
    @Nullable
    String over(int offset) {
        for (Table table : tables) {
            if (table.from() <= offset && offset < table.to()) {
                int column = column(offset);
                String head = column < table.heads().size() ? table.heads().get(column) : "";
                int aside = head.indexOf('（');
                String plain = aside > 0 ? head.substring(0, aside) : head;
                return plain.isBlank() ? null : plain;
            }
        }
        return null;
    }

    private int column(int offset) {
        int column = 0;
        for (int i = offset - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            column += text.charAt(i) == '|' ? 1 : 0;
        }
        return column;
    }
}
