package org.shangliang.figure;

import java.math.BigDecimal;

/** Reckoning in decimals, as people do: a tenth of 3 is 0.3 and no more. */
final class Decimals {
    /** Up to here every whole number is a double, and so is the sum of two. */
    private static final double LARGEST_WHOLE = 1L << 52;

    private Decimals() {}

    /** The sum of two products. */
    static double sum(double a, double b, double c, double d) {
        if (b == 1 && c == 0) {
            return a;
        }
        if (a == 1 && c == 0) {
            return b;
        }
        boolean whole = isWhole(a) && isWhole(b) && isWhole(c) && isWhole(d) && isWhole(a * b) && isWhole(c * d);
        return whole ? a * b + c * d : slowSum(a, b, c, d);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
    }

    private static double slowSum(double a, double b, double c, double d) {
        return BigDecimal.valueOf(a)
                .multiply(BigDecimal.valueOf(b))
                .add(BigDecimal.valueOf(c).multiply(BigDecimal.valueOf(d)))
                .doubleValue();
    }
}
