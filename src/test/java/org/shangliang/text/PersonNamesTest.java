package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.PersonWords;

class PersonNamesTest {
    private static final PersonWords WORDS = PersonWords.from(CodebookFiles.shipped());
    private static final PersonNames NAMES = new PersonNames(WORDS);

    static Stream<PersonWords.Example> examples() {
        return WORDS.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatTheCodebookShowsIsShown(PersonWords.Example example) {
        assertEquals(example.shown(), NAMES.masked(example.text()));
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        String text = "记者 李时珍 通讯员 张仲景:全县办复提案162件。";
        assertEquals(text.indexOf("162件"), NAMES.masked(text).indexOf("162件"));
    }
}
