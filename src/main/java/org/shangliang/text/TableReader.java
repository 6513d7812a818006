package org.shangliang.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.UnitNames;
import org.shangliang.text.Table.Caption;
import org.shangliang.text.Table.Cell;
import org.shangliang.text.Table.Column;
import org.shangliang.text.Table.Content;
import org.shangliang.text.Table.Kind;
import org.shangliang.text.Table.Row;

/** Recognises the tables of a text: lines of cells parted by |, some without numbers over some with. */
final class TableReader {
    private static final int MOST_HEADS = 3;
    private static final int LINES_ABOVE = 3;
    private static final int FEWEST_LISTED = 3;
    private static final int LONGEST_BETWEEN = 30;
    private static final String OPEN = "（(";
    private static final String CLOSE = "）)";
    private static final String LISTED = "、，,/和及 ";

    private final TableWords words;
    private final UnitNames units;
    private final TableCells cells;

    TableReader(TableWords words, UnitNames units) {
        this.words = words;
        this.units = units;
        cells = new TableCells(words, units);
    }

    /** The tables of a text, in order. */
    List<Table> read(AlignedText text) {
        if (text.text().indexOf('|') < 0) {
            return List.of();
        }
        Lines lines = new Lines(text);
        List<Table> tables = new ArrayList<>();
        int at = lines.nextRow(0);
        while (at < lines.size()) {
            List<Row> rows = rowsFrom(lines, at);
            Table table = table(lines, rows);
            if (table != null) {
                tables.add(table);
            }
            at = lines.nextRow((rows.isEmpty() ? at : rows.get(rows.size() - 1).no()) + 1);
        }
        return tables;
    }

    /** The lines of a text, cut out where they are looked at. */
    private static final class Lines {
        private final AlignedText text;
        /** Where each line begins, and where one behind the last would. */
        private final int[] starts;

        Lines(AlignedText text) {
            this.text = text;
            String all = text.text();
            int[] found = new int[16];
            int lines = 0;
            int next = 0;
            while (next < all.length()) {
                int newline = all.indexOf('\n', next);
                next = newline < 0 ? all.length() + 1 : newline + 1;
                found = lines + 1 == found.length ? Arrays.copyOf(found, 2 * found.length) : found;
                found[++lines] = next;
            }
            starts = Arrays.copyOf(found, lines + 1);
        }

        int size() {
            return starts.length - 1;
        }

        AlignedText get(int line) {
            return text.slice(starts[line], starts[line + 1] - 1);
        }

        boolean isRow(int line) {
            for (int i = starts[line]; i < starts[line + 1] - 1; i++) {
                if (text.text().charAt(i) == '|') {
                    return true;
                }
            }
            return false;
        }

        /** The first row at a line or behind it; the number of lines where there is none. */
        int nextRow(int from) {
            int bar = from < size() ? text.text().indexOf('|', starts[from]) : -1;
            int line = bar < 0 ? size() : from;
            while (line < size() && starts[line + 1] <= bar) {
                line++;
            }
            return line;
        }
    }

    // ---------------------------------------------------------------- rows

    /** The rows from a line on that stand together: lines that part rows, and a short one that heads some of them, lie between. */
    private List<Row> rowsFrom(Lines lines, int first) {
        List<Row> rows = new ArrayList<>();
        int at = first;
        while (at < lines.size()) {
            if (!lines.isRow(at)) {
                at = goesOn(lines, at, rows);
            }
            if (at < 0 || headsAnother(lines, at, rows)) {
                break;
            }
            AlignedText line = lines.get(at);
            if (!Boilerplate.isRule(line.text())) {
                rows.add(new Row(at, line, cells.of(line.text())));
            }
            at++;
        }
        return rows;
    }

    /** Whether a line below rows with numbers is words in all its cells, over a row of as many with numbers. */
    private boolean headsAnother(Lines lines, int at, List<Row> rows) {
        boolean below = !rows.isEmpty() && hasNumber(rows.get(rows.size() - 1).cells());
        if (!below || at + 1 == lines.size() || !lines.isRow(at + 1)) {
            return false;
        }
        List<Cell> here = cells.of(lines.get(at).text());
        List<Cell> next = cells.of(lines.get(at + 1).text());
        return here.size() > 1
                && here.size() == next.size()
                && here.stream().allMatch(cell -> cell.content() == Content.WORDS)
                && hasNumber(next);
    }

