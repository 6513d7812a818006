package org.shangliang.log;

import java.util.Arrays;
import java.util.Optional;
import org.shangliang.table.Codes;

/** The kinds of structured logs. */
public enum LogKind {
    MEMBERS,
    AGENDA_ITEMS,
    SESSIONS,
    LIVELIHOOD_ITEMS,
    PROPOSALS,
    OPINIONS,
    MEMBER_ACTIVITIES;

    /** The code as folders and tables write it. */
    public String code() {
        return Codes.of(this);
    }

    /** The kind of this code; none where there is no such kind. */
    public static Optional<LogKind> find(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
