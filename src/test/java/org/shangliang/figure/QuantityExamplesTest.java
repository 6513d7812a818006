package org.shangliang.figure;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.QuantityExample;
import org.shangliang.codebook.QuantityExample.Expected;
import org.shangliang.codebook.UnitBook;

/** The examples that the books about numbers carry hold. */
class QuantityExamplesTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final QuantityScanner SCANNER = QuantityScanner.from(FILES);

    @TestFactory
    Stream<DynamicTest> unitsAreReadAsTheirExamplesSay() {
        return tests(UnitBook.from(FILES).examples());
    }

    @TestFactory
    Stream<DynamicTest> numbersAreReadAsTheirExamplesSay() {
        return tests(FILES.yaml("numbers.yaml", NumberBook.class).examples());
    }

    @TestFactory
    Stream<DynamicTest> exclusionsAreMadeAsTheirExamplesSay() {
        return tests(FILES.yaml("exclusions.yaml", ExclusionBook.class).examples());
    }

    private static Stream<DynamicTest> tests(List<QuantityExample> examples) {
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.text(), () -> assertReadAs(example)));
    }

    private static void assertReadAs(QuantityExample example) {
        List<Quantity> found = SCANNER.scan(example.text());
        assertEquals(
                example.figures().stream().map(Expected::mention).toList(),
                found.stream().map(Quantity::mention).toList());
        assertAll(IntStream.range(0, found.size())
                .mapToObj(i -> () -> assertSame(example.figures().get(i), found.get(i))));
    }

    private static void assertSame(Expected expected, Quantity quantity) {
        assertEquals(expected.value(), quantity.value(), Math.abs(expected.value()) * 1e-9);
        assertEquals(expected.valueMax(), quantity.valueMax());
        assertEquals(expected.unit(), quantity.unit());
        assertEquals(expected.bound(), quantity.bound());
        if (expected.low() != null) {
            assertEquals(expected.low(), quantity.low(), 1e-9);
        }
        if (expected.high() != null) {
            assertEquals(expected.high(), quantity.high(), 1e-9);
        }
    }
}