    /** The line where a table goes on behind one that is no row, or -1. */
    private int goesOn(Lines lines, int at, List<Row> rows) {
        int next = at;
        int between = 0;
        while (next < lines.size() && !lines.isRow(next)) {
            String line = lines.get(next).text();
            between += line.isBlank() ? 0 : 1;
            if (between > 1 || line.length() > LONGEST_BETWEEN || line.indexOf('。') >= 0) {
                return -1;
            }
            next++;
        }
        if (next == lines.size()) {
            return -1;
        }
        List<Cell> there = cells.of(lines.get(next).text());
        boolean alike = !rows.isEmpty()
                && there.size() == rows.get(rows.size() - 1).cells().size();
        return alike && (between == 0 || hasNumber(there)) ? next : -1;
    }

    private static boolean hasNumber(List<Cell> row) {
        return row.stream()
                .anyMatch(cell ->
                        cell.isNumber() && (cell.content() == Content.COUNTED || !TableCells.isYear(cell.text())));
    }

    // ---------------------------------------------------------------- tables

    private @Nullable Table table(Lines lines, List<Row> rows) {
        int body = 0;
        while (body < rows.size() && !hasNumber(rows.get(body).cells())) {
            body++;
        }
        if (body == rows.size()) {
            return null;
        }
        Table above = headsLabelsOnly(rows.subList(0, body))
                ? headedAbove(
                        lines, rows.subList(body, rows.size()), rows.get(0).no())
                : null;
        if (above != null || body == 0) {
            return above;
        }
        int first = body - 1;
        while (first > 0
                && body - first < MOST_HEADS
                && rows.get(first - 1).cells().size() == rows.get(first).cells().size()) {
            first--;
        }
        List<Row> heads = rows.subList(first, body);
        List<Row> below = rows.subList(body, rows.size());
        int width = heads.get(0).cells().size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Caption head = head(heads, i);
            columns.add(new Column(head, kind(head, below, i)));
        }
        return new Table(heads, columns, below, unitsAbove(lines, heads.get(0).no()));
    }

    /** Whether the rows above the first with numbers, if any, head nothing but the labels: 单位名称 |. */
    private static boolean headsLabelsOnly(List<Row> heads) {
        return heads.stream().allMatch(row -> row.cells().stream().skip(1).allMatch(Cell::isBlank));
    }

    /** A table without heads of its own that a line right above its {@code first} lists: （捐款/提案/社情民意）; null where none does. */
    private @Nullable Table headedAbove(Lines lines, List<Row> rows, int first) {
        int seen = 0;
        for (int i = first - 1; i >= 0 && seen < LINES_ABOVE; i--) {
            String line = lines.get(i).text();
            seen += line.isBlank() ? 0 : 1;
            int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
            int close = open < 0 ? -1 : close(line, open);
            String[] listed =
                    close < 0 ? new String[0] : line.substring(open + 1, close).split("/", -1);
            if (listed.length >= FEWEST_LISTED) {
                List<Column> columns = new ArrayList<>();
                columns.add(new Column(Caption.NONE, Kind.WORDS));
                for (int j = 0; j < listed.length; j++) {
                    Caption head = caption(listed[j].strip());
                    columns.add(new Column(head, kind(head, rows, j + 1)));
                }
                return new Table(List.of(), columns, rows, unitsAbove(lines, first));
            }
        }
        return null;
    }

    /** A head that stands in several rows; where one of the upper rows leaves off, what stands before it covers the column too. */
    private Caption head(List<Row> heads, int column) {
        List<String> parts = new ArrayList<>();
        String unit = null;
        for (int i = 0; i < heads.size(); i++) {
            boolean last = i == heads.size() - 1;
            boolean below = !heads.get(heads.size() - 1).cell(column).isBlank();
            Cell cell = heads.get(i).cell(column);
            int from = column;
            while (!last && below && cell.isBlank() && from > 0) {
                cell = heads.get(i).cell(--from);
            }
            Caption part = caption(cell.isBlank() ? "" : cell.text());
            if (!part.words().isEmpty() && !parts.contains(part.words())) {
                parts.add(part.words());
            }
            unit = part.unit() == null ? unit : part.unit();
        }
        return new Caption(parts, unit);
    }

    private Kind kind(Caption head, List<Row> rows, int column) {
        String over = head.words();
        if (words.serials().contains(over)) {
            return Kind.SERIAL;
        }
        if (words.units().contains(over) && rows.stream().allMatch(row -> isUnitOrBlank(row.cell(column)))) {
            return Kind.UNIT;
        }
        boolean years =
                rows.stream().anyMatch(row -> TableCells.isYear(row.cell(column).text()));
        if (years && (words.years().contains(over) || over.isEmpty())) {
            return Kind.YEAR;
        }
        boolean numbers = rows.stream().anyMatch(row -> row.cell(column).isNumber());
        if (!numbers) {
            return Kind.WORDS;
        }
        return words.countsNothing(over) || words.years().contains(over) ? Kind.UNCOUNTED : Kind.NUMBERS;
    }

    private boolean isUnitOrBlank(Cell cell) {
        return cell.isBlank() || units.isUnit(cell.text());
    }

    // ---------------------------------------------------------------- heads and labels

    /** A head or a label taken apart: 参与人次 tells its unit by its end, 资金（万元） in brackets, 金额/万元 behind a stroke. */
    Caption caption(String told) {
        StringBuilder plain = new StringBuilder();
        String unit = null;
        int at = 0;
        while (at < told.length()) {
            int open = OPEN.indexOf(told.charAt(at)) < 0 ? -1 : at;
            int close = open < 0 ? -1 : close(told, open);
            if (close < 0) {
                plain.append(told.charAt(at));
                at++;
            } else {
                String within = withoutUnitWord(told.substring(open + 1, close).strip());
                unit = units.isUnit(within) ? within : unit;
                at = close + 1;
            }
        }
        String rest = plain.toString().strip();
        int mark = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf(' '));
        if (unit == null && mark > 0 && units.isUnit(rest.substring(mark + 1))) {
            unit = rest.substring(mark + 1);
            rest = rest.substring(0, mark).strip();
        }
        return byEnding(rest.replace(" ", ""), unit);
    }

    private static int close(String told, int open) {
        int close = open + 1;
        while (close < told.length() && CLOSE.indexOf(told.charAt(close)) < 0) {
            close++;
        }
        return close < told.length() ? close : -1;
    }

    private String withoutUnitWord(String within) {
        for (String word : words.unitLines()) {
            if (within.startsWith(word)) {
                return within.substring(word.length()).strip();
            }
        }
        return within;
    }

    private Caption byEnding(String told, @Nullable String unit) {
        String rest = told;
        String by = unit;
        if (!words.isRate(told)) {
            for (Map.Entry<String, String> ending : words.endings().entrySet()) {
                if (told.endsWith(ending.getKey())) {
                    by = unit == null ? ending.getValue() : unit;
                    rest = told.substring(0, told.length() - ending.getKey().length());
                }
            }
        }
        for (String count : words.counts()) {
            boolean ends = rest.endsWith(count) && rest.length() > count.length() + 1;
            rest = ends ? rest.substring(0, rest.length() - count.length()) : rest;
        }
        return new Caption(rest.isEmpty() ? List.of() : List.of(rest), by);
    }

    // ---------------------------------------------------------------- units above

    /** The units that one of the lines right above a table tells; none where a word among them is none. */
    private List<String> unitsAbove(Lines lines, int first) {
        int seen = 0;
        for (int i = first - 1; i >= 0 && seen < LINES_ABOVE; i--) {
            String line = lines.get(i).text();
            seen += line.isBlank() ? 0 : 1;
            for (String word : words.unitLines()) {
                int at = line.indexOf(word);
                if (at >= 0) {
                    return listed(line.substring(at + word.length()).strip());
                }
            }
        }
        return List.of();
    }

    private List<String> listed(String told) {
        int end = 0;
        while (end < told.length() && CLOSE.indexOf(told.charAt(end)) < 0 && "。；：|".indexOf(told.charAt(end)) < 0) {
            end++;
        }
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= end; i++) {
            if (i == end || LISTED.indexOf(told.charAt(i)) >= 0) {
                if (!word.isEmpty()) {
                    found.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(told.charAt(i));
            }
        }
        return found.stream().allMatch(units::isUnit) ? found : Collections.emptyList();
    }
}
