package org.shangliang.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure, what became of it, and where it stands.
 *
 * @param divisionCode the division it speaks of, or null where that cannot be told
 * @param year year of its period's end, or null
 * @param role what became of it: counted, repeated, part_of …
 * @param yieldsTo id of the figure that stands in its place, or null
 * @param mention the words of the number
 * @param mentionAt where in the sentence they begin, in UTF-16 units from 0; null where that cannot be told
 * @param value the number; for a range its lower end
 * @param object what is counted, or null
 * @param sentence the sentence it stands in
 * @param issues what makes it less than sure
 * @param title the article's title, or null
 * @param publishedOn the article's date of publication, or null
 * @param publisher who published it first, or null
 * @param file name of the file it stands in, without its folders
 * @param rowNo row in that file from 1; 0 where the file is one document
 * @param url address told beside the text, or null
 */
public record EvidenceRow(
        @Nullable String divisionCode,
        String indicator,
        @Nullable Integer year,
        String span,
        String figureId,
        String role,
        @Nullable String yieldsTo,
        String reasonZh,
        String reasonEn,
        String mention,
        @Nullable Integer mentionAt,
        double value,
        String unit,
        @Nullable String object,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        String sentence,
        List<String> issues,
        String articleId,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable String publisher,
        String sourceId,
        String file,
        long rowNo,
        @Nullable String url) {

    public EvidenceRow {
        issues = List.copyOf(issues);
    }
}
