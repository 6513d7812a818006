package org.shangliang.compare;

import java.util.Locale;

/** By which number counties are ranked. */
public enum Basis {
    VALUE,
    PER_100_MEMBERS,
    PER_10K_PEOPLE;

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
