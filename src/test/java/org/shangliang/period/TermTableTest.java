package org.shangliang.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.DivisionLevel;

class TermTableTest {
    private static final TermTable TERMS = TermTable.from(CodebookFiles.shipped());

    @Test
    void the_terms_of_nation_and_provinces_follow_by_counting() {
        Committee nation = new Committee(DivisionLevel.NATION, "100000");
        assertEquals(Optional.of(2008), TERMS.findSessionYear(nation, 11, 1));
        assertEquals(Optional.of(2020), TERMS.findSessionYear(new Committee(DivisionLevel.PROVINCE, "330000"), 12, 3));
        assertEquals(Optional.of(2018), TERMS.findStart(nation, 2022));
    }

    @Test
    void provinces_that_number_their_terms_differently_have_their_own_row() {
        assertEquals(Optional.of(2026), TERMS.findSessionYear(new Committee(DivisionLevel.PROVINCE, "120000"), 15, 4));
        assertEquals(Optional.of(2022), TERMS.findSessionYear(new Committee(DivisionLevel.PROVINCE, "110000"), 13, 5));
    }

    @Test
    void cities_and_counties_leave_the_start_of_their_term_open() {
        assertEquals(Optional.empty(), TERMS.findStart(new Committee(DivisionLevel.COUNTY, "620622"), 2023));
        assertEquals(Optional.empty(), TERMS.findStart(null, 2023));
    }
}
