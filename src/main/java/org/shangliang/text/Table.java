package org.shangliang.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in a text: a row on each line, its cells parted by |, the heads over its columns in the rows above the
 * first with numbers.
 *
 * @param heads the rows that hold the heads
 * @param columns its columns, from the left
 * @param rows the rows below the heads
 * @param units the units told in a line above it (单位：场、件); none where no line tells any
 */
record Table(List<Row> heads, List<Column> columns, List<Row> rows, List<String> units) {
    /** What parts the cells of a row, as documents' formats and {@link TableRows} tell it. */
    static final String PARTED = " | ";

    /** What the cells of a column hold. */
    enum Kind {
        /** Words that say whom or what the row is about, or a remark. */
        WORDS,
        /** The row's number in the table. */
        SERIAL,
        /** The unit of the row's numbers. */
        UNIT,
        /** The year the row is about. */
        YEAR,
        /** Numbers that may count. */
        NUMBERS,
        /** Numbers that count nothing: ranks, telephones. */
        UNCOUNTED
    }

    /**
     * A column.
     *
     * @param head what stands over it, the parts of a head in several rows from the top
     * @param kind what its cells hold
     */
    record Column(Caption head, Kind kind) {}

    /**
     * A head or a label, taken apart.
     *
     * @param parts its words, the unit and remarks in brackets left out; none empty
     * @param unit the unit it tells (协商议事（场）), or null
     */
    record Caption(List<String> parts, @Nullable String unit) {
        static final Caption NONE = new Caption(List.of(), null);

        Caption {
            parts = List.copyOf(parts);
        }

        String words() {
            return String.join("", parts);
        }
    }

    /**
     * A row.
     *
     * @param no number of its line in the text, 0-based
     * @param line its line
     * @param cells its cells, from the left
     */
    record Row(int no, AlignedText line, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; an empty one where the row ends before it. */
        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.MISSING;
        }
    }

    /**
     * A cell.
     *
     * @param start offset of its first character in its line, white space left out
     * @param end offset after its last character
     * @param text its words
     * @param content what they are
     */
    record Cell(int start, int end, String text, Content content) {
        static final Cell MISSING = new Cell(0, 0, "", Content.BLANK);

        boolean isBlank() {
            return content == Content.BLANK;
        }

        /** Whether it holds a number, with its unit or without. */
        boolean isNumber() {
            return content == Content.NUMBER || content == Content.COUNTED;
        }
    }

    /** What a cell tells. */
    enum Content {
        /** Nothing: it is empty, or holds a dash. Never zero. */
        BLANK,
        /** A number without a unit. */
        NUMBER,
        /** A number with its unit. */
        COUNTED,
        /** Anything else. */
        WORDS
    }

    Table {
        heads = List.copyOf(heads);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        units = List.copyOf(units);
    }

    /** What stands over a column; nothing beyond the last. */
    Caption head(int column) {
        return column < columns.size() ? columns.get(column).head() : Caption.NONE;
    }

    /** What a column holds; words beyond the last. */
    Kind kind(int column) {
        return column < columns.size() ? columns.get(column).kind() : Kind.WORDS;
    }
}
