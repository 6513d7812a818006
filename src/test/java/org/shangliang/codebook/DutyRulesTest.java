package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.shangliang.codebook.DutyRules.Example;

class DutyRulesTest {
    private static final DutyRules RULES = DutyRules.from(CodebookFiles.shipped());

    @TestFactory
    Stream<DynamicTest> deedsComeToWhatTheCodebooksExamplesSay() {
        return RULES.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> assertComesTo(example)));
    }

    private static void assertComesTo(Example example) {
        if (example.ruleSet() != null) {
            assertEquals(
                    example.met(),
                    RULES.ruleSets().stream()
                            .filter(set -> set.name().equals(example.ruleSet()))
                            .findFirst()
                            .orElseThrow()
                            .met(example.deeds()));
        }
        if (example.scheme() != null) {
            assertEquals(
                    example.points(),
                    RULES.findScheme(example.scheme()).orElseThrow().points(example.deeds()));
        }
    }

    @Test
    void everyRuleSetAndSchemeHasAnExample() {
        RULES.ruleSets()
                .forEach(set -> assertTrue(
                        RULES.examples().stream().anyMatch(e -> set.name().equals(e.ruleSet())), set.name()));
        RULES.schemes()
                .forEach(scheme -> assertTrue(
                        RULES.examples().stream().anyMatch(e -> scheme.name().equals(e.scheme())), scheme.name()));
    }

    @Test
    void theRuleOfTwoTwoOneOneOneIsTheDefault() {
        var rules = RULES.ruleSetOf("620622").rules();
        assertEquals("22111", RULES.ruleSetOf("620622").name());
        assertEquals(
                List.of(2, 2, 1, 1, 1),
                rules.stream().map(DutyRules.Rule::atLeast).toList());
    }

    @Test
    void aCountyGoesByTheEntryOfItsCityWhereThereIsOne() {
        assertEquals("per_item", RULES.schemeOf("420525").name());
        assertEquals("hundred", RULES.schemeOf("420304").name());
    }

    @Test
    void theSameDeedsScoreUnlikeUnderUnlikeSchemes() {
        Map<String, Long> deeds = Map.of("proposal", 6L);
        assertEquals(20, RULES.findScheme("hundred").orElseThrow().points(deeds));
        assertEquals(30, RULES.findScheme("per_item").orElseThrow().points(deeds));
    }

    @Test
    void aRuleThatCountsAnUnknownDeedIsRefused(@TempDir Path folder) throws IOException {
        String file = CodebookFiles.shipped()
                .text("duty.yaml")
                .replace("counts: [practice], at_least: 2", "counts: [walks], at_least: 2");
        Files.writeString(folder.resolve("duty.yaml"), file);
        CodebookException e =
                assertThrows(CodebookException.class, () -> DutyRules.from(CodebookFiles.overlaidWith(folder)));
        assertEquals("duty.yaml, 22111, practice: counts unknown deeds: walks", e.getMessage());
    }
}
