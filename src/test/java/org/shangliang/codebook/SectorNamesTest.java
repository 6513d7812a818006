package org.shangliang.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sectors are found by whatever name a county gives them: {@code examples/sectors.txt}. */
class SectorNamesTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final SectorNames NAMES = SectorNames.from(FILES);

    @TestFactory
    Stream<DynamicTest> sectorsAreFoundWhereTheyAreNamedAndNowhereElse() {
        return examples()
                .map(line -> DynamicTest.dynamicTest(line[0], () -> assertEquals(codes(line[1]), named(line[0]))));
    }

    private static List<String> named(String text) {
        return NAMES.named(text).stream()
                .flatMap(each -> each.codes().stream())
                .distinct()
                .toList();
    }

    @Test
    void aJoinedNameInACellStandsForSeveralSectors() {
        assertEquals(List.of("overseas_chinese", "taiwan_compatriots"), NAMES.findByName("侨、台"));
        assertEquals(List.of("press_publishing", "culture_arts", "sports"), NAMES.findByName("新闻文体"));
        assertEquals(List.of("science_technology"), NAMES.findByName("科技界别"));
    }

    @Test
    void anUnknownNameInACellIsNoSector() {
        assertEquals(List.of(), NAMES.findByName("综合组二"));
        assertEquals(List.of(), NAMES.findByName("老干部与教育"));
    }

    @Test
    void everySectorHasAnExample() {
        Set<String> missing = new TreeSet<>(
                Sectors.from(FILES).sectors().stream().map(Sectors.Sector::code).toList());
        examples().forEach(line -> missing.removeAll(codes(line[1])));
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static Stream<String[]> examples() {
        return FILES.text("examples/sectors.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1));
    }

    private static List<String> codes(String told) {
        return told.equals("-") ? List.of() : List.of(told.split(","));
    }
}
