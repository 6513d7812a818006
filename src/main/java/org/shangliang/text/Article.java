package org.shangliang.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;

/**
 * One article found in a document, cleaned of what stood around it.
 *
 * @param no its number in the document, from 1
 * @param title its title in Simplified characters, or null
 * @param byline who wrote it, as told (通讯员 …), or null
 * @param publisher who published it first, as told, or null
 * @param publishedOn its own date of publication, or null
 * @param publishedBasis where that date was read, or null with it
 * @param postedOn the date the page or a repost bears, or null
 * @param script the script it was written in
 * @param body its clean text, title line included where the document has one, and the alignment with the document
 * @param sentences the sentences of the clean text, in order
 * @param issues flaws of the article
 */
public record Article(
        int no,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String publisher,
        @Nullable LocalDate publishedOn,
        @Nullable PublishedBasis publishedBasis,
        @Nullable LocalDate postedOn,
        Script script,
        AlignedText body,
        List<Sentence> sentences,
        Set<Issue> issues) {

    /** Where an article's date of publication was read, from the firmest to the weakest. */
    public enum PublishedBasis {
        /** Told beside the text: a column of the container. */
        GIVEN,
        /** A source line in the text: 来源：《人民政协报》（2023年07月03日第01版）. */
        SOURCE_LINE,
        /** A dateline or the date line of the page: 发布时间：2023-08-21. */
        DATE_LINE,
        /** The date a forum or another site posted it. */
        POSTED,
        /** The latest full date the running text speaks of. */
        LATEST_MENTION
    }

    public Article {
        sentences = List.copyOf(sentences);
        issues = Set.copyOf(issues);
    }

    /** The clean text. */
    public String text() {
        return body.text();
    }
}
