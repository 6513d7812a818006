package org.shangliang.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.UnitBook;
import org.shangliang.codebook.UnitNames;
import org.shangliang.text.Table.Caption;
import org.shangliang.text.Table.Cell;
import org.shangliang.text.Table.Content;
import org.shangliang.text.Table.Kind;
import org.shangliang.text.Table.Row;

/**
 * Tells the rows of tables as a report would: each bare number with its column's head, where it needs one its row's label, and
 * its unit (古浪镇 | 46 is told 古浪镇 | 协商议事46场), so that what reads clauses reads cells. What is added stands, by the alignment,
 * where its cell stands. A number whose unit nothing tells stays as it is. Thread-safe.
 */
final class TableRows {
    private static final String NOTHING = "—";

    private final TableWords words;
    private final UnitNames units;
    private final TableReader reader;

    /** Reads the rules from the codebook. */
    TableRows(CodebookFiles files) {
        words = TableWords.from(files);
        units = UnitNames.of(UnitBook.from(files));
        reader = new TableReader(words, units);
    }

    /** The lines of a text that are rows of tables, told out, by the number of the line, 0-based. */
    Map<Integer, AlignedText> told(AlignedText text) {
        List<Table> tables = reader.read(text);
        if (tables.isEmpty()) {
            return Map.of();
        }
        Map<Integer, AlignedText> lines = new HashMap<>();
        for (Table table : tables) {
            if (isByPerson(table)) {
                continue;
            }
            Map<Integer, AlignedText> rows = new HashMap<>();
            Telling telling = new Telling(table);
            table.rows().forEach(row -> rows.put(row.no(), telling.row(row)));
            if (telling.told > 0) {
                table.heads().forEach(row -> rows.put(row.no(), telling.head(row)));
                lines.putAll(rows);
            }
        }
        return lines;
    }

    /** Whether a table tells what persons did, one in each row. */
    private boolean isByPerson(Table table) {
        return table.columns().stream()
                .anyMatch(column -> column.kind() == Kind.WORDS
                        && words.persons().contains(column.head().words()));
    }

    /**
     * A row of a table with what it tells of all its numbers.
     *
     * @param label the words before its numbers, taken apart
     * @param unit what its cell of a column of units holds, or null
     */
    private record Labelled(Row row, Caption label, @Nullable String unit) {}

    /** One table on its way to lines. */
    private final class Telling {
        private final Table table;
        private final int label;
        /** Whether the labels name what is counted: their head says so, and no column counts a thing of its own. */
        private final boolean measured;

        private int told;

        Telling(Table table) {
            this.table = table;
            label = labelColumn();
            measured = label >= 0
                    && words.measures().contains(table.head(label).words())
                    && table.columns().stream().noneMatch(this::countsOfItself);
        }

        private boolean countsOfItself(Table.Column column) {
            return column.kind() == Kind.NUMBERS
                    && column.head().unit() != null
                    && !words.isRate(column.head().words());
        }

