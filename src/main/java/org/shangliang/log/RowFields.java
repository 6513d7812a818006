package org.shangliang.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Codes;

/** The cells of one row by the names of the table's columns; what is odd and what is wrong gathers here. */
final class RowFields {
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final double LARGEST = 1e15;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NUMBER_ALONE = 6;
    private static final Pattern MANGLED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+\\d+");
    private static final String NO_ID = "";

    private final LogKind kind;
    private final LogTools tools;
    private final LogDates.Epoch epoch;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Set<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
    private final List<Problem> problems = new ArrayList<>();
    private String division = "";

    /**
     * What the reading of any cell takes.
     *
     * @param headers names of columns
     * @param values what stands in cells
     * @param amounts numbers
     * @param sectors sectors
     * @param places counties
     */
    record LogTools(LogHeaders headers, LogValues values, LogAmounts amounts, LogSectors sectors, LogPlaces places) {}

    private record Cell(String header, @Nullable String unit, String text) {}

    RowFields(LogKind kind, LogTools tools, LogDates.Epoch epoch) {
        this.kind = kind;
        this.tools = tools;
        this.epoch = epoch;
    }

    /** Takes the cells in; of two columns of one meaning the first that is filled counts. */
    RowFields with(Map<String, String> found, List<LogIssue> foundIssues) {
        issues.addAll(foundIssues);
        found.forEach((header, text) -> tools.headers().find(kind, header).ifPresent(meaning -> {
            Cell cell = new Cell(header, meaning.unit(), clean(text));
            Cell first = cells.putIfAbsent(meaning.column(), cell);
            boolean filled = !tools.values().isNothing(cell.text());
            if (first != null && filled) {
                issues.add(LogIssue.COLUMN_TWICE);
                if (tools.values().isNothing(first.text())) {
                    cells.put(meaning.column(), cell);
                }
            }
        }));
        return this;
    }

    /** What is odd. */
    List<LogIssue> issues() {
        return List.copyOf(issues);
    }

    /** What is wrong. */
    List<Problem> problems() {
        return problems;
    }

    /** Adds what is odd. */
    void odd(LogIssue issue) {
        issues.add(issue);
    }

    /** The text of a cell, or null where nothing stands there. */
    @Nullable
    String text(String column) {
        Cell cell = cells.get(column);
        if (cell == null || tools.values().isNothing(cell.text())) {
            return null;
        }
        if (isError(cell.text())) {
            problem(LogReason.CELL_ERROR, column, cell.text());
            return null;
        }
        return cell.text();
    }

    /** A title; that it is missing is odd. */
    @Nullable
    String title() {
        String title = text("title");
        if (title == null) {
            odd(LogIssue.TITLE_MISSING);
        }
        return title;
    }

    /** Reads the county first, since ids that are mere numbers are its own. */
    String division(@Nullable String ofFile) {
        LogPlaces.Answer answer = tools.places()
                .find(new LogPlaces.Asked(
                        text("division_code"),
                        text("county"),
                        text("city"),
                        text("province"),
                        text("township"),
                        ofFile));
        if (answer instanceof LogPlaces.Answer.Found found) {
            issues.addAll(found.issues());
            division = found.code();
        } else if (answer instanceof LogPlaces.Answer.NotFound none) {
            problem(none.reason(), none.told() == null ? "county" : none.told(), none.found());
        }
        return division;
    }

    /** The row's own id. */
    String id(String column) {
        String told = required(column);
        return told == null ? NO_ID : checkedId(column, told);
    }

    /** An id of another log, or null. */
    @Nullable
    String reference(String column) {
        String told = text(column);
        return told == null ? null : checkedId(column, told);
    }

    /** An id of another log that must be there. */
    String requiredReference(String column) {
        return id(column);
    }

    /** Ids of another log, each once. */
    List<String> references(String column) {
        String told = text(column);
        if (told == null) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        tools.values().parts(told).forEach(part -> ids.add(checkedId(column, part)));
        return List.copyOf(ids);
    }

    /** A date that must be there. */
    LocalDate date(String column) {
        String told = required(column);
        LocalDate date = told == null ? null : date(column, told);
        return date == null ? FIRST_DAY : date;
    }

    /** A date, or null where the cell is empty. */
    @Nullable
    LocalDate dateIfTold(String column) {
        String told = text(column);
        return told == null ? null : date(column, told);
    }

    /** A code, or null where the cell is empty, undecided or a local letter. */
    <E extends Enum<E>> @Nullable E code(String column, Class<E> codes) {
        String told = text(column);
        if (told == null) {
            return null;
        }
        LogValues.Coded coded = tools.values().code(column, told);
        if (coded instanceof LogValues.Coded.Known known) {
            String code = known.code();
            return code == null ? null : Codes.value(codes, code);
        }
        if (coded instanceof LogValues.Coded.LetterAlone) {
            odd(LogIssue.LETTER_ALONE);
        } else {
            problems.add(new Problem(
                    LogReason.VALUE_NOT_ALLOWED,
                    header(column),
                    CellText.shown(told),
                    tools.values().allowed(column)));
        }
        return null;
    }

