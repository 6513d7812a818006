package org.shangliang.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/**
 * How much a county and year is reported on, and how well it could be read: a row of {@code gold.coverage}.
 */
@Table(
        name = "gold.coverage",
        zh = "各县各年的报道覆盖与可读程度",
        en = "how much a county is reported on, and how well it could be read",
        grain = "one row per county × year of publication",
        key = {"division_code", "year"},
        invariants = {"reports <= articles"})
public record CoverageRow(
        @Spread Whereabouts where,
        @Column(zh = "发表年份", en = "year of publication, or null where it is not told") @Nullable Integer year,
        @Column(zh = "报道数", en = "distinct sources") int reports,
        @Column(zh = "文章数", en = "articles") int articles,
        @Column(zh = "台账行数", en = "rows of the logs; 0 where none were given") long logRows,
        @Column(zh = "最早日期", en = "first date of publication") @Nullable LocalDate firstDate,
        @Column(zh = "最晚日期", en = "last date of publication") @Nullable LocalDate lastDate,
        @Column(zh = "数字数", en = "figures") int figures,
        @Column(zh = "有地点的数字占比", en = "share of figures with a place, or null where there are none", unit = "1")
                @Nullable
                Double shareWithPlace,
        @Column(zh = "有时期的数字占比", en = "share of figures with a period, or null where there are none", unit = "1")
                @Nullable
                Double shareWithPeriod,
        @Column(zh = "有指标的数字占比", en = "share of figures with an indicator, or null where there are none", unit = "1")
                @Nullable
                Double shareWithIndicator,
        @Column(zh = "有主题的数字占比", en = "share of figures with a theme, or null where there are none", unit = "1")
                @Nullable
                Double shareWithTheme,
        @Column(
                        zh = "有界别的数字占比",
                        en =
                                "share of figures whose sector is told, or null where there are none; the others' is unknown",
                        unit = "1")
                @Nullable
                Double shareWithSector,
        @Spread Stamp stamp) {}
