package org.shangliang.place;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;

/**
 * The division that what is said at some point of an article speaks of.
 *
 * @param divisionCode GB/T 2260 code, county level or above, six digits; null when the text cannot tell
 * @param basis where it was taken from
 * @param issues what makes it less than sure
 */
public record PlaceInForce(@Nullable String divisionCode, Basis basis, Set<Issue> issues) {

    /** Where the place in force was taken from, from the nearest to the farthest. */
    public enum Basis {
        CLAUSE,
        SENTENCE,
        PREVIOUS_SENTENCE,
        HEADING,
        ARTICLE,
        PAGE,
        PUBLISHER,
        NONE
    }

    public PlaceInForce {
        issues = Set.copyOf(issues);
    }
}
