package org.shangliang.figure;

import static org.shangliang.figure.NumeralReader.afterOneGap;
import static org.shangliang.figure.NumeralReader.at;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.figure.Numeral.Script;
import org.shangliang.figure.WordTrie.Word;

/** The scan of one text: what each numeral is, and the figures found so far. */
final class QuantityScan {
    private static final String ORDINALS_JOINED_BY = "、至到—-–和及与~～";
    private static final String CHANGE_FROM = "从由自";
    private static final double LARGEST_DENOMINATOR = 10;

    private final String text;
    private final QuantityVocabulary vocabulary;
    private final UnitReader units;
    private final BoundReader bounds;
    private final CountRules rules;
    private final List<Quantity> found = new ArrayList<>();
    private int ordinalEnd = -1;

    QuantityScan(String text, QuantityVocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.units = new UnitReader(vocabulary);
        this.bounds = new BoundReader(vocabulary);
        this.rules = new CountRules(vocabulary, bounds);
    }

    /** Figures in reading order. */
    List<Quantity> found() {
        return found;
    }

    /** Reads the numeral that may begin at {@code start}; the place to go on from, always further on. */
    int numberAt(int start) {
        int beyond = Math.max(shareAt(start), vocabulary.nameEnd(text, start));
        if (beyond > start) {
            return beyond;
        }
        Numeral numeral = NumeralReader.read(text, start);
        if (numeral == null) {
            return NumeralReader.isDigit(at(text, start)) ? CodeSpan.end(text, start) : start + 1;
        }
        int code = codeEnd(numeral);
        if (code > start) {
            return code;
        }
        int fraction = fractionAt(numeral);
        return fraction > start ? fraction : countAt(numeral);
    }

    private int codeEnd(Numeral numeral) {
        if (!numeral.arabic()) {
            return numeral.start();
        }
        boolean letter = CodeSpan.isLatin(at(text, numeral.end()));
        boolean model = letter && vocabulary.follower(text, numeral.end()) == null;
        return model ? CodeSpan.end(text, numeral.start()) : CodeSpan.endOf(text, numeral);
    }

    // ---------------------------------------------------------------- shares and fractions

    /** 百分之三十 */
    private int shareAt(int start) {
        if (at(text, start + 1) != '分') {
            return start;
        }
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
    private int fractionAt(Numeral first) {
        boolean slash = at(text, first.end()) == '/';
        if (!slash && !text.startsWith("分之", first.end())) {
            return first.start();
        }
        Numeral second = numeralAt(first.end() + (slash ? 1 : 2));
        if (second == null) {
            return first.start();
        }
        double part = slash ? first.value() : second.value();
        double whole = slash ? second.value() : first.value();
        boolean plain = at(text, second.end()) != '/' && whole <= LARGEST_DENOMINATOR && part > 0 && part < whole;
        if (!plain) {
            return second.end();
        }
        double value = part / whole;
        Numeral fraction =
                new Numeral(first.start(), second.end(), value, value, 1 / whole, second.looseness(), Script.CHINESE);
        return add(new Counted(fraction, "ratio", 1, true, second.end()));
    }

    private @Nullable Numeral numeralAt(int at) {
        return NumeralReader.mayBegin(at(text, at)) ? NumeralReader.read(text, at) : null;
    }

    // ---------------------------------------------------------------- counts

    private int countAt(Numeral numeral) {
        if (isOrdinal(numeral)) {
            ordinalEnd = numeral.end();
            return afterFollower(numeral);
        }
        Counted counted = units.read(text, numeral);
        int range = rangeFrom(numeral, counted);
        if (range > numeral.start()) {
            return range;
        }
        if (counted == null) {
            return afterFollower(numeral);
        }
        return rules.counts(text, counted) ? add(counted) : counted.end();
    }

    private boolean isOrdinal(Numeral numeral) {
        int joint = numeral.start() - 1;
        boolean joined = ordinalEnd == joint && joint >= 0 && ORDINALS_JOINED_BY.indexOf(text.charAt(joint)) >= 0;
        return joined || vocabulary.excludedBefore(text, numeral);
    }

    /** Past the unit of time or the like that belongs to the number, unless a further number stands in it. */
    private int afterFollower(Numeral numeral) {
        int from = afterOneGap(text, numeral.end());
        Word<Follower> follower = vocabulary.follower(text, from);
        boolean taken = follower != null && follower.meaning() instanceof Follower.NotCounted;
        return taken && !holdsNumeral(numeral.end(), from + follower.length())
                ? from + follower.length()
                : numeral.end();
    }

    private boolean holdsNumeral(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NumeralReader.mayBegin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int add(Counted counted) {
        int floor = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
        Quantity quantity = bounds.quantity(text, counted, floor);
        found.add(quantity);
        return quantity.end();
    }

    // ---------------------------------------------------------------- ranges

    private int rangeFrom(Numeral numeral, @Nullable Counted first) {
        int end = first == null ? numeral.end() : first.end();
        Word<Boolean> joint = vocabulary.between(text, end);
        Numeral other = joint == null ? null : numeralAt(end + joint.length());
        if (other == null || other.script() == Script.MAGNITUDE) {
            return numeral.start();
        }
        Counted second = units.read(text, other);
        if (second == null) {
            return first == null ? afterFollower(other) : numeral.start();
        }
        if (first == null) {
            return spanning(scaledLike(numeral, second), second);
        }
        boolean change = at(text, first.end()) == '到' && CHANGE_FROM.indexOf(at(text, numeral.start() - 1)) >= 0;
        return first.unit().equals(second.unit()) && !change ? spanning(first, second) : numeral.start();
    }

    /** 3至5名; in 1—2万元 both are 万. */
    private Counted scaledLike(Numeral low, Counted second) {
        double scale = trailingScale(second.numeral());
        boolean shares =
                trailingScale(low) == 1 && low.value() < second.numeral().value() / scale;
        Numeral scaled = shares ? low.times(scale, low.end()) : low;
        return new Counted(scaled, second.unit(), second.factor(), second.norm(), low.end());
    }

    private int spanning(Counted low, Counted high) {
        boolean rises = low.value() < high.value();
        if (!rises || !rules.counts(text, high) || !rules.counts(text, low)) {
            return high.end();
        }
        Quantity range = bounds.range(text, low, high);
        found.add(range);
        return range.end();
    }

    private double trailingScale(Numeral numeral) {
        double scale = 1;
        for (int i = numeral.end() - 1; i > numeral.start(); i--) {
            switch (text.charAt(i)) {
                case '万' -> scale *= 1e4;
                case '亿' -> scale *= 1e8;
                case '千' -> scale *= numeral.arabic() ? 1e3 : 1;
                case '百' -> scale *= numeral.arabic() ? 1e2 : 1;
                case '余', '多', '几', '来' -> {}
                default -> {
                    return scale;
                }
            }
        }
        return scale;
    }
}
