package org.shangliang.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the tables need to know of an article beside its figures.
 *
 * @param divisionCode the article's own division, or null
 * @param reprintGroup the group of near-duplicates it belongs to, or null where it stands alone
 * @param isOriginal whether it is the one kept of its group; true where it stands alone
 */
public record ArticleFacts(
        String articleId,
        String sourceId,
        @Nullable String publisher,
        @Nullable String divisionCode,
        @Nullable String reprintGroup,
        boolean isOriginal,
        @Nullable LocalDate publishedOn) {

    /** The same for all reprints of one text, and different for different texts. */
    String text() {
        return reprintGroup == null ? articleId : reprintGroup;
    }

    /** Who speaks: the publisher, or the text itself where none is told. */
    String voice() {
        return publisher == null ? text() : publisher;
    }
}
