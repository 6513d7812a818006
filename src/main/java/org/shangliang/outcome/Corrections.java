package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/**
 * Puts right what a paper corrects: in “解决问题705件”应为“解决问题750件” the first number is withdrawn wherever it is told of the
 * county, and the second stands for its period.
 */
final class Corrections {
    private Corrections() {}

    /** The same mentions; what is corrected has the cue of it, what it is corrected to the period of the original. */
    static List<Mention> applied(List<Mention> mentions) {
        Map<String, Mention> changed = new HashMap<>();
        for (Mention right : mentions) {
            if (right.corrects() != null) {
                mentions.stream()
                        .filter(m -> m.figure().figureId().equals(right.corrects()))
                        .findFirst()
                        .ifPresent(wrong -> apply(wrong, right, mentions, changed));
            }
        }
        List<Mention> applied = new ArrayList<>(mentions.size());
        mentions.forEach(m -> applied.add(changed.getOrDefault(m.figure().figureId(), m)));
        applied.sort(Mention.ORDER);
        return applied;
    }

    private static void apply(Mention wrong, Mention right, List<Mention> mentions, Map<String, Mention> changed) {
        changed.put(wrong.figure().figureId(), wrong.withdrawn());
        List<Mention> told =
                mentions.stream().filter(m -> isWithdrawn(m, wrong, right)).toList();
        Optional<Mention> original = told.stream()
                .filter(Mention::isDated)
                .max(Comparator.comparing(
                        m -> m.article().publishedOn(), Comparator.nullsFirst(Comparator.naturalOrder())));
        original.ifPresent(first -> changed.put(
                right.figure().figureId(),
                right.during(first.figure().periodStart(), first.figure().periodEnd())));
        told.stream()
                .filter(m -> original.isEmpty() || m.overlaps(original.get()))
                .forEach(m -> changed.put(m.figure().figureId(), m.withdrawn()));
    }

    /** Whether a mention elsewhere tells the number that is corrected; what is told of the same days only. */
    private static boolean isWithdrawn(Mention mention, Mention wrong, Mention right) {
        FigureRow one = mention.figure();
        FigureRow other = wrong.figure();
        return !mention.sharesSentenceWith(right)
                && one.value() == other.value()
                && one.unit().equals(other.unit())
                && one.indicator().equals(other.indicator())
                && one.divisionCode() != null
                && one.divisionCode().equals(right.figure().divisionCode())
                && isNotLater(mention.figure().periodEnd(), right.article().publishedOn());
    }

    private static boolean isNotLater(@Nullable LocalDate end, @Nullable LocalDate published) {
        return end == null || published == null || !end.isAfter(published);
    }
}
