package org.shangliang.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.TopicRules;

class TermReaderTest {
    private static TermReader reader;

    @BeforeAll
    static void load() {
        CodebookFiles files = CodebookFiles.shipped();
        reader = TermReader.from(files, Divisions.load(files), TopicRules.from(files));
    }

    @Test
    void wordsOfTheCodebookAreKeptWhole() {
        assertTrue(reader.read("小区里的加装电梯和老旧小区的污水管网").terms().containsAll(List.of("加装电梯", "老旧小区", "污水管网")));
    }

    @Test
    void namesOfPersonsAndPlacesAreNoTerms() {
        List<String> terms = reader.read("远安县鸣凤镇的王建国委员说,张小芳和欧阳志强在枝江市修了水渠。").terms();
        for (String part : List.of("王建国", "建国", "张小芳", "小芳", "志强", "远安县", "鸣凤镇", "枝江市")) {
            assertFalse(terms.contains(part), () -> part + " in " + terms);
        }
        assertTrue(terms.contains("水渠"), terms::toString);
    }

    @Test
    void whatReportsOfEveryKindSayIsNoTerm() {
        assertEquals(List.of(), reader.read("县政协召开会议,组织委员开展调研,提出建议。").terms());
    }
}
