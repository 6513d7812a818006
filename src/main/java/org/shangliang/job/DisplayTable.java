package org.shangliang.job;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns that stand straight on a terminal, where a Chinese character is two wide. */
final class DisplayTable {
    private final List<List<String>> rows = new ArrayList<>();

    DisplayTable(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row; null is shown as nothing. */
    DisplayTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Long number ? String.format("%,d", number) : cell == null ? "" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** The lines: header, rule, rows. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        lines.add(1, rule(widths));
        return lines;
    }

    /** How many columns of a terminal the words take. */
    static int width(String words) {
        return words.codePoints().map(DisplayTable::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
        return wide ? 2 : 1;
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String pad = " ".repeat(widths.get(i) - width(cell));
            line.append(numeric(cell) ? pad + cell : cell + pad).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static boolean numeric(String cell) {
        return cell.matches("-?[0-9][0-9,]*(\\.[0-9]+)?%?");
    }

    private static String rule(List<Integer> widths) {
        return String.join("  ", widths.stream().map("-"::repeat).toList());
    }
}
