package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;

/**
 * A figure with what its clause says of its relation to others.
 *
 * @param subject the subject that the clause names as its own (聚焦…), or null
 * @param locality the town or street that the sentence names before it, or null
 * @param follows id of the figure that it is listed after with nothing but its object between (、), or null
 * @param corrects id of the figure of its sentence that it is told to be right for, or null
 * @param rateRank rank of the share it tells; 0 stands before all
 */
record Mention(
        Told told,
        Set<Cue> cues,
        @Nullable String subject,
        @Nullable String locality,
        @Nullable String follows,
        @Nullable String corrects,
        int rateRank) {
    /** Originals first, then by date of publication, then in reading order: the same whatever order the input has. */
    static final Comparator<Mention> ORDER = Comparator.comparing(
                    (Mention m) -> !m.article().isOriginal())
            .thenComparing(m -> m.article().publishedOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(m -> m.article().articleId())
            .thenComparingInt(m -> m.figure().startChar())
            .thenComparingInt(m -> m.figure().figureNo())
            .thenComparing(m -> m.figure().figureId());

    Mention {
        cues = Set.copyOf(cues);
    }

    /** The same, no longer to be counted. */
    Mention withdrawn() {
        return with(Cue.WITHDRAWN);
    }

    /** The same, as one that tells again what another of its article tells. */
    Mention restating(Mention exact) {
        return with(Cue.RESTATED)
                .during(exact.figure().periodStart(), exact.figure().periodEnd());
    }

    private Mention with(Cue cue) {
        Set<Cue> more = EnumSet.of(cue);
        more.addAll(cues);
        return new Mention(told, more, subject, locality, follows, corrects, rateRank);
    }

    /** The same, told of other days. */
    Mention during(@Nullable LocalDate start, @Nullable LocalDate end) {
        Told moved = new Told(figure().during(start, end), article());
        return new Mention(moved, cues, subject, locality, follows, corrects, rateRank);
    }

    FigureRow figure() {
        return told.figure();
    }

    ArticleFacts article() {
        return told.article();
    }

    boolean has(Cue cue) {
        return cues.contains(cue);
    }

    boolean isDated() {
        return figure().periodStart() != null && figure().periodEnd() != null;
    }

    boolean sharesSentenceWith(Mention other) {
        return article().articleId().equals(other.article().articleId())
                && figure().sentence().equals(other.figure().sentence());
    }

    boolean sharesTextWith(Mention other) {
        return article().text().equals(other.article().text());
    }

    /** Whether both have one publisher, as far as that is told. */
    boolean mayShareVoiceWith(Mention other) {
        String one = article().publisher();
        String another = other.article().publisher();
        return one == null || another == null || one.equals(another);
    }

    /** Whether the periods have a day in common; an open side reaches without end. */
    boolean overlaps(Mention other) {
        return !isBefore(figure().periodEnd(), other.figure().periodStart())
                && !isBefore(other.figure().periodEnd(), figure().periodStart());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
