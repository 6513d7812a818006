package org.shangliang.table;

import java.util.Locale;

/** How an enum stands in tables, in files that people give, and in what is printed: its name in lower case. */
public final class Codes {
    private Codes() {}

    /** The code of the value. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
