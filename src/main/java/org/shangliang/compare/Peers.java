package org.shangliang.compare;

import org.shangliang.table.Codes;

/** With whom a county is set side by side; never chosen by what is compared. */
public enum Peers {
    /** The counties of the same city. */
    CITY,
    /** The counties of the same province. */
    PROVINCE,
    /** Those nearest in population and members. */
    NEAREST;

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }
}
