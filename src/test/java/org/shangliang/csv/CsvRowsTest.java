package org.shangliang.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.csv.CsvRow.Fault;

/** What rows come out of delimited text, and what a broken row costs. */
class CsvRowsTest {
    private static final CsvLimits SMALL = new CsvLimits(20, 3);

    @Test
    void aQuotedCellHoldsDelimitersQuotesAndLineEnds() {
        assertEquals(
                List.of(row(1, "路,桥", "说:\"好\"", "一\n二"), row(3, "灯", "", "")),
                rows("\"路,桥\",\"说:\"\"好\"\"\",\"一\r\n二\"\r\n灯,,\r\n", ',', CsvLimits.OF_TABLES));
    }

    @Test
    void whiteSpaceBeforeAQuoteIsNoPartOfTheCell() {
        assertEquals(List.of(row(1, "甲", "乙;丙")), rows("甲; \"乙;丙\"", ';', CsvLimits.OF_TABLES));
    }

    @Test
    void aQuoteInTheMidstOfACellIsACharacter() {
        assertEquals(List.of(row(1, "长5\"的管", "甲乙")), rows("长5\"的管,\"甲\"乙", ',', CsvLimits.OF_TABLES));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLine() {
        assertEquals(
                List.of(
                        row(1, "甲", "1"),
                        new CsvRow(2, List.of("乙,\"2"), Fault.QUOTE_NOT_CLOSED),
                        row(3, "丙", "3"),
                        row(4, "丁", "4"),
                        row(5, "戊", "5")),
                rows("甲,1\n乙,\"2\n丙,3\n丁,4\n戊,5\n", ',', SMALL));
    }

    /** The second quote opens a cell of its own line; that it also could close the first is told by what follows it. */
    @Test
    void aQuoteClosedInTheMidstOfALaterCellWasNotItsOwn() {
        assertEquals(
                List.of(new CsvRow(1, List.of("乙,\"2"), Fault.QUOTE_NOT_CLOSED), row(2, "丙", "3,4")),
                rows("乙,\"2\n丙,\"3,4\"", ',', SMALL));
    }

    @Test
    void aRowTooLongOrTooWideCostsNoOther() {
        assertEquals(
                List.of(new CsvRow(1, List.of("长".repeat(21)), Fault.TOO_LONG), row(2, "乙")),
                rows("长".repeat(90) + "\n乙\n", ',', SMALL));
        List<CsvRow> wide = rows(",".repeat(5_000) + "\n乙\n", ',', CsvLimits.OF_TABLES);
        assertEquals(Fault.TOO_MANY_COLUMNS, wide.get(0).fault());
        assertEquals(row(2, "乙"), wide.get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenInQuotesIsReadAgain(long seed) {
        Random random = new Random(seed);
        List<List<String>> written = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                cells.add(random.ints(random.nextInt(8), 0, 5)
                        .mapToObj(k -> List.of("甲", ",", "\"", "\n", " ").get(k))
                        .collect(Collectors.joining()));
            }
            written.add(cells);
        }
        String text = written.stream()
                .map(cells -> cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));

        List<CsvRow> read = rows(text, ',', CsvLimits.OF_TABLES);

        assertEquals(written, read.stream().map(CsvRow::cells).toList());
    }

    private static List<CsvRow> rows(String text, char delimiter, CsvLimits limits) {
        List<CsvRow> rows = new ArrayList<>();
        new CsvRows(new StringReader(text), delimiter, limits).forEachRemaining(rows::add);
        return rows;
    }

    private static CsvRow row(long line, String... cells) {
        return new CsvRow(line, List.of(cells), null);
    }
}
