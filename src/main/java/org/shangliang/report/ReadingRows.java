package org.shangliang.report;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.figure.Figure;
import org.shangliang.figure.Quantity;
import org.shangliang.place.PlaceMention;
import org.shangliang.table.Codes;
import org.shangliang.table.Stamp;
import org.shangliang.text.AlignedText;
import org.shangliang.text.Article;
import org.shangliang.text.Sha256;

/** Findings as rows, with ids that a later run gives them again. */
public final class ReadingRows {
    private static final int ID_LENGTH = 24;
    private static final int EXCERPT = 200;

    private final DocumentRow document;
    private final Version version;

    /**
     * What the rows are made by.
     *
     * @param reader version of the reader
     * @param codebook version of the codebook
     * @param runId id of the run
     */
    public record Version(String reader, String codebook, String runId) implements Serializable {

        /** What the rows are marked with. */
        public Stamp stamp() {
            return new Stamp(codebook, runId);
        }
    }

    /**
     * @param document the document that was read
     * @param version what it was read by
     */
    public ReadingRows(DocumentRow document, Version version) {
        this.document = document;
        this.version = version;
    }

    /** The rows of a document that was kept. */
    public DocumentReading kept(List<ArticleReading> readings) {
        List<ArticleRow> articles = new ArrayList<>();
        List<PlaceRow> places = new ArrayList<>();
        List<FigureRow> figures = new ArrayList<>();
        for (ArticleReading reading : readings) {
            String articleId = id(document.sourceId(), reading.article().no());
            articles.add(article(articleId, reading));
            for (PlaceMention mention : reading.places()) {
                places.add(place(id(articleId, "place", places.size()), articleId, mention));
            }
            int no = 0;
            for (Figure figure : reading.figures()) {
                figures.add(figure(articleId, ++no, figure));
            }
        }
        ReadDocumentRow read = document(true, articles.size(), places.size(), figures.size());
        return new DocumentReading(read, articles, places, figures, List.of());
    }

    /**
     * The rows of a document that could not be kept.
     *
     * @param reason code of the reason
     * @param detail what is wrong, in words
     */
    public DocumentReading rejected(String reason, String detail) {
        QuarantineRow row = new QuarantineRow(
                document.sourceId(),
                document.path(),
                document.rowNo(),
                QuarantineRow.Stage.READ.code(),
                reason,
                detail,
                excerpt(),
                version.runId());
        return new DocumentReading(document(false, 0, 0, 0), List.of(), List.of(), List.of(), List.of(row));
    }

    private ReadDocumentRow document(boolean kept, long articles, long places, long figures) {
        return new ReadDocumentRow(
                document.sourceId(),
                document.documentId(),
                version.reader(),
                version.codebook(),
                kept,
                articles,
                places,
                figures,
                version.runId());
    }

    private ArticleRow article(String id, ArticleReading reading) {
        Article a = reading.article();
        return new ArticleRow(
                id,
                document.sourceId(),
                document.documentId(),
                a.no(),
                a.title(),
                a.byline(),
                a.publisher(),
                a.publishedOn(),
                a.publishedBasis() == null ? null : Codes.of(a.publishedBasis()),
                a.postedOn(),
                Codes.of(a.script()),
                a.text(),
                reading.divisionCode(),
                reading.divisionCode() == null ? "none" : document.told().divisionCode() == null ? "text" : "given",
                reading.themes(),
                id,
                true,
                a.body().steps(),
                issues(a.issues()),
                version.stamp());
    }

    private PlaceRow place(String id, String articleId, PlaceMention m) {
        return new PlaceRow(
                id,
                document.sourceId(),
                articleId,
                m.start(),
                m.end(),
                m.mention(),
                m.name(),
                Codes.of(m.level()),
                m.divisionCode(),
                m.candidates(),
                Codes.of(m.basis()),
                version.stamp());
    }

    private FigureRow figure(String articleId, int no, Figure f) {
        Quantity q = f.quantity();
        return new FigureRow(
                id(articleId, no),
                document.sourceId(),
                articleId,
                no,
                q.start(),
                q.end(),
                q.mention(),
                q.value(),
                q.valueMax(),
                q.low(),
                Double.isInfinite(q.high()) ? null : q.high(),
                q.unit(),
                Codes.of(q.bound()),
                f.object(),
                f.action(),
                f.per(),
                f.indicator(),
                f.stage() == null ? null : Codes.of(f.stage()),
                Codes.of(f.modality()),
                Codes.of(f.measure()),
                f.place().divisionCode(),
                Codes.of(f.place().basis()),
                f.sector(),
                f.theme(),
                f.periodStart(),
                f.periodEnd(),
                Codes.of(f.period().basis()),
                f.sentence(),
                issues(f.issues()),
                version.stamp());
    }

    private String excerpt() {
        String text =
                new String(document.bytes(), 0, Math.min(4 * EXCERPT, document.bytes().length), StandardCharsets.UTF_8);
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(EXCERPT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The source offset of the character at {@code offset}, by the steps of {@link AlignedText#steps}. */
    public static int sourceOffset(List<Integer> alignment, int offset) {
        int low = 0;
        int high = alignment.size() / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (alignment.get(2 * middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return alignment.get(2 * low + 1) + offset - alignment.get(2 * low);
    }

    private static List<String> issues(Collection<Issue> issues) {
        return issues.stream().map(Issue::code).sorted().toList();
    }

    private static String id(@Nullable Object... parts) {
        StringBuilder whole = new StringBuilder();
        for (Object part : parts) {
            whole.append(part).append('\0');
        }
        return new Sha256().add(whole.toString()).hex().substring(0, ID_LENGTH);
    }
}
