package org.shangliang.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/**
 * What is said of one county, indicator, object and period, however often.
 *
 * @param mentions where it is said, the first to count first
 */
record Claim(List<Mention> mentions) {

    Claim {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a claim that nobody makes");
        }
    }

    /** The same claim, said once more. */
    Claim saidAgain(Mention mention) {
        List<Mention> more = new ArrayList<>(mentions);
        more.add(mention);
        return new Claim(more);
    }

    /** The mention that speaks for the claim: the first that tells its period. */
    Mention speaker() {
        return mentions.stream().filter(Mention::isDated).findFirst().orElse(mentions.get(0));
    }

    FigureRow figure() {
        return speaker().figure();
    }

    double value() {
        return figure().value();
    }

    @Nullable
    String sector() {
        return mentions.stream()
                .map(m -> m.figure().sector())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String theme() {
        return mentions.stream()
                .map(m -> m.figure().theme())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The town or street that it is told of, or null where it is told of the whole division. */
    @Nullable
    String locality() {
        return mentions.stream()
                .map(Mention::locality)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean has(Cue cue) {
        return mentions.stream().anyMatch(m -> m.has(cue));
    }

    /** Whether it is told of another time only, for comparison. */
    boolean isForComparison() {
        return mentions.stream().allMatch(m -> m.has(Cue.COMPARED));
    }

    Optional<Mention> findIn(String articleId) {
        return mentions.stream()
                .filter(m -> m.article().articleId().equals(articleId))
                .findFirst();
    }

    boolean sharesTextWith(Claim other) {
        return mentions.stream().anyMatch(m -> other.mentions.stream().anyMatch(m::sharesTextWith));
    }

    boolean overlaps(Claim other) {
        return speaker().overlaps(other.speaker());
    }

    /** Whether the days of one begin where those of the other end. */
    boolean adjoins(Claim other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    private boolean endsBefore(Claim next) {
        LocalDate end = figure().periodEnd();
        return end != null && end.plusDays(1).equals(next.figure().periodStart());
    }

    /** Whether one publisher may tell both: one does, or who publishes one of them is not told. */
    boolean mayShareVoiceWith(Claim other) {
        return mentions.stream().anyMatch(m -> other.mentions.stream().anyMatch(m::mayShareVoiceWith));
    }

    boolean isStock() {
        return figure().measure().equals("stock");
    }

    /** Days covered; none where begin or end cannot be told. */
    long days() {
        LocalDate start = figure().periodStart();
        LocalDate end = figure().periodEnd();
        return start == null || end == null ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
    }
}
