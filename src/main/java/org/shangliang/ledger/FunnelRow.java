package org.shangliang.ledger;

import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Span;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** How many topics became sessions and results in one county and year: a row of {@code gold.consultation_funnel}. */
@Table(
        name = "gold.consultation_funnel",
        zh = "协商漏斗:征集、确定、协商、解决",
        en = "from topics collected to matters resolved, with the share and the days of each step",
        grain = "one row per county × year × span × origin",
        key = {"division_code", "year", "span", "origin"},
        invariants = {
            "coalesce(collected, selected, sessions, resolved) is not null",
            "selection_ratio is null or abs(selection_ratio * collected - selected) < 0.000001 * (1 + selected)",
            "resolution_ratio is null or abs(resolution_ratio * sessions - resolved) < 0.000001 * (1 + resolved)",
            "origin = 'log' or median_days_to_selection is null"
        })
public record FunnelRow(
        @Spread Whereabouts where,
        @Column(zh = "年份", en = "year in which it happened") int year,
        @Column(zh = "时间跨度", en = "how much time it covers", codes = Span.class) String span,
        @Column(zh = "出处:报道或台账", en = "where it is told: report or log") String origin,
        @Column(zh = "征集议题数", en = "topics collected; null where none is told") @Nullable Double collected,
        @Column(zh = "确定议题数", en = "topics selected; null where none is told") @Nullable Double selected,
        @Column(zh = "协商活动场次", en = "sessions held; null where none is told") @Nullable Double sessions,
        @Column(zh = "解决实事数", en = "matters resolved; null where none is told") @Nullable Double resolved,
        @Column(zh = "确定率:确定比征集", en = "selected over collected") @Nullable Double selectionRatio,
        @Column(zh = "协商率:协商比确定", en = "sessions over selected") @Nullable Double sessionRatio,
        @Column(zh = "解决率:解决比协商", en = "resolved over sessions") @Nullable Double resolutionRatio,
        @Column(zh = "总转化率:解决比征集", en = "resolved over collected") @Nullable Double overallRatio,
        @Column(zh = "征集到确定天数中位数", en = "median days from collection to selection, of topics selected in the year")
                @Nullable
                Double medianDaysToSelection,
        @Column(zh = "确定到协商天数中位数", en = "median days from selection to session, of sessions held in the year") @Nullable
                Double medianDaysToSession,
        @Column(zh = "协商到解决天数中位数", en = "median days from session to completion, of matters resolved in the year")
                @Nullable
                Double medianDaysToResolution,
        @Spread Stamp stamp) {}
