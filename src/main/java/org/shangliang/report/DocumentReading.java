package org.shangliang.report;

import java.util.List;

/**
 * All that was read in one document, as rows.
 *
 * @param document that it was read, and how much was found
 * @param rejections why it could not be kept; none or one
 */
public record DocumentReading(
        ReadDocumentRow document,
        List<ArticleRow> articles,
        List<PlaceRow> places,
        List<FigureRow> figures,
        List<QuarantineRow> rejections) {

    public DocumentReading {
        articles = List.copyOf(articles);
        places = List.copyOf(places);
        figures = List.copyOf(figures);
        rejections = List.copyOf(rejections);
    }
}
