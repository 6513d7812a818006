package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.FigureRow;
import org.shangliang.table.Stamp;

/** Collects one row per figure. */
final class ClaimRows {
    private final List<ClaimRow> rows = new ArrayList<>();
    private final int yearFromDays;
    private final Stamp stamp;

    ClaimRows(int yearFromDays, Stamp stamp) {
        this.yearFromDays = yearFromDays;
        this.stamp = stamp;
    }

    /** A figure that is in no cell. */
    void aside(Mention mention, Reason reason) {
        rows.add(row(mention, timeOf(mention.figure()), reason, null));
    }

    /** The figures of a cell. */
    void of(Resolved resolved) {
        Time time = new Time(resolved.cell().year(), resolved.cell().span());
        resolved.resolution().verdicts().forEach(verdict -> of(verdict, time));
    }

    /** The year and span of the cell that a figure belongs to. */
    private record Time(@Nullable Integer year, Span span) {}

    private Time timeOf(FigureRow figure) {
        LocalDate end = figure.periodEnd();
        Integer year = end == null ? null : Integer.valueOf(end.getYear());
        return new Time(year, Span.of(figure.periodStart(), end, yearFromDays));
    }

    /** The rows, by article and reading order. */
    List<ClaimRow> inOrder() {
        return rows.stream()
                .sorted(Comparator.comparing(ClaimRow::articleId).thenComparing(ClaimRow::figureId))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // The speaker is one of the mentions.
    private void of(Verdict verdict, Time time) {
        Claim claim = verdict.claim();
        Mention speaker = claim.speaker();
        for (Mention mention : claim.mentions()) {
            if (mention == speaker) {
                Claim other = verdict.yieldsTo();
                rows.add(row(mention, time, verdict.reason(), other == null ? null : other.speaker()));
            } else {
                boolean reprint = mention.sharesTextWith(speaker)
                        && !mention.article()
                                .articleId()
                                .equals(speaker.article().articleId());
                rows.add(row(mention, time, reprint ? Reason.REPRINTED : Reason.SAID_AGAIN, speaker));
            }
        }
    }

    private ClaimRow row(Mention mention, Time time, Reason reason, @Nullable Mention named) {
        FigureRow figure = mention.figure();
        String other = named == null ? "" : named.figure().mention();
        return new ClaimRow(
                figure.figureId(),
                figure.articleId(),
                figure.sourceId(),
                figure.divisionCode(),
                figure.indicator(),
                time.year(),
                time.span().code(),
                figure.unit(),
                figure.object(),
                figure.value(),
                figure.periodStart(),
                figure.periodEnd(),
                reason.role().code(),
                named == null || reason.role() == Role.COUNTED
                        ? null
                        : named.figure().figureId(),
                reason.zh(other),
                reason.en(other),
                figure.issues(),
                stamp);
    }
}
