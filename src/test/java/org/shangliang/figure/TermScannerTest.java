package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.Lexicon;
import org.shangliang.text.PhraseLists;

class TermScannerTest {
    @Test
    void tells_as_many_classes_apart_as_it_says() {
        TermScanner scanner = scanner(ClassSet.MOST);
        assertEquals(
                ClassSet.MOST - 1,
                scanner.classesIn("甲" + (ClassSet.MOST - 1) + "乙").next(0));
    }

    @Test
    void names_the_files_that_hold_more() {
        CodebookException refused = assertThrows(CodebookException.class, () -> scanner(ClassSet.MOST + 1));
        assertTrue(
                refused.getMessage().startsWith("lexicon.yaml, themes.yaml: together 129 classes"),
                refused.getMessage());
    }

    private static TermScanner scanner(int classes) {
        return new TermScanner(
                new PhraseLists(),
                IntStream.range(0, classes)
                        .mapToObj(number ->
                                new Lexicon.TermClass("class " + number, Lexicon.Kind.CUE, List.of("甲" + number + "乙")))
                        .toList(),
                Set.of());
    }
}
