package org.shangliang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table set out in a grid: the words of a cell that spans several stand in each of them, its number only in the
 * first, so that every row tells what it is about and no number is told twice. A table of more columns than any report has, or
 * whose spans lie over one another again and again, is not {@link #isWhole whole}: it is to stay as it was found, so that none of
 * its cells is lost.
 */
final class TableGrid {
    /** What parts the cells of a row. */
    static final String PARTED = " | ";

    private static final int WIDEST = 200;
    private static final int DEEPEST = 2000;
    private static final int MOST_PLACES = 1_000_000;

    /** Cells from the left; null where none has been set. */
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    private int row = -1;
    private int placesSet;
    private boolean whole = true;

    /** Begins a row. */
    void newRow() {
        row++;
        row(row);
    }

    /**
     * Sets the next cell of the row, in the first place that none from above takes.
     *
     * @param text its words, without line ends
     * @param across how many columns it spans
     * @param down how many rows it spans
     */
    void add(String text, int across, int down) {
        int column = whole ? free() : WIDEST;
        whole = column < WIDEST && placesSet < MOST_PLACES;
        if (!whole) {
            return;
        }
        int right = Math.min(column + Math.min(Math.max(across, 1), WIDEST), WIDEST);
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
        for (int i = row; i < row + Math.min(Math.max(down, 1), DEEPEST); i++) {
            for (int j = column; j < right; j++) {
                set(i, j, number && (i > row || j > column) ? "" : text);
            }
        }
    }

    /** Sets a cell that goes on from the one above it. */
    void addFurther(int across) {
        int column = whole ? free() : WIDEST;
        String above = row > 0 && column < row(row - 1).size() ? row(row - 1).get(column) : null;
        boolean number = above != null && !above.isEmpty() && Character.isDigit(above.charAt(0));
        add(above == null || number ? "" : above, across, 1);
    }

    private int free() {
        int column = row(row).indexOf(null);
        return column < 0 ? row(row).size() : column;
    }

    private void set(int at, int column, String text) {
        List<@Nullable String> cells = row(at);
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, text);
        placesSet++;
    }

    private List<@Nullable String> row(int at) {
        while (rows.size() <= at) {
            rows.add(new ArrayList<>());
        }
        return rows.get(at);
    }

    /** Whether every cell has its place. */
    boolean isWhole() {
        return whole;
    }

    /** A line for each row, its cells parted by " | "; the words of a cell that takes the whole row stand alone. */
    List<String> lines() {
        return rows.stream().limit(row + 1L).map(TableGrid::line).toList();
    }

    private static String line(List<@Nullable String> cells) {
        return cells.stream().distinct().count() == 1 && cells.get(0) != null
                ? cells.get(0)
                : cells.stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining(PARTED));
    }
}
