package org.shangliang.reprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pairs worth comparing of a few new articles: each with the first of every band it is in, of those known before and then
 * of the new ones, by id.
 */
public final class BandPairs {
    private final Set<Pair> pairs = new LinkedHashSet<>();

    /**
     * Two articles that share a band.
     *
     * @param article a new one
     * @param other another new one, or one known before
     */
    public record Pair(String article, String other) {}

    /**
     * An article known before, in a band.
     *
     * @param group the group it is in
     */
    public record InBand(long band, String article, String group) {}

    private BandPairs() {}

    /**
     * The pairs, each once, those of an article together.
     *
     * @param fresh the new articles
     * @param known of those known before, at least the first {@code anchors} of every band of the new ones
     * @param anchors with how many of a band an article is paired
     */
    public static Set<Pair> of(Collection<ArticleSignatureRow> fresh, Collection<InBand> known, int anchors) {
        Map<Long, List<String>> before = known.stream()
                .sorted((a, b) -> a.article().compareTo(b.article()))
                .collect(Collectors.groupingBy(
                        InBand::band, Collectors.mapping(InBand::article, Collectors.toCollection(ArrayList::new))));
        Map<Long, List<String>> after = new HashMap<>();
        Map<String, ArticleSignatureRow> byId = new TreeMap<>();
        fresh.forEach(each -> byId.put(each.articleId(), each));
        BandPairs found = new BandPairs();
        byId.values().forEach(each -> each.bands().forEach(band -> {
            List<String> earlier = after.computeIfAbsent(band, b -> first(before.getOrDefault(b, List.of()), anchors));
            earlier.stream().limit(anchors).forEach(other -> found.add(each.articleId(), other));
            earlier.add(each.articleId());
        }));
        return found.pairs;
    }

    private void add(String article, String other) {
        pairs.add(new Pair(article, other));
    }

    private static List<String> first(List<String> ids, int most) {
        return new ArrayList<>(ids.subList(0, Math.min(most, ids.size())));
    }
}