        /** The column of words right before the first numbers, or -1. */
        private int labelColumn() {
            int found = -1;
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.kind(i) == Kind.NUMBERS) {
                    return found;
                }
                found = table.kind(i) == Kind.WORDS ? i : found;
            }
            return found;
        }

        AlignedText head(Row row) {
            Line line = new Line(row);
            for (Cell cell : row.cells()) {
                if (!cell.text().isEmpty()) {
                    line.add("", cell, "");
                }
            }
            return line.build();
        }

        AlignedText row(Row row) {
            Line line = new Line(row);
            Labelled labelled = new Labelled(row, label(row), unitOfRow(row));
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cell(i);
                Kind kind = table.kind(i);
                if (cell.isBlank() || kind == Kind.SERIAL || kind == Kind.UNIT) {
                    continue;
                }
                if (kind == Kind.YEAR && TableCells.isYear(cell.text())) {
                    line.add("", cell, cell.text().length() == 4 ? "年" : "");
                } else if (kind == Kind.NUMBERS && cell.isNumber()) {
                    number(line, labelled, i);
                } else {
                    line.addBare(cell);
                }
            }
            return line.build();
        }

        private void number(Line line, Labelled row, int column) {
            Cell cell = row.row().cell(column);
            boolean counted = cell.content() == Content.COUNTED;
            String unit = counted ? "" : unit(row, column);
            if (unit == null || isDoubled(cell.text(), unit)) {
                line.addBare(cell);
                return;
            }
            told++;
            line.add(phrase(row, column), cell, unit);
        }

        /** Whether number and unit both bring a magnitude: 1.2亿 under 万元. */
        private static boolean isDoubled(String number, String unit) {
            return !unit.isEmpty()
                    && TableCells.isMagnitude(unit.charAt(0))
                    && TableCells.isMagnitude(number.charAt(number.length() - 1));
        }

        // ------------------------------------------------------------ units

        /** The unit of a bare number: its column's, its row's, or the one told above the table; null where nothing tells it. */
        private @Nullable String unit(Labelled row, int column) {
            Caption head = table.head(column);
            Caption of = row.label();
            String both = head.words() + of.words();
            if (words.countsNothing(of.words()) || words.means().stream().anyMatch(both::contains)) {
                return null;
            }
            if (head.unit() != null) {
                return head.unit();
            }
            if (words.isRate(head.words())) {
                return null;
            }
            String unit = row.unit() == null ? of.unit() : row.unit();
            boolean byLabel = namesMeasure(row, column);
            String counted = byLabel ? of.words() : head.words();
            unit = unit == null ? above(counted) : unit;
            unit = unit == null ? units.ofNoun(counted) : unit;
            boolean rate = byLabel && words.isRate(of.words());
            return rate && (unit == null || !words.rateUnits().contains(unit)) ? null : unit;
        }

        private @Nullable String unitOfRow(Row row) {
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.kind(i) == Kind.UNIT) {
                    return row.cell(i).isBlank() ? null : row.cell(i).text();
                }
            }
            return null;
        }

        /** The unit told above the table that a noun is counted in; null where that is not plain. */
        private @Nullable String above(String phrase) {
            if (words.isRate(phrase)) {
                return null;
            }
            if (table.units().size() == 1) {
                return table.units().get(0);
            }
            int end = -1;
            List<String> fitting = List.of();
            for (TableWords.Counting counting : words.nouns()) {
                for (String noun : counting.words()) {
                    int at = phrase.lastIndexOf(noun);
                    if (at >= 0 && at + noun.length() > end) {
                        end = at + noun.length();
                        fitting = counting.units();
                    }
                }
            }
            List<String> left = table.units().stream().filter(fitting::contains).toList();
            return left.size() == 1 ? left.get(0) : null;
        }

        // ------------------------------------------------------------ words

        private Caption label(Row row) {
            Cell cell = label < 0 ? Cell.MISSING : row.cell(label);
            return cell.isBlank() ? Caption.NONE : reader.caption(cell.text());
        }

        /** Whether a row's label names what its number in a column counts. */
        private boolean namesMeasure(Labelled row, int column) {
            if (label < 0 || row.row().cell(label).isBlank()) {
                return false;
            }
            boolean told = row.unit() != null || row.label().unit() != null;
            return told || (measured && table.head(column).unit() == null);
        }

        /** What a number is told with before it. */
        private String phrase(Labelled row, int column) {
            Caption head = table.head(column);
            if (!namesMeasure(row, column)) {
                return inOrder(head.parts(), total(row.row()), "");
            }
            String measure = row.label().words();
            return words.isRate(head.words()) ? measure + head.words() : inOrder(head.parts(), "", measure);
        }

        /** Years first, then whether it is aimed at or reached, then what is counted, as the sum where it is one. */
        private String inOrder(List<String> parts, String total, String measure) {
            StringBuilder years = new StringBuilder();
            StringBuilder stand = new StringBuilder();
            StringBuilder rest = new StringBuilder();
            for (String part : parts) {
                if (TableCells.isYear(part)) {
                    years.append(part).append(part.length() == 4 ? "年" : "");
                } else if (words.stands().contains(part)) {
                    stand.append(part);
                } else {
                    rest.append(part);
                }
            }
            boolean apart = !rest.isEmpty() && !measure.isEmpty() && !words.isTotal(rest.toString());
            rest.append(apart ? "：" : "").append(measure);
            String between = stand.isEmpty() || rest.isEmpty() ? "" : "：";
            return years.append(stand)
                    .append(between)
                    .append(total)
                    .append(total.isEmpty() || rest.isEmpty() ? "" : " ")
                    .append(rest)
                    .toString();
        }

        /** What a row that adds up others says before each of its numbers, with the years it adds up. */
        private String total(Row row) {
            for (int i = 0; i < table.columns().size(); i++) {
                boolean before =
                        table.kind(i) == Kind.WORDS || table.kind(i) == Kind.YEAR || table.kind(i) == Kind.SERIAL;
                if (before && words.totals().contains(row.cell(i).text())) {
                    return years(i) + row.cell(i).text();
                }
            }
            return "";
        }

        /** The years of a column, from the first to the last, where it holds years; else nothing. */
        private String years(int column) {
            List<String> years = table.rows().stream()
                    .map(row -> row.cell(column).text())
                    .filter(TableCells::isYear)
                    .map(year -> year.substring(0, 4))
                    .sorted()
                    .toList();
            return table.kind(column) != Kind.YEAR || years.isEmpty()
                    ? ""
                    : years.get(0) + "年至" + years.get(years.size() - 1) + "年";
        }
    }

    /** A line that is put together from the cells of a row. */
    private static final class Line {
        private final AlignedText source;
        private final AlignedText.Builder text;
        private int cells;
        /** Whether the last cell is a number without a unit, which must not lean on the next line. */
        private boolean open;

        Line(Row row) {
            source = row.line();
            text = new AlignedText.Builder(2 * source.length());
        }

        void addBare(Cell cell) {
            add("", cell, "");
            open = cell.content() == Content.NUMBER;
        }

        void add(String before, Cell cell, String after) {
            int start = source.sourceOffset(cell.start());
            int last = source.sourceOffset(cell.end() - 1);
            append(cells++ == 0 ? "" : Table.PARTED, start);
            open = false;
            append(before, start);
            text.append(source, cell.start(), cell.end());
            append(after, last);
        }

        private void append(String words, int offset) {
            for (int i = 0; i < words.length(); i++) {
                text.append(words.charAt(i), offset);
            }
        }

        AlignedText build() {
            if (cells < 2 || open) {
                append(Table.PARTED + NOTHING, source.sourceOffset(source.length() - 1));
            }
            return text.build();
        }
    }
}
