package org.shangliang.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ClaimRules.AddsUp;
import org.shangliang.report.FigureRow;

/** Finds wholes whose told parts do not make them up: 收到100件,立案80件,不立案15件. */
final class AddedUp {
    private static final String EXACT = "exact";
    private static final double NEAR = 1e-9;

    private final List<AddsUp> rules;

    AddedUp(List<AddsUp> rules) {
        this.rules = rules;
    }

    /** The ids of the figures in doubt. */
    Set<String> doubtful(List<Worded> article) {
        Map<String, List<Worded>> bySentence = new LinkedHashMap<>();
        article.forEach(each -> bySentence
                .computeIfAbsent(each.figure().sentence(), s -> new ArrayList<>())
                .add(each));
        Set<String> doubtful = new HashSet<>();
        for (AddsUp rule : rules) {
            bySentence.values().forEach(sentence -> doubtful.addAll(doubtful(rule, sentence)));
        }
        return doubtful;
    }

    private static Set<String> doubtful(AddsUp rule, List<Worded> sentence) {
        List<FigureRow> wholes = new ArrayList<>();
        Map<List<String>, Worded> parts = new LinkedHashMap<>();
        for (Worded each : sentence) {
            List<String> kind = kind(rule, each.words());
            if (kind != null && isCount(each.figure())) {
                parts.putIfAbsent(kind, each);
            } else if (each.figure().indicator().equals(rule.indicator()) && isCount(each.figure())) {
                wholes.add(each.figure());
            }
        }
        if (wholes.size() != 1 || !parts.keySet().containsAll(rule.needed())) {
            return Set.of();
        }
        double sum =
                parts.values().stream().mapToDouble(p -> p.figure().value()).sum();
        if (Math.abs(sum - wholes.get(0).value()) < NEAR) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        ids.add(wholes.get(0).figureId());
        parts.values().forEach(p -> ids.add(p.figure().figureId()));
        return ids;
    }

    private static boolean isCount(FigureRow figure) {
        return figure.bound().equals(EXACT)
                && figure.per() == null
                && figure.modality().equals("actual")
                && !figure.measure().equals("rate");
    }

    /** The kind of part whose word the clause holds; of several the longest word decides. */
    private static @Nullable List<String> kind(AddsUp rule, String words) {
        List<List<String>> kinds = new ArrayList<>(rule.needed());
        kinds.addAll(rule.others());
        return kinds.stream()
                .filter(kind -> longest(kind, words) > 0)
                .max(Comparator.comparingInt(kind -> longest(kind, words)))
                .map(Objects::requireNonNull)
                .orElse(null);
    }

    private static int longest(List<String> kind, String words) {
        return kind.stream()
                .filter(words::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
