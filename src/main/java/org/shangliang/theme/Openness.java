package org.shangliang.theme;

import java.util.HashMap;
import java.util.Map;
import org.shangliang.codebook.ThemeWords;

/** How readily figures are given a theme rather than none, as the codebook tells, looked up at once. Immutable, thread-safe. */
final class Openness {
    private static final int NO_HOME = -1;

    /**
     * What is told of an indicator.
     *
     * @param home number of the theme it is at home in, or -1
     * @param openness how readily its figures are given a theme
     */
    private record OfIndicator(int home, double openness) {}

    private final Map<String, OfIndicator> byIndicator = new HashMap<>();
    private final OfIndicator others;
    private final double ofHome;
    private final double ofClasses;
    private final double ofOwnSubject;
    private final double ofOwnWork;

    /** @param numbers of the themes, by code */
    Openness(ThemeWords book, Map<String, Integer> numbers) {
        others = new OfIndicator(NO_HOME, book.opennessOf(""));
        book.openness().keySet().forEach(each -> tell(each, book, numbers));
        book.homes().keySet().forEach(each -> tell(each, book, numbers));
        ofHome = book.opennessOfHome();
        ofClasses = book.opennessOfClasses();
        ofOwnSubject = book.opennessOfOwnSubject();
        ofOwnWork = book.opennessOfOwnWork();
    }

    private void tell(String indicator, ThemeWords book, Map<String, Integer> numbers) {
        String home = book.homes().get(indicator);
        byIndicator.put(
                indicator, new OfIndicator(home == null ? NO_HOME : numbers.get(home), book.opennessOf(indicator)));
    }

    /** Number of the theme that an indicator is at home in, or -1. */
    int homeOf(String indicator) {
        return of(indicator).home();
    }

    /** What is added to that theme's score where a word beside the figure surely says so. */
    double ofHome() {
        return ofHome;
    }

    /** What is taken off the score of having no theme. */
    double of(String indicator, Evidence evidence, int housekeeping) {
        return of(indicator).openness()
                + (evidence.holds(Condition.CLASSED) ? ofClasses : 0)
                + (evidence.isOwnSubject() ? ofOwnSubject : 0)
                + (evidence.isOwnWork(housekeeping) ? ofOwnWork : 0);
    }

    private OfIndicator of(String indicator) {
        return byIndicator.getOrDefault(indicator, others);
    }
}
