package org.shangliang.outcome;

import org.shangliang.report.FigureRow;

/** A figure and the article that tells it. */
public record Told(FigureRow figure, ArticleFacts article) {

    public Told {
        if (!figure.articleId().equals(article.articleId())) {
            throw new IllegalArgumentException(
                    "figure " + figure.figureId() + " is not told in article " + article.articleId());
        }
    }
}
