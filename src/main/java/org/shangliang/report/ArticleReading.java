package org.shangliang.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.figure.Figure;
import org.shangliang.place.PlaceMention;
import org.shangliang.text.Article;

/**
 * What was read in one article.
 *
 * @param article the article
 * @param divisionCode the article's own division, or null
 * @param places the places it names, in reading order
 * @param figures its figures, in reading order
 * @param themes codes of its themes, the strongest first
 */
public record ArticleReading(
        Article article,
        @Nullable String divisionCode,
        List<PlaceMention> places,
        List<Figure> figures,
        List<String> themes) {

    public ArticleReading {
        places = List.copyOf(places);
        figures = List.copyOf(figures);
        themes = List.copyOf(themes);
    }
}