    /** A code; another word than the known ones is the last resort. */
    <E extends Enum<E>> E codeOr(String column, E other) {
        String told = text(column);
        LogValues.Coded coded =
                told == null ? new LogValues.Coded.Unknown() : tools.values().code(column, told);
        return coded instanceof LogValues.Coded.Known known && known.code() != null
                ? Codes.value(other.getDeclaringClass(), known.code())
                : other;
    }

    /** Whether a cell says yes; one that says neither is taken for no where it is empty, else for yes where it tells a fact. */
    boolean flag(String column) {
        String told = text(column);
        Boolean answer = told == null ? Boolean.FALSE : tools.values().yesOrNo(told);
        return answer == null || answer;
    }

    /** Money in yuan, or null. */
    @Nullable
    Double money(String column) {
        return number(column, (cell, unit) -> tools.amounts().findMoney(cell, unit));
    }

    /** A whole number from 0, or null. */
    @Nullable
    Long count(String column) {
        Double told = number(column, (cell, unit) -> tools.amounts().findCount(cell, unit));
        return told == null ? null : (Long) Math.round(told);
    }

    /** A number from 0, or null. */
    @Nullable
    Double amount(String column) {
        return number(column, (cell, unit) -> tools.amounts().findNumber(cell, unit));
    }

    /** A number of either sign, or null. */
    @Nullable
    Double signed(String column) {
        String told = text(column);
        if (told == null) {
            return null;
        }
        Optional<LogAmounts.Told> number = tools.amounts().findNumber(told, unit(column));
        if (number.isEmpty() || Math.abs(number.get().number()) > LARGEST) {
            problem(LogReason.BAD_NUMBER, column, told);
            return null;
        }
        return number.get().number();
    }

    /** Codes of sectors. */
    List<String> sectors() {
        String told = text("sectors");
        if (told == null) {
            return List.of();
        }
        LogSectors.Told sectors = tools.sectors().read(told);
        if (sectors.unknown()) {
            odd(LogIssue.SECTOR_UNKNOWN);
        }
        return sectors.codes();
    }

    /** Marks dates that stand before one that must come first; null stands anywhere. */
    void inOrder(@Nullable LocalDate... days) {
        @Nullable LocalDate last = null;
        for (LocalDate day : days) {
            if (day != null && last != null && day.isBefore(last)) {
                odd(LogIssue.DATES_OUT_OF_ORDER);
            }
            last = day == null ? last : day;
        }
    }

    private interface NumberOf {
        Optional<LogAmounts.Told> find(String cell, @Nullable String unit);
    }

    private @Nullable Double number(String column, NumberOf reading) {
        String told = text(column);
        if (told == null) {
            return null;
        }
        Optional<LogAmounts.Told> number = reading.find(told, unit(column));
        if (number.isEmpty()) {
            problem(LogReason.BAD_NUMBER, column, told);
            return null;
        }
        double value = number.get().number();
        if (value < 0 || value > LARGEST) {
            problem(LogReason.NUMBER_OUT_OF_RANGE, column, told);
            return null;
        }
        issues.addAll(number.get().issues());
        return value;
    }

    private @Nullable LocalDate date(String column, String told) {
        Optional<LogDates.Told> date = LogDates.find(told, epoch);
        if (date.isEmpty()) {
            problem(LogReason.BAD_DATE, column, told);
            return null;
        }
        LocalDate day = date.get().date();
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            problem(LogReason.DATE_OUT_OF_RANGE, column, told);
            return null;
        }
        issues.addAll(date.get().issues());
        return day;
    }

    private @Nullable String required(String column) {
        String told = text(column);
        boolean failed = cells.containsKey(column) && isError(cells.get(column).text());
        if (told == null && !failed) {
            problem(cells.containsKey(column) ? LogReason.MISSING_VALUE : LogReason.MISSING_COLUMN, column, "");
        }
        return told;
    }

    private String checkedId(String column, String told) {
        String id = CellText.plain(told);
        if (id.endsWith(".0") && id.substring(0, id.length() - 2).chars().allMatch(Character::isDigit)) {
            id = id.substring(0, id.length() - 2);
        }
        if (id.indexOf('\uFFFD') >= 0) {
            problem(LogReason.BROKEN_CHARACTERS, column, "");
            return NO_ID;
        }
        if (id.length() > LONGEST_ID || MANGLED.matcher(id).matches()) {
            problem(LogReason.BAD_ID, column, told);
            return NO_ID;
        }
        boolean number = id.length() <= LONGEST_NUMBER_ALONE && id.chars().allMatch(Character::isDigit);
        return number && !division.isEmpty() ? division + "-" + id : id;
    }

    private void problem(LogReason reason, String column, String found) {
        boolean ready = reason == LogReason.UNKNOWN_COUNTY || reason == LogReason.AMBIGUOUS_COUNTY;
        problems.add(new Problem(reason, header(column), ready ? found : CellText.shown(found), ""));
    }

    private String header(String column) {
        Cell cell = cells.get(column);
        return cell == null ? tools.headers().usualName(kind, column) : cell.header();
    }

    private @Nullable String unit(String column) {
        Cell cell = cells.get(column);
        return cell == null ? null : cell.unit();
    }

    private static boolean isError(String cell) {
        return cell.startsWith("#")
                && Arrays.asList("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
                        .contains(cell);
    }

    private static String clean(String text) {
        return text.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }
}
