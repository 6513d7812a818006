package org.shangliang.text;

import java.util.List;
import java.util.Optional;

/**
 * Numbers that are dealt out, one each and in their order, to what is listed before them: 甲县、乙县、丙县分别召开协商会96次、88次、103次,
 * or 2021、2022、2023年分别…. Each clause after the list is dealt out anew (，解决问题38件、30件、25件); where it does not hold one number
 * for each, it is not.
 */
public final class Dealing {
    /** How far behind the list the word stands that deals out, in characters. */
    public static final int NEAR = 12;

    private static final String CLAUSE_ENDS = "，；：。\n";
    private static final String JOINTS = "、和与及";

    private final String text;
    private final List<String> words;
    private final boolean deals;

    /** @param words those that deal numbers out: 分别 */
    public Dealing(String text, List<String> words) {
        this.text = text;
        this.words = words;
        this.deals = words.stream().anyMatch(text::contains);
    }

    /** Whether the text deals anything out. */
    public boolean deals() {
        return deals;
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
        int dealt = deals ? dealtFrom(listEnd, start) : -1;
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

    /** Where the word ends that begins at an offset and deals out, or -1. */
    public int wordEnd(int start) {
        for (String word : words) {
            if (text.startsWith(word, start)) {
                return start + word.length();
            }
        }
        return -1;
    }

    /** Whether a character joins the items of a list: 、 or a word for and. */
    public static boolean joins(char c) {
        return JOINTS.indexOf(c) >= 0;
    }

    /** Where the word ends that deals out what follows a list, or -1. */
    private int dealtFrom(int listEnd, int start) {
        int dealt = -1;
        for (int i = listEnd; dealt < 0 && i < Math.min(start, listEnd + NEAR); i++) {
            dealt = wordEnd(i);
        }
        return dealt;
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
