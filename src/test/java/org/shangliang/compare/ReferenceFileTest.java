package org.shangliang.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.input.InputException;

class ReferenceFileTest {
    private static final Divisions DIVISIONS = Divisions.load(CodebookFiles.shipped());

    @TempDir
    Path folder;

    @Test
    void theSampleIsReadAndNamesWhereItsNumbersAreFrom() {
        List<ReferenceRow> rows = new ReferenceFile(Path.of("data-samples/reference/counties.csv"), DIVISIONS).rows();
        ReferenceRow city = rows.stream()
                .filter(r -> r.divisionCode().equals("620600"))
                .findFirst()
                .orElseThrow();
        assertEquals(1_464_955, city.population());
        assertTrue(rows.stream().allMatch(r -> r.source() != null && !r.source().isBlank()));
    }

    @Test
    void aCountyMayBeNamedAndACellLeftEmpty() throws IOException {
        List<ReferenceRow> rows = read("\ufeffdivision,year,population,members\r\n古浪县,2020,\"250,000\",\r\n");
        assertEquals(List.of(new ReferenceRow("620622", 2020, 250_000L, null, null)), rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "620622,2020,many,10|2, column population: 'many' is no whole number",
                "620622,2020,0,10|2, column population: must be above zero",
                "无此县,2020,10,10|2, column division_code: no division '无此县'",
                "620622,soon,10,10|2, column year: 'soon' is no whole number"
            })
    void whatIsWrongIsNamedByLineAndColumn(String line, String told) {
        InputException e =
                assertThrows(InputException.class, () -> read("division_code,year,population,members\n" + line + "\n"));
        assertTrue(e.getMessage().endsWith(told), e.getMessage());
    }

    @Test
    void aQuoteLeftOpenIsNamedByItsLine() {
        InputException e = assertThrows(
                InputException.class,
                () -> read("division_code,year,population,members\n620622,2020,\"10,5\n620622,2021,10,5\n"));
        assertTrue(e.getMessage().endsWith(":2: cannot be read: quote_not_closed"), e.getMessage());
    }

    private List<ReferenceRow> read(String text) throws IOException {
        return new ReferenceFile(Files.writeString(folder.resolve("县.csv"), text), DIVISIONS).rows();
    }
}
