package org.shangliang.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that a topic makes up a large part of.
 *
 * @param share how large, 0 to 1
 * @param divisionCode the article's own division, or null
 * @param title its title, or null
 * @param publishedOn its date of publication, or null
 * @param publisher who published it first, or null
 */
public record TopicArticleRow(
        String topicId,
        double share,
        @Nullable String divisionCode,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable String publisher,
        String articleId) {}
