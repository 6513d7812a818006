package org.shangliang.table;

import java.util.Locale;

/** How an enum stands in tables, in files that people give, and in what is printed: its name in lower case. */
public final class Codes {
    private Codes() {}

    /** The code of the value. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
