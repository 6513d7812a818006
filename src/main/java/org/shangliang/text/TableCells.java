package org.shangliang.text;

import java.util.ArrayList;
import java.util.List;
import org.shangliang.codebook.UnitNames;
import org.shangliang.text.Table.Cell;
import org.shangliang.text.Table.Content;

/** Takes the lines of tables apart: cells, and what each of them is. */
final class TableCells {
    private static final String BOUNDS = "约近超逾";
    private static final String MAGNITUDES = "百千万亿";
    private static final String LOOSE = "余多";

    private final TableWords words;
    private final UnitNames units;

    TableCells(TableWords words, UnitNames units) {
        this.words = words;
        this.units = units;
    }

    /** The cells of a line, from the left. */
    List<Cell> of(String line) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int bar = line.indexOf('|', start);
            int end = bar < 0 ? line.length() : bar;
            cells.add(cell(line, start, end));
            start = end + 1;
        }
        return cells;
    }

    private Cell cell(String line, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        String text = line.substring(from, to);
        return new Cell(from, to, text, content(text));
    }

    private Content content(String text) {
        if (text.isEmpty() || words.blanks().contains(text)) {
            return Content.BLANK;
        }
        int end = numberEnd(text);
        if (end == text.length()) {
            return Content.NUMBER;
        }
        return end > 0 && units.isUnit(text.substring(end)) ? Content.COUNTED : Content.WORDS;
    }

    /** Whether a number or a unit may be told in it: 4.2千, 万元. */
    static boolean isMagnitude(char c) {
        return MAGNITUDES.indexOf(c) >= 0;
    }

    /** Where a number ends that a text begins with: 46, 1,204, 12.5万, 4.2千, 300余, 约200; 0 where none does. */
    private static int numberEnd(String text) {
        int first = BOUNDS.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int at = first;
        while (at < text.length() && isOfNumber(text, at)) {
            at++;
        }
        if (at == first) {
            return 0;
        }
        while (at < text.length() && isMagnitude(text.charAt(at))) {
            at++;
        }
        at += at < text.length() && LOOSE.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        return at;
    }

    private static boolean isOfNumber(String text, int at) {
        char c = text.charAt(at);
        boolean between = at > 0 && at + 1 < text.length() && TextNormaliser.isDigit(text.charAt(at + 1));
        return TextNormaliser.isDigit(c) || ((c == '.' || c == ',') && between);
    }

    /** Whether a word is a year: 2023, 2023年, 2023年度. */
    static boolean isYear(String text) {
        boolean century = text.length() >= 4 && (text.startsWith("20") || text.startsWith("19"));
        return century
                && TextNormaliser.isDigit(text.charAt(2))
                && TextNormaliser.isDigit(text.charAt(3))
                && (text.length() == 4
                        || text.substring(4).equals("年")
                        || text.substring(4).equals("年度"));
    }
}
