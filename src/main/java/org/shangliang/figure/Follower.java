package org.shangliang.figure;

/** What follows a number and decides whether it is a figure. */
sealed interface Follower {
    /**
     * A unit: the number counts or measures.
     *
     * @param unit the normalised unit
     * @param factor by how much the number is multiplied
     * @param norm whether it is a measure with a norm, not a classifier
     */
    record Unit(String unit, double factor, boolean norm) implements Follower {}

    /** A noun counted without a classifier. */
    record Bare(String unit) implements Follower {}

    /** A unit of time, an ordinal's or identifier's noun, or a word that only begins like a unit. */
    record NotCounted() implements Follower {}
}
