package org.shangliang.figure;

/**
 * A numeral as it stands in the text, without unit or bound words.
 *
 * @param start offset of its first character, 0-based
 * @param end offset after its last character, 余, 多 and 几 included
 * @param value what it says, 万 and 亿 multiplied out; the lower of two for 三四十
 * @param max the higher of two for 三四十, else the same as {@code value}
 * @param place the worth of its last digit that is not zero: 100 for 500, 0.1 for 2.5
 * @param looseness whether 余, 多 or 几 stand in it
 * @param script how it is written
 */
record Numeral(int start, int end, double value, double max, double place, Looseness looseness, Script script) {

    /** Words within a numeral that leave it open upwards. */
    enum Looseness {
        /** 500 */
        NONE,
        /** 500多, 十余 */
        MORE,
        /** 十几, 10几, 十来 */
        SOME
    }

    /** How a numeral is written. */
    enum Script {
        /** 34, 3万4000 */
        ARABIC,
        /** 三十四 */
        CHINESE,
        /** 百, 千, 万 without a digit: a magnitude unless a word of bound goes with it */
        MAGNITUDE,
        /** 二〇二三: digits in a row, a year or a name */
        DIGITS
    }

    boolean arabic() {
        return script == Script.ARABIC;
    }

    boolean spansTwo() {
        return max > value;
    }

    Numeral times(double factor, int newEnd) {
        return new Numeral(start, newEnd, value * factor, max * factor, place * factor, looseness, script);
    }

    Numeral loosened(Looseness how, int newEnd) {
        return new Numeral(start, newEnd, value, max, place, how, script);
    }
}
