package org.shangliang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedFigure.Years;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.text.Document;

/**
 * A passage of {@code examples/places-and-years.txt}, its figures marked with the place and the years they speak of.
 *
 * @param document its text without the marks, its title and its date
 * @param figures its figures in reading order
 */
record PlacedPassage(Document document, List<Marked> figures) {
    private static final String FILE = "examples/places-and-years.txt";

    PlacedPassage {
        figures = List.copyOf(figures);
    }

    /**
     * A marked figure.
     *
     * @param start offset of the mention in the passage, 0-based
     * @param end offset after it
     * @param divisions codes either of which is right; empty where the text cannot tell
     * @param years years either of which are right
     * @param untold whether it is right to tell no division
     */
    record Marked(int start, int end, Set<String> divisions, List<Years> years, boolean untold) {
        Marked {
            divisions = Set.copyOf(divisions);
            years = List.copyOf(years);
        }

        boolean isAt(@Nullable String division) {
            return division == null ? untold : divisions.contains(division);
        }

        boolean isIn(@Nullable Integer from, @Nullable Integer to) {
            return years.stream().anyMatch(each -> each.agreesWith(from, to));
        }
    }

    /** The passages that ship with the codebook. */
    static List<PlacedPassage> from(CodebookFiles files) {
        Places places = new Places(Divisions.load(files));
        return Stream.of(files.text(FILE).split("(?m)^@", -1))
                .skip(1)
                .map(each -> passage(each, places))
                .toList();
    }

    private static PlacedPassage passage(String told, Places places) {
        String[] lines = told.split("\n", 2);
        String[] head = lines[0].split("\\|", -1);
        LocalDate published = head[0].strip().equals("-") ? null : LocalDate.parse(head[0].strip());
        String title = head.length < 2 || head[1].isBlank() ? null : head[1].strip();
        List<Marked> figures = new ArrayList<>();
        String text = unmarked(lines[1].strip(), places, figures);
        return new PlacedPassage(new Document(lines[0].strip(), "", text, title, published, null, null, null), figures);
    }

    private static String unmarked(String marked, Places places, List<Marked> figures) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
            int close = marked.indexOf(']', open);
            String[] fields = marked.substring(open + 1, close).split("\\|", -1);
            if (fields.length != 3) {
                throw new CodebookException(FILE, "a mark has 3 fields: " + marked.substring(open, close + 1));
            }
            text.append(marked, at, open);
            int start = text.length();
            text.append(fields[0]);
            figures.add(places.mark(start, text.length(), fields));
            at = close + 1;
        }
        return text.append(marked, at, marked.length()).toString();
    }

    /** Divisions by name, with the names of those above as far as needed. */
    private record Places(Divisions divisions) {

        Marked mark(int start, int end, String[] fields) {
            Set<String> codes = new LinkedHashSet<>();
            Stream.of(fields[1].split("/")).filter(each -> !each.equals("-")).forEach(each -> codes.add(code(each)));
            List<Years> years =
                    Stream.of(fields[2].split("/")).map(PlacedPassage::years).toList();
            boolean untold = List.of(fields[1].split("/")).contains("-");
            return new Marked(start, end, codes, years, untold);
        }

        private String code(String name) {
            List<String> codes = divisions.all().stream()
                    .filter(each -> isCalled(each, name))
                    .map(Division::code)
                    .toList();
            if (codes.size() != 1) {
                throw new CodebookException(FILE, name + " is " + codes);
            }
            return codes.get(0);
        }

        private boolean isCalled(Division division, String name) {
            String called = division.name();
            Division above = division;
            while (!called.equals(name) && above.level() != DivisionLevel.NATION && name.endsWith(called)) {
                above = divisions.findByCode(divisions.parentOf(above.code())).orElseThrow();
                called = above.name() + called;
            }
            return called.equals(name);
        }
    }

    private static Years years(String told) {
        if (told.equals("-")) {
            return new Years(null, null);
        }
        int dash = told.indexOf('-');
        Integer last = Integer.valueOf(told.substring(dash + 1));
        return new Years(dash < 0 ? last : dash == 0 ? null : Integer.valueOf(told.substring(0, dash)), last);
    }
}
