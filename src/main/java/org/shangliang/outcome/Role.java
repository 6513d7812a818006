package org.shangliang.outcome;

import org.shangliang.table.Codes;

/** What becomes of a figure in its county's cell. */
public enum Role {
    /** Its number is in the cell. */
    COUNTED,
    /** Says again what another figure says. */
    REPEATED,
    /** Its number is contained in another. */
    PART_OF,
    /** A later running total has taken its place. */
    SUPERSEDED,
    /** Counts another object, which the cell's number may or may not contain. */
    OTHER_OBJECT,
    /** Covers more time than the cell. */
    OTHER_PERIOD,
    /** An aim, not a result. */
    TARGET,
    /** A share beside the one that stands for the cell. */
    RATE,
    /** A number per member, household or the like. */
    PER_UNIT,
    /** Its county cannot be told. */
    UNPLACED;

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }
}
