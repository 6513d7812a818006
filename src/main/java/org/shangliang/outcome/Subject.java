package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Indicator;

/**
 * What claims must share before they are set against each other.
 *
 * @param units the group of units that count the same thing
 * @param per what the number is per, or null; only aims have it
 */
record Subject(String division, Indicator indicator, String units, @Nullable String per) {}
