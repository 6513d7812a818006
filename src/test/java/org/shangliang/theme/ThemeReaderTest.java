package org.shangliang.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Themes;

/** What titles are about, as data: {@code examples/titles.txt}. */
class ThemeReaderTest {
    private static final CodebookFiles FILES = CodebookFiles.shipped();
    private static final ThemeReader READER = ThemeReader.from(FILES);
    private static final double AGREED = 0.90;

    /**
     * A title with its themes.
     *
     * @param themes codes, the main one first; empty where it has none
     */
    private record Title(String text, List<String> themes) {}

    @Test
    void theMainThemeOfATitleIsRead() {
        List<String> wrong = new ArrayList<>();
        List<Title> titles = titles();
        for (Title title : titles) {
            List<String> read = READER.ofTitle(title.text());
            String main = read.isEmpty() ? "-" : read.get(0);
            if (!(title.themes().isEmpty() ? main.equals("-") : title.themes().contains(main))) {
                wrong.add(title + " read as " + read);
            }
        }
        double agreed = 1 - (double) wrong.size() / titles.size();
        System.out.printf("themes of titles: %.3f of %d%n", agreed, titles.size());
        wrong.forEach(System.out::println);
        assertTrue(agreed >= AGREED, () -> agreed + " " + wrong);
    }

    @Test
    void everyThemeHasTitles() {
        List<Title> titles = titles();
        for (Themes.Theme theme : Themes.from(FILES).themes()) {
            long count = titles.stream()
                    .filter(title -> title.themes().contains(theme.code()))
                    .count();
            assertTrue(count >= 2, () -> theme.code() + " " + count);
        }
    }

    @Test
    void aTitleOfTwoThemesHasBoth() {
        List<String> themes = READER.ofTitle("关于加快农村公路与供水管网建设的建议");
        assertTrue(themes.containsAll(List.of("transport", "utilities")), themes::toString);
    }

    @Test
    void nothingIsReadWhereNothingIsSaid() {
        assertEquals(List.of(), READER.ofTitle("第十二次通报"));
    }

    private static List<Title> titles() {
        return FILES.text("examples/titles.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(part -> new Title(part[0], part[1].equals("-") ? List.of() : List.of(part[1].split(","))))
                .toList();
    }
}
