package org.shangliang.codebook;

/** How firmly the words hold a number: 500户 is exact, 500多户 at least, 近500户 approx, 3至5户 a range. */
public enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST,
    APPROX,
    RANGE
}
