package org.shangliang.figure;

/**
 * A numeral with what follows it.
 *
 * @param numeral the numeral as written
 * @param unit classifier as written, or the normalised unit
 * @param factor by which the numeral is multiplied into that unit
 * @param norm whether the unit is a measure with a norm
 * @param end offset after the unit
 */
record Counted(Numeral numeral, String unit, double factor, boolean norm, int end) {
    /** A numeral that counts {@code unit} as it stands. */
    static Counted of(Numeral numeral, String unit, int end) {
        return new Counted(numeral, unit, 1, false, end);
    }

    int start() {
        return numeral.start();
    }

    /** Value in the unit; the lower of two. */
    double value() {
        return multiplied(numeral.value());
    }

    /** The higher of two values, in the unit. */
    double max() {
        return multiplied(numeral.max());
    }

    /** Worth of the last digit that is not zero, in the unit. */
    double place() {
        return multiplied(numeral.place());
    }

    private double multiplied(double number) {
        return Decimals.sum(number, factor, 0, 0);
    }
}
