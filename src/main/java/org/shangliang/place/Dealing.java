package org.shangliang.place;

import java.util.List;
import java.util.Optional;
import org.shangliang.text.ChineseNumerals;

/**
 * Numbers that are dealt out to places, one each and in their order: 甲县、乙县、丙县分别召开协商会96次、88次、103次. Each clause after
 * the list is dealt out anew (，解决问题38件、30件、25件); where it does not hold one number a place, it is not.
 */
final class Dealing {
    private static final String CLAUSE_ENDS = "，；：。\n";
    private static final String JOINTS = "、和与及";
    /** How far behind the last place the word stands that deals out. */
    private static final int NEAR = 12;

    private final String text;
    private final List<String> words;

    /** @param words those that deal numbers out: 分别 */
    Dealing(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The place that a number is dealt out to.
     *
     * @param places a list that ends before the number
     * @param start offset of the number
     * @param end offset after it
     * @param limit offset after the sentence that holds all
     */
    Optional<Anchor> findFor(List<Anchor> places, int start, int end, int limit) {
        return findFor(places, places.get(places.size() - 1).end(), start, end, limit);
    }

    /** The same where the places are named earlier, and the word that stands for them (两地) ends at {@code listEnd}. */
    Optional<Anchor> findFor(List<Anchor> places, int listEnd, int start, int end, int limit) {
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
        return numbers(from, to) == places.size() ? Optional.of(places.get(numbers(from, end) - 1)) : Optional.empty();
    }

    /** Where the word ends that deals out what follows a list, or -1. */
    private int dealtFrom(int listEnd, int start) {
        for (int i = listEnd; i < Math.min(start, listEnd + NEAR); i++) {
            for (String word : words) {
                if (text.startsWith(word, i)) {
                    return i + word.length();
                }
            }
        }
        return -1;
    }

    /** How many items with a number stand between two offsets, joints between them; the last may be cut short. */
    private int numbers(int from, int to) {
        int numbers = 0;
        boolean counted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (counted && JOINTS.indexOf(c) >= 0) {
                counted = false;
            } else if (!counted && (Character.isDigit(c) || ChineseNumerals.belongs(c))) {
                counted = true;
                numbers++;
            }
        }
        return numbers;
    }
}
