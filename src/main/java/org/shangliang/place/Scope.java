package org.shangliang.place;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.place.PlaceInForce.Basis;

/**
 * A division in force and where it was taken from.
 *
 * @param division its code, or null while none is known
 * @param basis where it was taken from
 * @param certainty whether an ambiguous name stands in its way
 */
record Scope(@Nullable String division, Basis basis, Certainty certainty) {

    /** Whether a name that fits several divisions leaves it open. */
    enum Certainty {
        SETTLED,
        OPEN
    }

    /** A place that the sentence itself names. */
    static Scope named(String division) {
        return new Scope(division, Basis.SENTENCE, Certainty.SETTLED);
    }

    Scope on(Basis other) {
        return new Scope(division, other, certainty);
    }

    /** The same division, but a name that fits several stands before. */
    Scope opened() {
        return new Scope(division, basis, Certainty.OPEN);
    }

    boolean isNamed() {
        return basis == Basis.SENTENCE || basis == Basis.CLAUSE;
    }

    PlaceInForce inForce() {
        return new PlaceInForce(division, basis, issues());
    }

    private Set<Issue> issues() {
        boolean inherited = division != null && !isNamed();
        if (certainty == Certainty.OPEN) {
            return division == null
                    ? Set.of(Issue.PLACE_AMBIGUOUS, Issue.PLACE_UNKNOWN)
                    : inherited ? Set.of(Issue.PLACE_AMBIGUOUS, Issue.PLACE_INHERITED) : Set.of(Issue.PLACE_AMBIGUOUS);
        }
        return division == null ? Set.of(Issue.PLACE_UNKNOWN) : inherited ? Set.of(Issue.PLACE_INHERITED) : Set.of();
    }
}
