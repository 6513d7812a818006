package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.Indicator;
import org.shangliang.report.FigureRow;
import org.shangliang.table.Stamp;

/** How much each county and year is reported on: {@code gold.coverage}, before logs are known. */
public final class Coverage {
    private final Divisions divisions;
    private final Stamp stamp;

    /**
     * @param stamp what every row is marked with
     */
    public Coverage(Divisions divisions, Stamp stamp) {
        this.divisions = divisions;
        this.stamp = stamp;
    }

    private record Key(String division, @Nullable Integer year) {}

    /**
     * One row per division and year of publication. Articles whose division cannot be told are in none.
     *
     * @param articles all articles of the divisions asked for
     * @param figures all their figures
     */
    public List<CoverageRow> rows(Collection<ArticleFacts> articles, Collection<FigureRow> figures) {
        Map<String, List<FigureRow>> byArticle = figures.stream().collect(Collectors.groupingBy(FigureRow::articleId));
        Map<Key, List<ArticleFacts>> byKey = new TreeMap<>(Comparator.comparing(Key::division)
                .thenComparing(Key::year, Comparator.nullsLast(Comparator.naturalOrder())));
        for (ArticleFacts article : articles) {
            if (article.divisionCode() != null) {
                LocalDate on = article.publishedOn();
                Key key = new Key(article.divisionCode(), on == null ? null : on.getYear());
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(article);
            }
        }
        List<CoverageRow> rows = new ArrayList<>();
        byKey.forEach((key, own) -> rows.add(row(key, own, byArticle)));
        return rows;
    }

    private CoverageRow row(Key key, List<ArticleFacts> articles, Map<String, List<FigureRow>> byArticle) {
        Whereabouts where = Whereabouts.of(key.division(), divisions);
        List<FigureRow> figures = articles.stream()
                .flatMap(a -> byArticle.getOrDefault(a.articleId(), List.of()).stream())
                .toList();
        List<LocalDate> dates = articles.stream()
                .map(ArticleFacts::publishedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new CoverageRow(
                where,
                key.year(),
                (int) articles.stream().map(ArticleFacts::sourceId).distinct().count(),
                articles.size(),
                0,
                dates.isEmpty() ? null : dates.get(0),
                dates.isEmpty() ? null : dates.get(dates.size() - 1),
                figures.size(),
                share(figures, f -> f.divisionCode() != null),
                share(figures, f -> f.periodStart() != null || f.periodEnd() != null),
                share(figures, f -> !f.indicator().equals(Indicator.OTHER)),
                share(figures, f -> f.theme() != null),
                share(figures, f -> f.sector() != null),
                stamp);
    }

    private static @Nullable Double share(List<FigureRow> figures, Predicate<FigureRow> known) {
        return figures.isEmpty()
                ? null
                : Double.valueOf((double) figures.stream().filter(known).count() / figures.size());
    }
}
