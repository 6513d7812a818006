package org.shangliang.figure;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;

/**
 * A number with its unit, read off the clean text.
 *
 * @param start offset of the first character of the mention (words like 近 and 不少于 included), 0-based
 * @param end offset after the last character (以上, 左右 included)
 * @param numberStart offset of the number's first digit
 * @param numberEnd offset after the unit
 * @param mention the words as they stand in the clean text
 * @param value the number multiplied out and in the normalised unit; for a range the lower end
 * @param valueMax upper end of a range, else null
 * @param low lower end of the interval the words allow, inclusive
 * @param high upper end of the interval the words allow; positive infinity where they set none
 * @param unit classifier as written, or CNY, mu, m2, m, t, ratio; 人 where none is written
 * @param bound how firmly the words hold the number
 */
public record Quantity(
        int start,
        int end,
        int numberStart,
        int numberEnd,
        String mention,
        double value,
        @Nullable Double valueMax,
        double low,
        double high,
        String unit,
        Bound bound) {}
