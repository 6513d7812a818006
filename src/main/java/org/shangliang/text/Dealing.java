package org.shangliang.text;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are dealt out, one each and in their order, to what is listed before them: 甲县、乙县、丙县分别召开协商会96次、88次、103次,
 * or 2021、2022、2023年分别…. Each clause after the list is dealt out anew (，解决问题38件、30件、25件); where it does not hold one number
 * for each, it is not. Not thread-safe.
 */
public final class Dealing {
    /** How far behind the list the word stands that deals out, in characters. */
    public static final int NEAR = 12;

    private static final String CLAUSE_ENDS = "，；：。\n";
    private static final String JOINTS = "、和与及";

    private final String text;
    private final List<String> words;
    /** Where words that deal out begin in the text, each with where it ends; null until they are asked for. */
    private @Nullable NavigableMap<Integer, Integer> found;

    /** @param words those that deal numbers out: 分别 */
    public Dealing(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    private NavigableMap<Integer, Integer> found() {
        if (found == null) {
            found = new TreeMap<>();
            for (String word : words) {
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    found.putIfAbsent(at, at + word.length());
                }
            }
        }
        return found;
    }

    /** Where the last word that deals out begins of those that do so no later than an offset, or -1. */
    public int lastWord(int offset) {
        Integer start = found().floorKey(offset);
        return start == null ? -1 : start;
    }

    /**
     * The item that a number is dealt out to.
     *
     * @param items what is listed, the list ending at {@code listEnd} before the number
     * @param start offset of the number
     * @param end offset after it
     * @param limit offset after the sentence that holds all
     */
    public <T> Optional<T> findFor(List<T> items, int listEnd, int start, int end, int limit) {
        int dealt = dealtFrom(listEnd, start);
        if (dealt < 0) {
            return Optional.empty();
        }
        int from = start;
        while (from > dealt && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < limit && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return numbers(from, to) == items.size() ? Optional.of(items.get(numbers(from, end) - 1)) : Optional.empty();
    }

    /** Whether a character joins the items of a list: 、 or a word for and. */
    public static boolean joins(char c) {
        return JOINTS.indexOf(c) >= 0;
    }

    /** Whether another list stands between one and the word that deals out: it is that one whose items get the numbers. */
    public boolean listsAfter(int listEnd) {
        Integer word = found().ceilingKey(listEnd);
        int end = word == null ? listEnd : Math.min(word, listEnd + NEAR);
        for (int i = listEnd; i < end; i++) {
            if (joins(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the word ends that deals out what follows a list, or -1. */
    private int dealtFrom(int listEnd, int start) {
        Map.Entry<Integer, Integer> word = found().ceilingEntry(listEnd);
        return word == null || word.getKey() >= Math.min(start, listEnd + NEAR) ? -1 : word.getValue();
    }

    /** How many items with a number stand between two offsets, joints between them; the last may be cut short. */
    private int numbers(int from, int to) {
        int numbers = 0;
        boolean counted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (counted && joins(c)) {
                counted = false;
            } else if (!counted && (Character.isDigit(c) || ChineseNumerals.belongs(c))) {
                counted = true;
                numbers++;
            }
        }
        return numbers;
    }
}
