package org.shangliang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.figure.Figure;
import org.shangliang.figure.FigureReader;
import org.shangliang.period.ArticlePeriods;
import org.shangliang.period.Committee;
import org.shangliang.period.PeriodReader;
import org.shangliang.place.ArticlePlaces;
import org.shangliang.place.PlaceReader;
import org.shangliang.text.Article;
import org.shangliang.text.ArticleReader;
import org.shangliang.text.Document;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseLists;
import org.shangliang.theme.ArticleThemes;
import org.shangliang.theme.ThemeReader;

/** One report in, its findings out: bytes have become a document before, tables are made after. Thread-safe. */
public final class ReportReader {
    private final PhraseLists lists = new PhraseLists();
    private final ArticleReader articles;
    private final PlaceReader places;
    private final PeriodReader periods;
    private final FigureReader figures;
    private final ThemeReader themes;
    private final Divisions divisions;

    private ReportReader(CodebookFiles files) {
        divisions = Divisions.load(files);
        articles = new ArticleReader(files);
        places = new PlaceReader(divisions, files, lists);
        periods = PeriodReader.from(files, lists);
        figures = FigureReader.from(files, lists);
        themes = ThemeReader.from(files, lists);
    }

    /**
     * A reader by a codebook.
     *
     * @throws org.shangliang.codebook.CodebookException if the codebook cannot be used
     */
    public static ReportReader from(CodebookFiles files) {
        return new ReportReader(files);
    }

    /** The articles of a document with what was read in them, in reading order. */
    public List<ArticleReading> read(Document document) {
        List<Article> found = articles.read(document);
        List<Occurrences> phrases =
                found.stream().map(article -> lists.find(article.text())).toList();
        List<ArticlePlaces> placesOf = places.read(document, found, phrases);
        List<ArticleReading> readings = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            readings.add(read(found.get(i), phrases.get(i), placesOf.get(i)));
        }
        return readings;
    }

    private ArticleReading read(Article article, Occurrences phrases, ArticlePlaces placesOf) {
        ArticlePeriods periodsOf = periods.read(article, phrases, committee(placesOf.articleDivision()));
        ArticleThemes themesOf = themes.of(article, phrases);
        List<Figure> figuresOf = figures.read(article, phrases, placesOf, periodsOf, themesOf);
        List<String> ofFigures =
                figuresOf.stream().map(Figure::theme).filter(Objects::nonNull).toList();
        return new ArticleReading(
                article, placesOf.articleDivision(), placesOf.mentions(), figuresOf, themesOf.themes(ofFigures));
    }

    private @Nullable Committee committee(@Nullable String divisionCode) {
        return divisionCode == null
                ? null
                : divisions
                        .findByCode(divisionCode)
                        .map(division -> new Committee(division.level(), divisionCode))
                        .orElse(null);
    }
}
