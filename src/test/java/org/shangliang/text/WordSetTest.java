package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSetTest {
    private static final String TEXT = "赴青川县政协学习";
    private static final int NAME = TEXT.indexOf("青川县");
    private static final int NAME_END = NAME + 3;

    @Test
    void aWordFollowsWhereItStandsRightBehind() {
        WordSet bodies = new WordSet(List.of("政府", "政协"));
        assertTrue(bodies.follow(TEXT, NAME_END));
        assertFalse(bodies.follow(TEXT, NAME_END + 1));
        assertFalse(bodies.follow(TEXT, TEXT.length()));
    }

    @Test
    void aWordPrecedesWhereItStandsRightBefore() {
        WordSet before = new WordSet(List.of("前赴", "赴"));
        assertTrue(before.precede(TEXT, NAME));
        assertFalse(before.precede(TEXT, NAME_END));
        assertFalse(before.precede(TEXT, 0));
    }

    @Test
    void aWordWithTheSameFirstOrLastCharacterIsAnother() {
        WordSet others = new WordSet(List.of("政务", "奔赴"));
        assertFalse(others.follow(TEXT, NAME_END));
        assertFalse(others.precede(TEXT, NAME));
    }

    @Test
    void aWordStandsInAStretchThatHoldsAllOfIt() {
        WordSet deeds = new WordSet(List.of("考察", "学习"));
        assertTrue(deeds.standIn(TEXT, NAME_END, TEXT.length()));
        assertFalse(deeds.standIn(TEXT, NAME_END, TEXT.length() - 1));
        assertFalse(deeds.standIn(TEXT, TEXT.length() - 1, TEXT.length()));
        assertFalse(deeds.standIn(TEXT, NAME_END, NAME));
    }

    @Test
    void aWordEndsAStretchThatHoldsAllOfIt() {
        WordSet ends = new WordSet(List.of("县政协", "学习"));
        assertTrue(ends.endIn(TEXT, NAME, NAME_END + 2));
        assertFalse(ends.endIn(TEXT, NAME_END, NAME_END + 2));
        assertFalse(ends.endIn(TEXT, NAME, NAME_END));
        assertFalse(ends.endIn(TEXT, NAME, NAME));
    }

    @Test
    void aTextHoldsAWordWhereverItStands() {
        WordSet words = new WordSet(List.of("考察", "学习"));
        assertTrue(words.isIn(TEXT));
        assertFalse(words.isIn(TEXT.substring(0, TEXT.length() - 1)));
        assertFalse(words.isIn(""));
    }
}
