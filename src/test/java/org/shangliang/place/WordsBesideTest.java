package org.shangliang.place;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsBesideTest {
    private static final String TEXT = "赴青川县政协学习";
    private static final int NAME = TEXT.indexOf("青川县");
    private static final int NAME_END = NAME + 3;

    @Test
    void aWordFollowsWhereItStandsRightBehind() {
        WordsBeside bodies = new WordsBeside(List.of("政府", "政协"));
        assertTrue(bodies.follow(TEXT, NAME_END));
        assertFalse(bodies.follow(TEXT, NAME_END + 1));
        assertFalse(bodies.follow(TEXT, TEXT.length()));
    }

    @Test
    void aWordPrecedesWhereItStandsRightBefore() {
        WordsBeside before = new WordsBeside(List.of("前赴", "赴"));
        assertTrue(before.precede(TEXT, NAME));
        assertFalse(before.precede(TEXT, NAME_END));
        assertFalse(before.precede(TEXT, 0));
    }

    @Test
    void aWordWithTheSameFirstOrLastCharacterIsAnother() {
        WordsBeside others = new WordsBeside(List.of("政务", "奔赴"));
        assertFalse(others.follow(TEXT, NAME_END));
        assertFalse(others.precede(TEXT, NAME));
    }

    @Test
    void aWordStandsInAStretchThatHoldsAllOfIt() {
        WordsBeside deeds = new WordsBeside(List.of("考察", "学习"));
        assertTrue(deeds.standIn(TEXT, NAME_END, TEXT.length()));
        assertFalse(deeds.standIn(TEXT, NAME_END, TEXT.length() - 1));
        assertFalse(deeds.standIn(TEXT, TEXT.length() - 1, TEXT.length()));
        assertFalse(deeds.standIn(TEXT, NAME_END, NAME));
    }
}
