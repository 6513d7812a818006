package org.shangliang.outcome;

import java.util.Locale;

/** Enums as they stand in the tables: their names in lower case. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
