package org.shangliang.figure;

import static org.shangliang.figure.NumeralReader.afterOneGap;
import static org.shangliang.figure.NumeralReader.at;
import static org.shangliang.figure.NumeralReader.isDigit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.Numeral.Script;
import org.shangliang.figure.WordTrie.Match;

/** The scan of one text: what each numeral is, and the figures found so far. */
final class QuantityScan {
    private static final String SENTENCE_ENDS = "。；！？;!?\n";
    private static final String CLAUSE_ENDS = "，。；！？、：,;!?:\n）)”》】\0";
    private static final String JOINS = "、至到—-–和及与~～";
    private static final int REACH_OF_HEAD = 60;
    private static final int REACH_OF_RHYTHM = 12;
    private static final double LEAST_SCALED = 1000;

    private final String text;
    private final QuantityVocabulary vocabulary;
    private final List<Quantity> found = new ArrayList<>();
    private int ordinalEnd = -1;

    QuantityScan(String text, QuantityVocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** A numeral with what follows it. */
    private record Counted(Numeral numeral, String unit, double factor, boolean norm, int end) {
        double value() {
            return multiplied(numeral.value(), factor);
        }

        double max() {
            return multiplied(numeral.max(), factor);
        }

        double place() {
            return multiplied(numeral.place(), factor);
        }
    }

    /** Figures in reading order. */
    List<Quantity> found() {
        return found;
    }

    /** Reads the numeral that may begin at {@code start}; the place to go on from. */
    int numberAt(int start) {
        int share = shareAt(start);
        if (share > start) {
            return share;
        }
        int name = vocabulary.nameEnd(text, start);
        if (name > start) {
            return name;
        }
        Numeral numeral = NumeralReader.read(text, start);
        if (numeral == null) {
            return start + 1;
        }
        int identifierEnd = numeral.arabic() ? identifierEnd(numeral) : start;
        if (identifierEnd > start) {
            return identifierEnd;
        }
        int fraction = fractionAt(numeral);
        return fraction > start ? fraction : countAt(numeral);
    }

    // ---------------------------------------------------------------- shares and fractions

    /** 百分之三十 */
    private int shareAt(int start) {
        double whole =
                switch (at(text, start)) {
                    case '百' -> 100;
                    case '千' -> 1000;
                    case '万' -> 10000;
                    default -> 0;
                };
        if (whole == 0 || !text.startsWith("分之", start + 1)) {
            return start;
        }
        Numeral share = numeralAt(start + 3);
        if (share == null) {
            return start + 3;
        }
        Numeral moved = new Numeral(
                start, share.end(), share.value(), share.max(), share.place(), share.looseness(), Script.CHINESE);
        return add(new Counted(moved, "ratio", 1 / whole, true, share.end()));
    }

    /** 三分之二, 2/3 */
    private int fractionAt(Numeral whole) {
        boolean slash = at(text, whole.end()) == '/';
        if (!slash && !text.startsWith("分之", whole.end())) {
            return whole.start();
        }
        Numeral other = numeralAt(whole.end() + (slash ? 1 : 2));
        if (other == null) {
            return whole.start();
        }
        double lower = slash ? other.value() : whole.value();
        double upper = slash ? whole.value() : other.value();
        boolean plain = at(text, other.end()) != '/' && lower <= 10 && upper < lower && upper > 0;
        if (!plain) {
            return other.end();
        }
        double value = upper / lower;
        Numeral fraction =
                new Numeral(whole.start(), other.end(), value, value, 1 / lower, other.looseness(), Script.CHINESE);
        return add(new Counted(fraction, "ratio", 1, true, other.end()));
    }

    private @Nullable Numeral numeralAt(int at) {
        return NumeralReader.mayBegin(at(text, at)) ? NumeralReader.read(text, at) : null;
    }

    // ---------------------------------------------------------------- identifiers

    /** Where a date, time, telephone number, code or formula ends that {@code numeral} is part of; its start if it is none. */
    private int identifierEnd(Numeral numeral) {
        int start = numeral.start();
        char before = at(text, start - 1);
        char after = at(text, numeral.end());
        if (isCodeCharacter(before) || at(text, start) == '0' && isDigit(at(text, start + 1))) {
            return endOfCode(start);
        }
        if (isLatin(after)) {
            return vocabulary.follower(text, numeral.end()) == null ? endOfCode(start) : start;
        }
        boolean joined = isDigit(at(text, numeral.end() + 1));
        if (joined && ".:+×*".indexOf(after) >= 0 || after == '+' && isLatin(at(text, numeral.end() + 1))) {
            return endOfCode(start);
        }
        return after == '-' && joined ? endOfHyphened(numeral) : start;
    }

    /** 2023-08-21 and 0551-626 are no ranges. */
    private int endOfHyphened(Numeral numeral) {
        int end = numeral.end() + 1;
        while (isDigit(at(text, end))) {
            end++;
        }
        return at(text, end) == '-' && isDigit(at(text, end + 1)) ? endOfCode(numeral.start()) : numeral.start();
    }

    private int endOfCode(int start) {
        int end = start;
        while (isDigit(at(text, end)) || isLatin(at(text, end)) || isLink(end)) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private boolean isLink(int at) {
        char next = at(text, at + 1);
        return ".:+×*-_/#".indexOf(at(text, at)) >= 0 && (isDigit(next) || isLatin(next));
    }

    private static boolean isCodeCharacter(char c) {
        return isLatin(c) || "_#×*=+@&".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    // ---------------------------------------------------------------- counts

    private int countAt(Numeral numeral) {
        if (isOrdinal(numeral)) {
            ordinalEnd = numeral.end();
            return afterFollower(numeral);
        }
        Counted first = counted(numeral);
        int range = rangeFrom(numeral, first);
        if (range > numeral.start()) {
            return range;
        }
        if (first == null) {
            return afterFollower(numeral);
        }
        return counts(first) ? add(first) : Math.max(first.end(), numeral.end());
    }

    private boolean isOrdinal(Numeral numeral) {
        if (vocabulary.excludedBefore(text, numeral)) {
            return true;
        }
        int joined = numeral.start() - 1;
        return ordinalEnd >= 0 && ordinalEnd == joined && JOINS.indexOf(at(text, joined)) >= 0;
    }

    /** Past the unit of time or the like that belongs to the number. */
    private int afterFollower(Numeral numeral) {
        Match<Follower> follower = vocabulary.follower(text, afterOneGap(text, numeral.end()));
        boolean taken = follower != null && follower.meaning() instanceof Follower.NotCounted;
        return taken && !digitBetween(numeral.end(), follower.offset()) ? follower.offset() : numeral.end();
    }

    private boolean digitBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NumeralReader.mayBegin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The numeral with its unit, or null where what follows is none. */
    private @Nullable Counted counted(Numeral numeral) {
        int from = afterOneGap(text, numeral.end());
        Match<Follower> match = vocabulary.follower(text, from);
        if (match == null) {
            return unitless(numeral);
        }
        if (match.meaning() instanceof Follower.Unit unit) {
            return new Counted(numeral, unit.unit(), unit.factor(), unit.norm(), match.offset());
        }
        if (match.meaning() instanceof Follower.Bare bare && from == numeral.end() && countsBare(numeral)) {
            return new Counted(numeral, bare.unit(), 1, false, numeral.end());
        }
        return null;
    }

    private boolean countsBare(Numeral numeral) {
        return numeral.arabic()
                || numeral.script() == Script.CHINESE && numeral.value() >= LEAST_SCALED
                || numeral.script() == Script.MAGNITUDE && text.startsWith("人口", numeral.end());
    }

    /** 人口75万， 5000左右群众 */
    private @Nullable Counted unitless(Numeral numeral) {
        Match<Convention> bound = vocabulary.boundAfter(text, numeral.end());
        if (bound != null && bound.offset() > numeral.end() + 1) {
            Match<Follower> noun = vocabulary.follower(text, bound.offset());
            if (noun != null && noun.meaning() instanceof Follower.Bare bare && countsBare(numeral)) {
                return new Counted(numeral, bare.unit(), 1, false, numeral.end());
            }
        }
        boolean closes = bound != null || CLAUSE_ENDS.indexOf(at(text, numeral.end())) >= 0;
        boolean large = numeral.arabic() && numeral.value() >= LEAST_SCALED;
        if (!closes || !large || !vocabulary.peopleBefore(text, startWithBound(numeral))) {
            return null;
        }
        return new Counted(numeral, "人", 1, false, numeral.end());
    }

    private int startWithBound(Numeral numeral) {
        Match<List<Convention>> before = vocabulary.boundBefore(text, numeral.start());
        return before == null || before.meaning().isEmpty() ? numeral.start() : before.offset();
    }

    private boolean counts(Counted counted) {
        Numeral numeral = counted.numeral();
        if (counted.unit().equals("ratio") && numeral.arabic()) {
            return true;
        }
        if (numeral.script() == Script.DIGITS || isPageCount(numeral.start()) || isInName(numeral.start())) {
            return false;
        }
        if (numeral.script() == Script.MAGNITUDE) {
            return countsMagnitude(counted);
        }
        return numeral.arabic() || countsChinese(counted);
    }

    private boolean countsMagnitude(Counted counted) {
        Numeral numeral = counted.numeral();
        return numeral.looseness() != Numeral.Looseness.NONE
                || boundRow(numeral.start()) != null
                || text.startsWith("人口", numeral.end());
    }

    private boolean countsChinese(Counted counted) {
        Numeral numeral = counted.numeral();
        if (vocabulary.labelsChineseOrdinal(text, numeral.end())) {
            return false;
        }
        boolean single = numeral.end() == numeral.start() + 1;
        if (single && !vocabulary.followsChinese(text.substring(numeral.end(), counted.end()))) {
            return false;
        }
        return switch (single ? at(text, numeral.start()) : '\0') {
            case '一' -> countsOne(counted);
            case '二', '零', '〇' -> false;
            default -> true;
        };
    }

    /** 视察一次， counts; 一次视察 and 第一次 do not; 至少一次 does. */
    private boolean countsOne(Counted counted) {
        int start = counted.numeral().start();
        if (vocabulary.articleBefore(text, start)) {
            return false;
        }
        return isLimited(start)
                || isCoveredByHead(start)
                || vocabulary.countingWordBefore(text, start)
                || vocabulary.isRhythmic(counted.unit()) && hasRhythm(start)
                || closesPhrase(counted.end()) && vocabulary.countedNounBefore(text, start);
    }

    private boolean closesPhrase(int end) {
        boolean goesOn = "或和及并".indexOf(at(text, end)) >= 0 && at(text, end + 1) != '多';
        return goesOn || CLAUSE_ENDS.indexOf(at(text, end)) >= 0;
    }

    private boolean isLimited(int start) {
        Convention row = boundRow(start);
        return row != null && !row.magnitude() && (row.bound() == Bound.AT_LEAST || row.bound() == Bound.AT_MOST);
    }

    /** The row of the word of bound right before {@code start}, or null. */
    private @Nullable Convention boundRow(int start) {
        Match<List<Convention>> before = vocabulary.boundBefore(text, start);
        return before == null || before.meaning().isEmpty()
                ? null
                : before.meaning().get(0);
    }

    /** 每季度 earlier in the clause. */
    private boolean hasRhythm(int start) {
        int least = Math.max(0, start - REACH_OF_RHYTHM);
        for (int i = start; i > least; i--) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return false;
            }
            if (vocabulary.rhythmEndsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** 浏览：412次 */
    private boolean isPageCount(int start) {
        int end = start;
        while (end > 0 && " :：(（[".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < start && vocabulary.counterBefore(text, end);
    }

    /** Whether quotation marks or a book title hold the number together with few other characters. */
    private boolean isInName(int at) {
        int open = at - 1;
        int least = Math.max(0, at - vocabulary.quoted());
        while (open >= least && "“‘「『《\"".indexOf(text.charAt(open)) < 0) {
            if ("”’」』》。，；\n".indexOf(text.charAt(open)) >= 0) {
                return false;
            }
            open--;
        }
        if (open < least) {
            return false;
        }
        int last = Math.min(text.length(), open + vocabulary.quoted() + 2);
        for (int i = at; i < last; i++) {
            if ("”’」』》\"".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            if ("。，；\n".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- ranges

    private int rangeFrom(Numeral numeral, @Nullable Counted first) {
        int afterFirst = first == null ? numeral.end() : first.end();
        Match<Boolean> joint = vocabulary.between(text, afterFirst);
        if (joint == null) {
            return numeral.start();
        }
        Numeral other = numeralAt(joint.offset());
        if (other == null || other.script() == Script.MAGNITUDE) {
            return numeral.start();
        }
        Counted second = counted(other);
        if (second == null) {
            return first == null ? afterFollower(other) : numeral.start();
        }
        return first == null ? rangeOf(numeral, second) : rangeOf(first, second, text.charAt(joint.offset() - 1));
    }

    /** 3至5名, 1—2万元 */
    private int rangeOf(Numeral low, Counted second) {
        double scale = trailingScale(second.numeral());
        boolean shares =
                trailingScale(low) == 1 && low.value() < second.numeral().value() / scale;
        Numeral scaled = shares ? low.times(scale, low.end()) : low;
        return spanning(new Counted(scaled, second.unit(), second.factor(), second.norm(), low.end()), second);
    }

    /** 3元至5元; 从3个到5个 is a change, not a range. */
    private int rangeOf(Counted first, Counted second, char joint) {
        boolean change = joint == '到' && "从由自".indexOf(at(text, first.numeral().start() - 1)) >= 0;
        boolean alike = first.unit().equals(second.unit());
        return alike && !change ? spanning(first, second) : first.numeral().start();
    }

    private int spanning(Counted first, Counted second) {
        double low = first.value();
        double high = second.value();
        if (low >= high || !counts(second) || isInName(first.numeral().start())) {
            return second.end();
        }
        int start = first.numeral().start();
        Match<Convention> after = vocabulary.boundAfter(text, second.end());
        int end = after == null ? second.end() : after.offset();
        found.add(new Quantity(
                start,
                end,
                start,
                second.end(),
                text.substring(start, end),
                low,
                high,
                low,
                high,
                second.unit(),
                Bound.RANGE));
        return end;
    }

    private double trailingScale(Numeral numeral) {
        double scale = 1;
        for (int i = numeral.end() - 1; i > numeral.start(); i--) {
            switch (text.charAt(i)) {
                case '万' -> scale *= 1e4;
                case '亿' -> scale *= 1e8;
                case '千' -> scale *= numeral.arabic() ? 1e3 : 1;
                case '百' -> scale *= numeral.arabic() ? 100 : 1;
                case '余', '多', '几', '来' -> {}
                default -> {
                    return scale;
                }
            }
        }
        return scale;
    }

    // ---------------------------------------------------------------- bounds

    private int add(Counted counted) {
        Numeral numeral = counted.numeral();
        int unitEnd = withPer(counted);
        Match<Convention> after = vocabulary.boundAfter(text, unitEnd);
        if (after != null && after.offset() - unitEnd == 1 && !counted.norm()) {
            after = null;
        }
        int end = after == null ? unitEnd : after.offset();
        int start = boundedStart(numeral);
        Convention row = after == null ? rowBefore(numeral, start) : after.meaning();
        boolean span = row.bound() == Bound.RANGE;
        double value = counted.value();
        double top = span ? counted.max() : value;
        found.add(new Quantity(
                start,
                end,
                numeral.start(),
                unitEnd,
                text.substring(start, end),
                value,
                span ? Double.valueOf(top) : null,
                row.lowOf(value, counted.place()),
                row.highOf(top, counted.place()),
                counted.unit(),
                row.bound()));
        return end;
    }

    /** 1.5元/斤 */
    private int withPer(Counted counted) {
        if (!counted.norm() || at(text, counted.end()) != '/') {
            return counted.end();
        }
        Match<Follower> per = vocabulary.follower(text, counted.end() + 1);
        return per == null ? counted.end() : per.offset();
    }

    private int boundedStart(Numeral numeral) {
        Match<List<Convention>> before = vocabulary.boundBefore(text, numeral.start());
        if (before == null || before.meaning().isEmpty()) {
            return numeral.start();
        }
        boolean fits = !before.meaning().get(0).magnitude() || numeral.script() == Script.MAGNITUDE;
        return fits ? before.offset() : numeral.start();
    }

    private Convention rowBefore(Numeral numeral, int start) {
        if (start < numeral.start()) {
            Match<List<Convention>> before = vocabulary.boundBefore(text, numeral.start());
            return before == null ? vocabulary.plain() : before.meaning().get(0);
        }
        if (numeral.spansTwo()) {
            return vocabulary.span();
        }
        Convention row = vocabulary.of(numeral.looseness());
        return row.bound() == Bound.EXACT && isCoveredByHead(numeral.start()) ? vocabulary.head() : row;
    }

    /** Whether 至少 stands before in the same sentence and, not being next to a number of its own, covers this one. */
    private boolean isCoveredByHead(int start) {
        int least = Math.max(0, start - REACH_OF_HEAD);
        for (int i = start; i > least; i--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return false;
            }
            if (vocabulary.headCoverEndsAt(text, i)) {
                return false;
            }
            if (vocabulary.headEndsAt(text, i)) {
                return i == start || !NumeralReader.mayBegin(text.charAt(i));
            }
        }
        return false;
    }

    private static double multiplied(double value, double factor) {
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }
}
