package org.shangliang.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookException;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.table.Codes;

/** What stands in the cells of the logs and what it means. Thread-safe. */
public final class LogValues {
    private static final String FILE = "log-values.yaml";
    private static final String NONE = "none";
    private static final int MOST_REMEMBERED = 5_000;
    private static final int LONGEST_CODED = 100;
    private static final Map<String, Class<? extends Enum<?>>> CODED = Map.of(
            "channel", Channel.class,
            "selection", Selection.class,
            "status", Progress.class,
            "result", Progress.class,
            "filing", Filing.class,
            "handling", Handling.class,
            "satisfaction", Satisfaction.class,
            "submitter_kind", SubmitterKind.class,
            "adopted_level", AdoptedLevel.class,
            "kind", ActivityKind.class);

    private final Told told;
    private final Set<String> nothing;
    private final Set<String> trueWords;
    private final Set<String> falseWords;
    private final Map<String, Map<String, String>> wordsOf = new HashMap<>();
    private final Map<String, Map<String, Coded>> remembered = new HashMap<>();

    /**
     * A code and the words for it.
     *
     * @param code code of the column's list, or none where nothing has been decided
     */
    record Coding(String code, List<String> words) {}

    /** The codings of columns. */
    record Columns(List<String> columns, List<Coding> values) {}

    /**
     * A cell and what is read in it; {@code fails} where it is refused.
     *
     * @param column a coded column, with {@code told}; else one of date, money and count is filled
     */
    public record Example(
            @Nullable String column,
            @Nullable String told,
            @Nullable String code,
            @Nullable String date,
            @Nullable LocalDate day,
            @Nullable String money,
            @Nullable String count,
            @Nullable String unit,
            @Nullable Double number,
            @Nullable String issue,
            boolean fails) {}

    /** The file. */
    record Told(
            List<String> nothing,
            String separators,
            List<String> negations,
            String letters,
            List<String> trueWords,
            List<String> falseWords,
            List<Columns> codes,
            Map<String, Double> money,
            Map<String, Double> counts,
            List<String> approximate,
            double smallMoney,
            List<String> sectorEndings,
            List<String> bodies,
            String placeEndings,
            List<Example> examples) {}

    /** What a cell of a coded column means. */
    sealed interface Coded {
        /**
         * A word that the column's list has.
         *
         * @param code its code, or null where nothing has been decided
         */
        record Known(@Nullable String code) implements Coded {}

        /** A letter or digit of a local list alone. */
        record LetterAlone() implements Coded {}

        /** None of the words that may stand there. */
        record Unknown() implements Coded {}
    }

    private LogValues(Told told) {
        this.told = told;
        nothing = told.nothing().stream().map(LogValues::lower).collect(Collectors.toSet());
        trueWords = keys(told.trueWords());
        falseWords = keys(told.falseWords());
        for (Columns columns : told.codes()) {
            for (String column : columns.columns()) {
                wordsOf.put(column, words(column, columns.values()));
                remembered.put(column, new ConcurrentHashMap<>());
            }
        }
        if (!wordsOf.keySet().equals(CODED.keySet())) {
            throw new CodebookException(FILE, "codes: told of " + wordsOf.keySet() + ", wanted of " + CODED.keySet());
        }
    }

    /**
     * The values of a codebook.
     *
     * @throws CodebookException if a word means two things or a code is none of its column's
     */
    public static LogValues from(CodebookFiles files) {
        return new LogValues(files.yaml(FILE, Told.class));
    }

    /** Cells with what they mean. */
    public List<Example> examples() {
        return List.copyOf(told.examples());
    }

    /** Units of money and how many yuan each is. */
    Map<String, Double> money() {
        return told.money();
    }

    /** Words after a number and what they multiply it by. */
    Map<String, Double> counts() {
        return told.counts();
    }

    /** Words that leave a number open. */
    List<String> approximate() {
        return told.approximate();
    }

    /** Endings without which a sector's name is still the same. */
    List<String> sectorEndings() {
        return told.sectorEndings();
    }

    /** Bodies that speak for the division named before them. */
    List<String> bodies() {
        return told.bodies();
    }

