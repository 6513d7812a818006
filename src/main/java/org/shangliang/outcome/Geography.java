package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;

/** What the tables tell of a division beside its code. */
public interface Geography {

    /** Its full name, or null where the code is unknown. */
    @Nullable String name(String code);

    /** Code of the city it lies in or is, or null for provinces and the nation. */
    @Nullable String city(String code);
}
