package org.shangliang.compare;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.csv.CsvLimits;
import org.shangliang.csv.CsvRow;
import org.shangliang.csv.CsvRows;
import org.shangliang.input.InputException;
import org.shangliang.table.Codes;

/**
 * The user's table of how large the counties are: a CSV file, UTF-8, with the columns {@code division_code} (or {@code
 * division}, a name), {@code year}, {@code population}, {@code members} and, if wanted, {@code source}. Lines that begin with #
 * are remarks.
 */
public final class ReferenceFile {
    private static final List<String> NEEDED = List.of("year", "population", "members");

    private final Path file;
    private final Divisions divisions;

    public ReferenceFile(Path file, Divisions divisions) {
        this.file = file;
        this.divisions = divisions;
    }

    /**
     * The rows, by division and year.
     *
     * @throws InputException if the file is not there or a cell is wrong; the message names line and column
     */
    public List<ReferenceRow> rows() {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return rows(new CsvRows(reader, CsvLimits.OF_TABLES));
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private List<ReferenceRow> rows(CsvRows lines) {
        List<String> columns = List.of();
        List<ReferenceRow> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        while (lines.hasNext()) {
            CsvRow line = lines.next();
            String first = line.cells().get(0).strip();
            if (first.startsWith("#") || (line.cells().size() == 1 && first.isEmpty())) {
                continue;
            }
            if (line.fault() != null) {
                throw new InputException(file + ":" + line.line() + ": cannot be read: " + Codes.of(line.fault()));
            }
            if (columns.isEmpty()) {
                columns = header(line);
                continue;
            }
            ReferenceRow row = row(new Cells(line, columns));
            if (!known.add(row.divisionCode() + " " + row.year())) {
                throw wrong(line.line(), "division_code", "told twice for " + row.year());
            }
            rows.add(row);
        }
        rows.sort(Comparator.comparing(ReferenceRow::divisionCode).thenComparing(ReferenceRow::year));
        return rows;
    }

    private List<String> header(CsvRow line) {
        List<String> columns = line.cells().stream()
                .map(c -> c.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw wrong(line.line(), needed, "there is no such column");
            }
        }
        if (!columns.contains("division_code") && !columns.contains("division")) {
            throw wrong(line.line(), "division_code", "there is no such column");
        }
        return columns;
    }

    /** A line's cells by the names of their columns. */
    private record Cells(CsvRow line, List<String> columns) {
        @Nullable
        String find(String column) {
            int at = columns.indexOf(column);
            String cell = at < 0 || at >= line.cells().size()
                    ? ""
                    : line.cells().get(at).strip();
            return cell.isEmpty() ? null : cell;
        }
    }

    private ReferenceRow row(Cells cells) {
        Long year = number(cells, "year");
        if (year == null || year < 1949 || year > 2200) {
            throw wrong(cells.line().line(), "year", "a year is wanted");
        }
        return new ReferenceRow(
                division(cells),
                Math.toIntExact(year),
                number(cells, "population"),
                number(cells, "members"),
                cells.find("source"));
    }

    private String division(Cells cells) {
        String code = cells.find("division_code");
        String told = code == null ? cells.find("division") : code;
        List<Division> found = told == null
                ? List.of()
                : divisions.findByCode(told).map(List::of).orElseGet(() -> divisions.named(told));
        if (found.size() != 1) {
            throw wrong(
                    cells.line().line(),
                    "division_code",
                    found.isEmpty() ? "no division '" + told + "'" : told + " may be any of several; give the code");
        }
        return found.get(0).code();
    }

    private @Nullable Long number(Cells cells, String column) {
        String cell = cells.find(column);
        if (cell == null) {
            return null;
        }
        try {
            long number = Long.parseLong(cell.replace(",", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(cells.line().line(), column, "'" + cell + "' is no whole number");
        }
        throw wrong(cells.line().line(), column, "must be above zero");
    }

    private InputException wrong(long line, String column, String what) {
        return new InputException(file + ":" + line + ", column " + column + ": " + what);
    }
}