    /** Whether a name ends as names of places do. */
    boolean isPlace(String name) {
        return name.length() > 2 && told.placeEndings().indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** The amount below which a number without a unit may be in 万元. */
    double smallMoney() {
        return told.smallMoney();
    }

    /** Whether a cell says that nothing stands there. */
    boolean isNothing(String cell) {
        return cell.isBlank() || (cell.length() < 8 && nothing.contains(lower(cell)));
    }

    /** The parts of a list in a cell. */
    List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || told.separators().indexOf(cell.charAt(i)) >= 0) {
                String part = cell.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** Whether a cell says yes or no; null where it says neither. */
    @Nullable
    Boolean yesOrNo(String cell) {
        String key = symbolKey(cell);
        return trueWords.contains(key) ? Boolean.TRUE : falseWords.contains(key) ? Boolean.FALSE : null;
    }

    /** What a cell of a coded column means. */
    Coded code(String column, String cell) {
        Map<String, Coded> known = remembered.get(column);
        Coded coded = known.get(cell);
        if (coded == null) {
            coded = cell.length() > LONGEST_CODED ? new Coded.Unknown() : read(column, CellText.key(cell));
            if (known.size() < MOST_REMEMBERED) {
                known.put(cell, coded);
            }
        }
        return coded;
    }

    /** The usual words of a column's codes. */
    String allowed(String column) {
        return told.codes().stream()
                .filter(c -> c.columns().contains(column))
                .flatMap(c -> c.values().stream())
                .filter(v -> !v.code().equals(NONE))
                .map(v -> v.words().get(0))
                .collect(Collectors.joining("、"));
    }

    private Coded read(String column, String key) {
        Map<String, String> words = wordsOf.get(column);
        String exact = words.get(key);
        if (exact != null) {
            return known(exact);
        }
        if (isLetter(key)) {
            return new Coded.LetterAlone();
        }
        Set<String> found = found(words, key);
        return found.size() == 1 ? known(found.iterator().next()) : new Coded.Unknown();
    }

    private static Coded known(String code) {
        return new Coded.Known(code.equals(NONE) ? null : code);
    }

    /** A letter or a digit, a digit after it, and a word such as 类. */
    private boolean isLetter(String key) {
        int i = 1;
        while (i < key.length() && Character.isDigit(key.charAt(i))) {
            i++;
        }
        boolean letter = !key.isEmpty() && key.charAt(0) < 0x80 && i <= 2;
        return letter
                && (i == key.length()
                        || (i == key.length() - 1 && told.letters().indexOf(key.charAt(i)) >= 0));
    }

    /** The codes of the words in a cell that no longer word holds and no negation stands before. */
    private Set<String> found(Map<String, String> words, String key) {
        Set<String> codes = new HashSet<>();
        int covered = 0;
        for (int start = 0; start < key.length(); start++) {
            int end = longestAt(words, key, start);
            if (end > covered) {
                covered = end;
                codes.add(isNegated(key, start) ? "" : words.get(key.substring(start, end)));
            }
        }
        return codes;
    }

    private static int longestAt(Map<String, String> words, String key, int start) {
        for (int end = Math.min(key.length(), start + 16); end >= start + 2; end--) {
            if (key.charAt(start) > 0x80 && words.containsKey(key.substring(start, end))) {
                return end;
            }
        }
        return 0;
    }

    private boolean isNegated(String key, int start) {
        return start > 0 && told.negations().contains(key.substring(start - 1, start));
    }

    private static Map<String, String> words(String column, List<Coding> values) {
        Set<String> codes = Arrays.stream(CODED.get(column).getEnumConstants())
                .map(Codes::of)
                .collect(Collectors.toSet());
        Map<String, String> words = new HashMap<>();
        for (Coding value : values) {
            if (!codes.contains(value.code()) && !value.code().equals(NONE)) {
                throw new CodebookException(FILE, column + ": no code " + value.code() + " among " + codes);
            }
            for (String word : value.words()) {
                String other = words.put(CellText.key(word), value.code());
                if (other != null && !other.equals(value.code())) {
                    throw new CodebookException(
                            FILE, column + ": " + word + " means " + other + " and " + value.code());
                }
            }
        }
        return words;
    }

    private static Set<String> keys(List<String> words) {
        return words.stream().map(LogValues::symbolKey).collect(Collectors.toSet());
    }

    private static String symbolKey(String word) {
        String key = CellText.key(word);
        return key.isEmpty() ? lower(word) : key;
    }

    private static String lower(String cell) {
        return CellText.plain(cell).toLowerCase(Locale.ROOT);
    }
}
