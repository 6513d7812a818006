package org.shangliang.csv;

/**
 * How large a row of delimited text may be.
 *
 * @param characters the most characters of a row, the ends of its lines included
 * @param lines the most lines of a row
 */
public record CsvLimits(int characters, int lines) {
    /** Cells as a table has them: numbers, names, remarks. */
    public static final CsvLimits OF_TABLES = new CsvLimits(1_000_000, 100);

    /** Cells that hold whole articles. */
    public static final CsvLimits OF_ARTICLES = new CsvLimits(8_000_000, 100_000);
}
