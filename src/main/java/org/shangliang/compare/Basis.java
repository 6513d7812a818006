package org.shangliang.compare;

import org.shangliang.table.Codes;

/** By which number counties are ranked. */
public enum Basis {
    VALUE,
    PER_100_MEMBERS,
    PER_10K_PEOPLE;

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }
}
