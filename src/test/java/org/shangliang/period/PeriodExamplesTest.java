package org.shangliang.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shangliang.text.Article;

class PeriodExamplesTest {

    @TestFactory
    Stream<DynamicTest> every_example_of_the_codebook_means_what_it_says() {
        return Reports.READER.words().examples().stream()
                .map(example -> dynamicTest(example.say() + " · " + example.published(), () -> check(example)));
    }

    private static void check(PeriodExample example) {
        Article article = Reports.published(example.published(), example.say());
        int end = lastDigit(example.say()) + 1;
        int start = end - 1;
        while (start > 0 && Character.isDigit(example.say().charAt(start - 1))) {
            start--;
        }
        Committee committee = example.level() == null ? null : new Committee(example.level(), "130000");
        PeriodInForce period = Reports.READER.read(article, committee).inForce(start, end);
        assertEquals(
                Arrays.asList(example.from(), example.to()),
                Arrays.asList(period.start(), period.end()),
                () -> period.toString());
    }

    private static int lastDigit(String text) {
        int at = text.length() - 1;
        while (!Character.isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
