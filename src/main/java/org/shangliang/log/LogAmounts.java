package org.shangliang.log;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.ChineseNumerals;

/** Money and counts as cells tell them: 9.7万元, 1,200.5元, 500多户, 十五万元. */
final class LogAmounts {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,16})(?:\\.\\d{1,12})?(?:e[+-]?\\d{1,2})?)(.*)");
    private static final Pattern UNIT = Pattern.compile("^单位[::]?");
    private static final Pattern END = Pattern.compile("[整正。.;]+$");

    private final LogValues values;

    LogAmounts(LogValues values) {
        this.values = values;
    }

    /** A number and what is odd about how it is told. */
    record Told(double number, Set<LogIssue> issues) {}

    /**
     * An amount of money in yuan; none where the cell tells none.
     *
     * @param unit what the column's header says of a bare number, or null
     */
    Optional<Told> findMoney(String cell, @Nullable String unit) {
        return find(cell, unit, values.money()).map(t -> t.bare && unit == null ? unsure(t) : t.told());
    }

    /** A number of things, persons, hours or points; none where the cell tells none. */
    Optional<Told> findNumber(String cell, @Nullable String unit) {
        return find(cell, unit, values.counts()).map(Parsed::told);
    }

    /** A whole number. */
    Optional<Told> findCount(String cell, @Nullable String unit) {
        return findNumber(cell, unit).filter(t -> Math.abs(t.number() - Math.rint(t.number())) < 1e-6);
    }

    private record Parsed(double number, boolean bare, Set<LogIssue> issues) {
        Told told() {
            return new Told(number, issues);
        }
    }

    private Told unsure(Parsed parsed) {
        if (parsed.number() == 0 || Math.abs(parsed.number()) >= values.smallMoney()) {
            return parsed.told();
        }
        EnumSet<LogIssue> issues = EnumSet.of(LogIssue.MONEY_UNIT_UNSURE);
        issues.addAll(parsed.issues());
        return new Told(parsed.number(), issues);
    }

    private Optional<Parsed> find(String cell, @Nullable String unit, Map<String, Double> units) {
        String plain = CellText.plain(cell).toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        EnumSet<LogIssue> issues = EnumSet.noneOf(LogIssue.class);
        String bare = withoutSign(withoutWords(END.matcher(plain).replaceFirst(""), issues), units);
        return number(bare).flatMap(n -> factor(n.rest(), unit, units)
                .map(factor -> new Parsed(rounded(n.value() * factor), n.rest().isEmpty(), issues)));
    }

    /** A number at the beginning of a cell and what stands after it. */
    private record Numeral(double value, String rest) {}

    private static Optional<Numeral> number(String bare) {
        Matcher arabic = NUMBER.matcher(bare);
        if (arabic.matches()) {
            return Optional.of(new Numeral(Double.parseDouble(arabic.group(1).replace(",", "")), arabic.group(2)));
        }
        int length = chineseLength(bare);
        return length == 0
                ? Optional.empty()
                : Optional.of(new Numeral(ChineseNumerals.worth(bare.substring(0, length)), bare.substring(length)));
    }

    private static int chineseLength(String bare) {
        int length = 0;
        while (length < bare.length()
                && (ChineseNumerals.belongs(bare.charAt(length))
                        || (length > 0 && bare.charAt(length) == ChineseNumerals.POINT))) {
            length++;
        }
        return length;
    }

    private Optional<Double> factor(String rest, @Nullable String unit, Map<String, Double> units) {
        if (!rest.isEmpty()) {
            return Optional.ofNullable(units.get(rest));
        }
        String told = unit == null ? null : UNIT.matcher(CellText.plain(unit)).replaceFirst("");
        return Optional.of(told == null ? 1 : units.getOrDefault(told, 1.0));
    }

    private String withoutWords(String text, Set<LogIssue> issues) {
        String bare = text;
        for (String word : values.approximate()) {
            int at = bare.indexOf(word);
            if (at >= 0 && !(word.equals("+") && at == 0)) {
                bare = bare.substring(0, at) + bare.substring(at + word.length());
                issues.add(LogIssue.NUMBER_APPROXIMATE);
            }
        }
        return bare;
    }

    /** Without a name of the currency before the number. */
    private static String withoutSign(String text, Map<String, Double> units) {
        for (int length = Math.min(4, text.length()); length > 0; length--) {
            String before = text.substring(0, length);
            if (units.containsKey(before) && !ChineseNumerals.belongs(before.charAt(0))) {
                return withoutSign(text.substring(length), units);
            }
        }
        return text;
    }

    /** Without what binary fractions add: 9.7 times 10,000 is 97,000. */
    private static double rounded(double number) {
        double whole = Math.rint(number);
        return Math.abs(number - whole) < 1e-6 * Math.max(1, Math.abs(number) / 1e9)
                ? whole
                : Math.rint(number * 1e6) / 1e6;
    }
}
