package org.shangliang.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The codebook's examples of cells. */
class LogExamplesTest {
    private static final LogValues VALUES = LogValues.from(Logs.CODEBOOK);
    private static final LogAmounts AMOUNTS = new LogAmounts(VALUES);

    @TestFactory
    Stream<DynamicTest> everyCellOfTheCodebookMeansWhatItSays() {
        return VALUES.examples().stream().map(e -> dynamicTest(e.toString(), () -> check(e)));
    }

    private static void check(LogValues.Example example) {
        if (example.column() != null) {
            checkCode(example);
        } else if (example.date() != null) {
            Optional<LogDates.Told> told = LogDates.find(example.date(), LogDates.Epoch.FROM_1900);
            assertEquals(example.fails(), told.isEmpty());
            told.ifPresent(t -> assertEquals(example.day(), t.date()));
            told.ifPresent(t -> assertEquals(issues(example), codes(t.issues())));
        } else {
            Optional<LogAmounts.Told> told = example.money() == null
                    ? AMOUNTS.findCount(example.count(), example.unit())
                    : AMOUNTS.findMoney(example.money(), example.unit());
            boolean refused = told.isEmpty() || told.get().number() < 0;
            assertEquals(example.fails(), refused, told::toString);
            if (!refused) {
                assertEquals(example.number(), told.get().number());
                assertEquals(issues(example), codes(told.get().issues()));
            }
        }
    }

    private static void checkCode(LogValues.Example example) {
        if (VALUES.isNothing(example.told())) {
            assertEquals("none", example.code());
            return;
        }
        LogValues.Coded coded = VALUES.code(example.column(), example.told());
        if (example.fails()) {
            assertInstanceOf(LogValues.Coded.Unknown.class, coded);
        } else if (example.issue() != null) {
            assertInstanceOf(LogValues.Coded.LetterAlone.class, coded);
        } else {
            LogValues.Coded.Known known = assertInstanceOf(LogValues.Coded.Known.class, coded);
            assertEquals(example.code(), known.code() == null ? "none" : known.code());
            assertTrue(example.code() != null);
        }
    }

    private static Set<String> issues(LogValues.Example example) {
        return example.issue() == null ? Set.of() : Set.of(example.issue());
    }

    private static Set<String> codes(Set<LogIssue> issues) {
        return issues.stream().map(LogIssue::code).collect(Collectors.toSet());
    }
}
