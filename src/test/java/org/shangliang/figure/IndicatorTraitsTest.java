package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Indicator;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.ObjectRules;

class IndicatorTraitsTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final IndicatorTraits.Book BOOK =
            new IndicatorTraits.Book(Indicators.from(FILES), ObjectRules.from(FILES));

    @Test
    void A01_an_indicator_told_in_a_measure_takes_no_figure_of_another_unit() {
        assertTrue(BOOK.of("funds_raised").admits("CNY"));
        assertFalse(BOOK.of("funds_raised").admits("瓶"));
        assertTrue(BOOK.of("facilities_built").admits("m2"));
        assertTrue(BOOK.of(Indicator.OTHER).admits("CNY"));
    }
}
