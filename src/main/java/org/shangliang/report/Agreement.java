package org.shangliang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.annotation.ReadFigure;
import org.shangliang.annotation.Score;
import org.shangliang.annotation.Scorer;
import org.shangliang.codebook.Issue;
import org.shangliang.figure.Figure;
import org.shangliang.table.Codes;
import org.shangliang.text.Document;

/** How far a reader agrees with the annotators. Of an annotated document it is told text, id, title and date. */
public final class Agreement {
    private final ReportReader reader;

    public Agreement(ReportReader reader) {
        this.reader = reader;
    }

    /** The scores of what the reader reads in {@code documents}; their texts must be told. */
    public Score score(List<AnnotatedDocument> documents) {
        return Scorer.score(documents, read(documents));
    }

    /** What the reader reads in {@code documents}, in reading order; their texts must be told. */
    public List<ReadFigure> read(List<AnnotatedDocument> documents) {
        List<ReadFigure> read = new ArrayList<>();
        for (AnnotatedDocument each : documents) {
            String text = Objects.requireNonNull(each.text(), each.id());
            Document document = new Document(each.id(), "", text, each.title(), each.published(), null, null, null);
            for (ArticleReading article : reader.read(document)) {
                article.figures().forEach(figure -> read.add(compared(each.id(), figure)));
            }
        }
        return read;
    }

    private static ReadFigure compared(String id, Figure figure) {
        return new ReadFigure(
                id,
                figure.quantity().mention(),
                figure.quantity().value(),
                figure.quantity().valueMax(),
                figure.quantity().unit(),
                Codes.of(figure.quantity().bound()),
                figure.object(),
                figure.indicator(),
                Codes.of(figure.modality()),
                figure.place().divisionCode(),
                year(figure.periodStart()),
                year(figure.periodEnd()),
                figure.theme(),
                figure.issues().stream().map(Issue::code).sorted().toList());
    }

    private static @Nullable Integer year(@Nullable LocalDate date) {
        return date == null ? null : (Integer) date.getYear();
    }
}
