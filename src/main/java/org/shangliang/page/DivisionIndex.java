package org.shangliang.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.table.Codes;

/** The divisions that a report has rows of, and those above them: names, readings, coverage over all years. */
final class DivisionIndex {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "pinyin",
            "initials",
            "city",
            "province",
            "level",
            "has_page",
            "reports",
            "articles",
            "log_rows",
            "figures",
            "first_date",
            "last_date");
    static final List<String> COVERAGE =
            List.of("division_code", "reports", "articles", "log_rows", "figures", "first_date", "last_date", "year");

    private final Vocabulary words;
    private final Map<String, Coverage> coverage = new TreeMap<>();
    private final TreeSet<String> pages = new TreeSet<>();
    private @Nullable LocalDate lastDate;

    /** What is known of one division over all years. */
    private static final class Coverage {
        private final double[] sums = new double[4];
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
    }

    DivisionIndex(Vocabulary words) {
        this.words = words;
    }

    /** Adds a year's coverage of a division, values of {@link #COVERAGE}. */
    void cover(List<@Nullable Object> told) {
        if (!(told.get(0) instanceof String code)) {
            return;
        }
        Coverage sum = coverage.computeIfAbsent(code, c -> new Coverage());
        for (int i = 0; i < sum.sums.length; i++) {
            sum.sums[i] += told.get(i + 1) instanceof Number number ? number.doubleValue() : 0;
        }
        if (told.get(5) instanceof LocalDate first && (sum.first == null || first.isBefore(sum.first))) {
            sum.first = first;
        }
        if (told.get(6) instanceof LocalDate last && (sum.last == null || last.isAfter(sum.last))) {
            sum.last = last;
            lastDate = lastDate == null || last.isAfter(lastDate) ? last : lastDate;
        }
    }

    /** Adds a division that has a page of its own. */
    void page(String code) {
        pages.add(code);
    }

    /** The last date of publication of any article, or null. */
    @Nullable
    LocalDate lastDate() {
        return lastDate;
    }

    /** Writes the divisions and those above them. */
    void write(Chunk chunk) throws IOException {
        TreeSet<String> all = new TreeSet<>(pages);
        all.addAll(coverage.keySet());
        for (String code : List.copyOf(all)) {
            all.add(Divisions.provinceOf(code));
            all.add(words.divisions().cityOf(code));
        }
        chunk.beginRows("divisions", COLUMNS);
        for (String code : all) {
            chunk.row(row(code));
        }
        chunk.endRows();
    }

    private List<@Nullable Object> row(String code) {
        String name = words.divisions().findByCode(code).map(Division::name).orElse(code);
        List<String> reading = words.reading(name);
        StringBuilder initials = new StringBuilder();
        reading.forEach(syllable -> initials.append(syllable.charAt(0)));
        String city = words.divisions().cityOf(code);
        boolean ownCity = Divisions.levelOf(city) == DivisionLevel.CITY;
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                code,
                name,
                String.join(" ", reading),
                initials.toString(),
                ownCity ? city : null,
                Divisions.provinceOf(code),
                Codes.of(Divisions.levelOf(code)),
                pages.contains(code)));
        Coverage told = coverage.get(code);
        for (int i = 0; i < 4; i++) {
            row.add(told == null ? null : told.sums[i]);
        }
        row.add(told == null ? null : told.first);
        row.add(told == null ? null : told.last);
        return row;
    }
}
