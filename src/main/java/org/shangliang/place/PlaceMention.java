package org.shangliang.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.DivisionLevel;

/**
 * A place named in an article.
 *
 * @param start offset of the mention in the clean text, 0-based
 * @param end offset after it
 * @param mention the words as they stand in the clean text
 * @param name full name of the place, or the mention where it is open
 * @param level level of the place named
 * @param divisionCode GB/T 2260 code of its county, city or province (six digits); null when it cannot be told
 * @param candidates codes it might be, most likely first; one where it is settled
 * @param basis how it was settled
 */
public record PlaceMention(
        int start,
        int end,
        String mention,
        String name,
        DivisionLevel level,
        @Nullable String divisionCode,
        List<String> candidates,
        Basis basis) {

    /** How a mention was tied to a division. */
    public enum Basis {
        /** The full name fits one division only. */
        FULL_NAME,
        /** A short name that fits one division only. */
        SHORT_NAME,
        /** A former name; the code is the successor's. */
        FORMER_NAME,
        /** A higher division named just before it (江阴市长泾镇). */
        PARENT,
        /** The article's own province, city or county decides. */
        CONTEXT,
        /** A suffix rule: a village, a community, a new district. */
        SUFFIX,
        /** A word for a level: 全县, 我市, 全省. */
        DEICTIC,
        /** Left open. */
        OPEN
    }

    public PlaceMention {
        candidates = List.copyOf(candidates);
    }
}
