package org.shangliang.theme;

/**
 * A set of conditions.
 *
 * @param bits one for each condition that holds, by its place in the list
 */
record Conditions(int bits) {
    /** How many sets there are. */
    static final int SETS = 1 << Condition.COUNT;

    /** What always holds, and nothing else. */
    static final Conditions USUAL = new Conditions(0).with(Condition.ALWAYS);

    /** These and one more. */
    Conditions with(Condition condition) {
        return new Conditions(bits | 1 << condition.ordinal());
    }

    boolean holds(Condition condition) {
        return (bits & 1 << condition.ordinal()) != 0;
    }
}
