package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claim in its cell.
 *
 * @param yieldsTo the claim that stands in its place; of a counted part, the total of other days that holds it; else null
 */
record Verdict(Claim claim, Reason reason, @Nullable Claim yieldsTo) {

    boolean isCounted() {
        return reason.role() == Role.COUNTED;
    }
}
