package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnglishNamesTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final EnglishNames NAMES = EnglishNames.from(FILES);

    @Test
    void everyCodeOfTheCodebookHasANameAndNoNameIsLeftOver() {
        assertEquals(
                Indicators.from(FILES).all().stream().map(Indicator::code).collect(Collectors.toSet()),
                NAMES.indicators().keySet());
        assertEquals(
                Themes.from(FILES).themes().stream().map(Themes.Theme::code).collect(Collectors.toSet()),
                NAMES.themes().keySet());
        assertEquals(
                Sectors.from(FILES).sectors().stream().map(Sectors.Sector::code).collect(Collectors.toSet()),
                NAMES.sectors().keySet());
        for (DutyRules.RuleSet set : DutyRules.from(FILES).ruleSets()) {
            Set<String> rules = set.rules().stream().map(DutyRules.Rule::code).collect(Collectors.toSet());
            assertEquals(rules, NAMES.rules().get(set.name()).keySet(), set.name());
        }
    }

    @Test
    void aCodeOfOnesOwnIsCalledByItsWords() {
        assertEquals("Culture and tourism", NAMES.theme("culture_tourism"));
        assertEquals("night markets", NAMES.theme("night_markets"));
        assertEquals("One proposal", NAMES.rule("six_ones", "proposals"));
        assertEquals("good books", NAMES.rule("our_own", "good_books"));
    }
}
