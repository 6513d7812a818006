package org.shangliang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.LogRules;
import org.shangliang.outcome.Stamp;

/**
 * By what the tables are made.
 *
 * @param logs which rows count for what
 * @param duty what members owe and how it is scored
 * @param claims when a period counts as a year
 * @param stamp what every row is marked with
 * @param asked what the user asked for
 */
public record Setting(
        LogRules logs,
        DutyRules duty,
        ClaimRules claims,
        Indicators indicators,
        Divisions divisions,
        Stamp stamp,
        Asked asked) {

    /**
     * What the user may ask for.
     *
     * @param scheme the scoring scheme for every county, or null for each county's own
     * @param asOf the day by which answers are overdue, or null for the last day that each county's logs tell of
     */
    public record Asked(@Nullable String scheme, @Nullable LocalDate asOf) implements java.io.Serializable {
        /** Nothing in particular. */
        public static final Asked NOTHING = new Asked(null, null);
    }
}
