package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CharacterTraitsTest {
    private static final int NUMERAL = 1;
    private static final int MAGNITUDE = 2;
    private static final int MARK = 64;
    private static final CharacterTraits TRAITS = new CharacterTraits.Builder()
            .with(NUMERAL, "一二三十百")
            .with(MAGNITUDE, "十百万")
            .with(MARK, "，。")
            .build();

    @Test
    void aCharacterHasTheTraitOfEverySetThatHoldsIt() {
        assertEquals(NUMERAL, TRAITS.of('三'));
        assertEquals(NUMERAL | MAGNITUDE, TRAITS.of('十'));
        assertEquals(MARK, TRAITS.of('。'));
        assertEquals(0, TRAITS.of('县'));
    }

    @Test
    void aTextHasTheTraitsOfAllItsCharacters() {
        assertEquals(NUMERAL | MARK, TRAITS.in("二人，一车"));
        assertEquals(0, TRAITS.in("议事厅"));
        assertEquals(0, TRAITS.in(""));
    }
}
