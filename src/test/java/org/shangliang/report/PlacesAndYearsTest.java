package org.shangliang.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.figure.Figure;

/** Where and when figures are, in passages from all provinces. Prints what is read otherwise than marked. */
class PlacesAndYearsTest {
    private static final double FOUND = 0.98;
    private static final double PLACED = 0.98;
    private static final double DATED = 0.94;

    private static final List<String> missed = new ArrayList<>();
    private static final List<String> unmarked = new ArrayList<>();
    private static final List<String> misplaced = new ArrayList<>();
    private static final List<String> misdated = new ArrayList<>();
    private static int marks;

    @BeforeAll
    static void read() {
        CodebookFiles files = CodebookFiles.shipped();
        ReportReader reader = ReportReader.from(files);
        for (PlacedPassage passage : PlacedPassage.from(files)) {
            marks += passage.figures().size();
            compare(reader, passage);
        }
        missed.forEach(each -> System.out.println("missed " + each));
        unmarked.forEach(each -> System.out.println("unmarked " + each));
        misplaced.forEach(each -> System.out.println("place " + each));
        misdated.forEach(each -> System.out.println("years " + each));
        System.out.printf(
                "%d figures, %d missed, %d unmarked, place %.3f, years %.3f%n",
                marks, missed.size(), unmarked.size(), share(misplaced), share(misdated));
    }

    @Test
    void everyMarkedFigureIsFoundAndNoOther() {
        assertAll(
                () -> assertTrue(missed.size() <= (1 - FOUND) * marks, () -> "missed " + missed),
                () -> assertTrue(unmarked.size() <= (1 - FOUND) * marks, () -> "unmarked " + unmarked));
    }

    @Test
    void figuresAreOfTheMarkedPlace() {
        assertTrue(share(misplaced) >= PLACED, () -> share(misplaced) + ": " + misplaced);
    }

    @Test
    void figuresAreOfTheMarkedYears() {
        assertTrue(share(misdated) >= DATED, () -> share(misdated) + ": " + misdated);
    }

    private static double share(List<String> wrong) {
        return 1 - wrong.size() / (double) (marks - missed.size());
    }

    private static void compare(ReportReader reader, PlacedPassage passage) {
        List<PlacedPassage.Marked> left = new ArrayList<>(passage.figures());
        for (ArticleReading article : reader.read(passage.document())) {
            for (Figure figure : article.figures()) {
                int start =
                        article.article().body().sourceOffset(figure.quantity().start());
                int end = article.article().body().sourceEnd(figure.quantity().end());
                Optional<PlacedPassage.Marked> mark = left.stream()
                        .filter(each -> each.start() < end && start < each.end())
                        .findFirst();
                if (mark.isEmpty()) {
                    unmarked.add(told(passage, start, end));
                } else {
                    left.remove(mark.get());
                    compare(told(passage, start, end), figure, mark.get());
                }
            }
        }
        left.forEach(each -> missed.add(told(passage, each.start(), each.end())));
    }

    private static void compare(String told, Figure figure, PlacedPassage.Marked mark) {
        String division = figure.place().divisionCode();
        if (!mark.isAt(division)) {
            misplaced.add(told + " is of " + mark.divisions() + ", read " + division);
        }
        Integer from = year(figure.periodStart());
        Integer to = year(figure.periodEnd());
        if (!mark.isIn(from, to)) {
            misdated.add(told + " is of " + mark.years() + ", read " + from + "-" + to);
        }
    }

    private static String told(PlacedPassage passage, int start, int end) {
        return passage.document().sourceId() + ": "
                + passage.document()
                        .text()
                        .substring(Math.max(0, start - 20), end)
                        .replace('\n', ' ');
    }

    private static @Nullable Integer year(@Nullable LocalDate date) {
        return date == null ? null : (Integer) date.getYear();
    }
}
