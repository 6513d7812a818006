package org.shangliang.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;

/**
 * One report as it was found, decoded and freed of its file format, noise included.
 *
 * @param sourceId where it came from: the path below the given folder without its ending, or the id in its container
 * @param documentId SHA-256 of the bytes, lower-case hexadecimal
 * @param text the visible text as found; all source offsets point into it
 * @param title title told beside the text, or null
 * @param published date of publication told beside the text, or null
 * @param publisher publisher told beside the text, or null
 * @param url address told beside the text, or null
 * @param divisionCode GB/T 2260 code of the tenant's or publisher's place told beside the text, six digits, or null
 * @param issues flaws found while it was decoded and parsed
 */
public record Document(
        String sourceId,
        String documentId,
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String divisionCode,
        Set<Issue> issues) {

    public Document {
        issues = Set.copyOf(issues);
    }

    /** A document without flaws. */
    public Document(
            String sourceId,
            String documentId,
            String text,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String divisionCode) {
        this(sourceId, documentId, text, title, published, publisher, url, divisionCode, Set.of());
    }

    /** A document of which nothing is known but its text. */
    public static Document of(String sourceId, String text) {
        return new Document(sourceId, "", text, null, null, null, null, null, Set.of());
    }
}
