package org.shangliang.period;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.Dealing;
import org.shangliang.text.Sentence;

/** Years that numbers are dealt out to, one each: 2021、2022、2023年，县政协分别开会12场、15场、18场, or 2021年至2023年. */
final class DealtYears {
    private static final int DIGITS = 4;
    /** How many years a stretch has at most that numbers are dealt out over. */
    private static final int MOST = 12;

    private final String text;
    private final Dealing dealing;

    /** @param dealing finds what deals numbers out in the text: 分别 */
    DealtYears(String text, Dealing dealing) {
        this.text = text;
        this.dealing = dealing;
    }

    /**
     * Years listed one after the other.
     *
     * @param start offset of the first
     * @param end offset after the last
     */
    private record Years(int start, int end, List<Integer> each) {}

    /** The year that a number is dealt out to; its place is that of the whole list. Null where none is. */
    @Nullable
    Dealt find(Sentence sentence, int start, int end) {
        for (int at = dealing.lastWord(start); at >= sentence.start(); at = dealing.lastWord(at - 1)) {
            Years years = before(at, sentence.start());
            if (years != null) {
                return dealing.findFor(years.each(), years.end(), start, end, sentence.end())
                        .map(year -> new Dealt(years.start(), years.end(), year))
                        .orElse(null);
            }
        }
        return null;
    }

    /**
     * A year that a number is dealt out to.
     *
     * @param start offset of the list that holds it
     * @param end offset after the list
     */
    record Dealt(int start, int end, int year) {}

    /** The list of two or more years that ends just before a word, or null. */
    private @Nullable Years before(int word, int from) {
        for (int end = word; end >= Math.max(from + DIGITS, word - Dealing.NEAR); end--) {
            if (text.charAt(end - 1) == '年' || text.startsWith("年度", end - 2)) {
                Years years = endingAt(end, from);
                return years == null || years.each().size() < 2 ? null : years;
            }
        }
        return null;
    }

    private @Nullable Years endingAt(int end, int from) {
        Deque<Integer> years = new ArrayDeque<>();
        int start = end;
        int at = yearBefore(end, from);
        while (at >= 0) {
            years.addFirst(Numerals.year(text, at).value());
            start = at;
            int first = at > from && ExpressionScanner.isTo(text, at - 1) ? yearBefore(at - 1, from) : -1;
            if (first >= 0) {
                fillFrom(Numerals.year(text, first).value(), years);
                return new Years(first, end, List.copyOf(years));
            }
            at = at > from && Dealing.joins(text.charAt(at - 1)) ? yearBefore(at - 1, from) : -1;
        }
        return new Years(start, end, List.copyOf(years));
    }

    /** Puts the years from one on before those told: 2021年至2023年 are three. */
    private static void fillFrom(int first, Deque<Integer> years) {
        while (years.getFirst() > first && years.size() < MOST) {
            years.addFirst(years.getFirst() - 1);
        }
    }

    /** Where the four digits begin of a year that ends at an offset, 年 after them or not, or -1. */
    private int yearBefore(int end, int from) {
        int at = end;
        for (String word : List.of("年度", "年")) {
            if (at == end && text.startsWith(word, end - word.length())) {
                at -= word.length();
            }
        }
        int start = at - DIGITS;
        return start >= from && Numerals.year(text, start).found() ? start : -1;
    }
}
