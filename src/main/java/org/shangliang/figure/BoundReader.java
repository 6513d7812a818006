package org.shangliang.figure;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.figure.NumberBook.Convention;
import org.shangliang.figure.Numeral.Looseness;
import org.shangliang.figure.Numeral.Script;
import org.shangliang.figure.WordTrie.Word;

/** Reads how the words around a number hold it and makes the finished quantity. */
final class BoundReader {
    private static final int REACH_OF_HEAD = 60;
    private static final int LONGEST_NOUN = 4;

    private final QuantityVocabulary vocabulary;

    BoundReader(QuantityVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The number with the words of bound around it, none of them before {@code floor}. */
    Quantity quantity(String text, Counted counted, int floor) {
        int unitEnd = afterPer(text, counted);
        Word<Convention> after = wordAfter(text, counted, unitEnd);
        Word<Convention> word = wordBefore(text, counted.numeral());
        Word<Convention> before = word == null || counted.start() - word.length() < floor ? null : word;
        int start = before == null ? counted.start() : counted.start() - before.length();
        int end = after == null ? unitEnd : unitEnd + after.length();
        Convention row =
                after != null ? after.meaning() : before != null ? before.meaning() : rowApart(text, counted, unitEnd);
        boolean span = row.bound() == Bound.RANGE;
        double value = counted.value();
        double top = span ? counted.max() : value;
        Interval interval = new Interval(row.lowOf(value, counted.place()), row.highOf(top, counted.place()));
        if ((before != null || after != null) && counted.numeral().looseness() != Looseness.NONE) {
            interval = interval.with(vocabulary.of(counted.numeral().looseness()), row.bound(), counted);
        }
        return new Quantity(
                start,
                end,
                counted.start(),
                unitEnd,
                text.substring(start, end),
                value,
                span ? Double.valueOf(top) : null,
                interval.low(),
                interval.high(),
                counted.unit(),
                row.bound());
    }

    /** The row of the word of bound within the number, or of one that ends the clause after the noun counted: 3000双鞋左右. */
    private Convention rowApart(String text, Counted counted, int unitEnd) {
        int limit = Math.min(text.length(), unitEnd + LONGEST_NOUN);
        for (int i = unitEnd; i < limit && Character.isLetter(text.charAt(i)); i++) {
            Word<Convention> behind = vocabulary.boundAfter(text, i + 1);
            boolean word =
                    behind != null && behind.length() > 1 && behind.meaning().bound() == Bound.APPROX;
            if (word && Clauses.ends(NumeralReader.at(text, i + 1 + behind.length()))) {
                return behind.meaning();
            }
        }
        return rowWithin(text, counted.numeral());
    }

    /** The numbers that the words of bound allow. */
    private record Interval(double low, double high) {

        /** With what a mark of vagueness in the number allows: 上百余名 is below 200 too, 近40多家 may be either. */
        Interval with(Convention mark, Bound bound, Counted counted) {
            double from = mark.lowOf(counted.value(), counted.place());
            double to = mark.highOf(counted.value(), counted.place());
            return bound == Bound.AT_LEAST && mark.bound() == bound
                    ? new Interval(Math.max(low, from), Math.min(high, to))
                    : new Interval(Math.min(low, from), Math.max(high, to));
        }
    }

    /** 3元至5元左右 */
    Quantity range(String text, Counted low, Counted high) {
        Word<Convention> after = wordAfter(text, high, high.end());
        int end = after == null ? high.end() : high.end() + after.length();
        return new Quantity(
                low.start(),
                end,
                low.start(),
                high.end(),
                text.substring(low.start(), end),
                low.value(),
                high.value(),
                low.value(),
                high.value(),
                high.unit(),
                Bound.RANGE);
    }

    /** The row of the word of bound right before {@code numeral}, or null. */
    @Nullable
    Convention rowBefore(String text, Numeral numeral) {
        Word<Convention> before = wordBefore(text, numeral);
        return before == null ? null : before.meaning();
    }

    /** The row of the word of bound right after {@code counted}, or null. */
    @Nullable
    Convention rowAfter(String text, Counted counted) {
        Word<Convention> after = wordAfter(text, counted, counted.end());
        return after == null ? null : after.meaning();
    }

    /** Whether 至少 stands before in the same sentence and, not being next to a number of its own, covers this one. */
    boolean isCoveredByHead(String text, int start) {
        int least = Math.max(0, start - REACH_OF_HEAD);
        for (int i = start; i > least; i--) {
            char c = text.charAt(i - 1);
            if (!vocabulary.isHeadMark(c)) {
                continue;
            }
            if (Clauses.endsSentence(c)) {
                return false;
            }
            Boolean covers = vocabulary.headBefore(text, i);
            if (covers != null) {
                return covers && (i == start || !NumeralReader.mayBegin(text.charAt(i)));
            }
        }
        return false;
    }

    private @Nullable Word<Convention> wordBefore(String text, Numeral numeral) {
        Word<Convention> before = vocabulary.boundBefore(text, numeral.start());
        boolean fits = before != null && (!before.meaning().magnitude() || numeral.script() == Script.MAGNITUDE);
        return fits ? before : null;
    }

    /** 20公里多 is said, 3个多 is not: a single character holds only a measure. */
    private @Nullable Word<Convention> wordAfter(String text, Counted counted, int from) {
        Word<Convention> after = vocabulary.boundAfter(text, from);
        boolean single = after != null && after.length() == 1;
        return single && !counted.norm() ? null : after;
    }

    /** 1.5元/斤 */
    private int afterPer(String text, Counted counted) {
        if (!counted.norm() || NumeralReader.at(text, counted.end()) != '/') {
            return counted.end();
        }
        Word<Follower> per = vocabulary.follower(text, counted.end() + 1);
        return per == null ? counted.end() : counted.end() + 1 + per.length();
    }

    private Convention rowWithin(String text, Numeral numeral) {
        if (numeral.spansTwo()) {
            return vocabulary.span();
        }
        Convention row = vocabulary.of(numeral.looseness());
        return row.bound() == Bound.EXACT && isCoveredByHead(text, numeral.start()) ? vocabulary.head() : row;
    }
}
