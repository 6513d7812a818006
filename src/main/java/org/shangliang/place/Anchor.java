package org.shangliang.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;

/**
 * A place or level word in an article, resolved as far as the page allows.
 *
 * @param start offset in the clean text, 0-based
 * @param end offset after it
 * @param name full name of the place; null for a level word, and where it is open
 * @param level its own level
 * @param candidates divisions it may mean, most likely first; empty for a level word
 * @param basis how it was tied to its division
 * @param role what it does in its clause
 * @param group number of the list it belongs to; those of one list share it
 * @param isFull whether it is named with its level: 恩施州, not 恩施
 * @param acts whether a body of it follows: 政协, 委
 * @param deictic the level word, or null for a name
 */
record Anchor(
        int start,
        int end,
        @Nullable String name,
        DivisionLevel level,
        List<String> candidates,
        PlaceMention.Basis basis,
        Role role,
        int group,
        boolean isFull,
        boolean acts,
        Term.@Nullable Deictic deictic) {

    /** What a place does in its clause. */
    enum Role {
        /** It begins its clause or acts in it. */
        SUBJECT,
        /** It stands within the clause. */
        SCENE,
        /** Something is held there. */
        VENUE,
        /** Somebody or something comes from there or goes there to sell or learn. */
        ORIGIN,
        /** It heads a line or an entry: 铜陵：…, 【兰溪】…, 古田县政协 | … */
        HEAD,
        /** It is in the dateline of its own paper: 古田日报讯. */
        DATELINE,
        /** It is part of the name of a paper or site. */
        MEDIA
    }

    Anchor {
        candidates = List.copyOf(candidates);
    }

    /** Its division, or null while open. */
    @Nullable
    String division() {
        return candidates.size() == 1 ? candidates.get(0) : null;
    }
}
