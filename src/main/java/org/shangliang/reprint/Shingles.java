package org.shangliang.reprint;

import java.util.Arrays;
import org.shangliang.codebook.ReprintRules;

/**
 * The overlapping runs of letters of a text, as numbers.
 *
 * @param numbers rising, each once; below {@link #RANGE}
 * @param letters how many letters the text has
 * @param whole a number for all letters in order
 */
public record Shingles(int[] numbers, int letters, long whole) {
    /** Every shingle's number is below this. */
    public static final int RANGE = 1 << 30;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** The shingles of {@code text}; none where it has fewer letters than can be told apart by them. */
    public static Shingles of(String text, ReprintRules rules) {
        String letters = Letters.of(text);
        if (letters.length() < rules.leastLetters()) {
            return new Shingles(new int[0], letters.length(), hash(letters, 0, letters.length()));
        }
        int[] all = new int[letters.length() - rules.shingleLetters() + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (int) (hash(letters, i, i + rules.shingleLetters()) >>> 34);
        }
        return new Shingles(
                Arrays.stream(all).sorted().distinct().toArray(), letters.length(), hash(letters, 0, letters.length()));
    }

    /** A number for several numbers in order. */
    public static long combined(long... values) {
        long hash = 1;
        for (long value : values) {
            hash = mixed(hash * FACTOR + value);
        }
        return hash;
    }

    private static long hash(String letters, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash + letters.charAt(i)) * FACTOR;
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
