package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Stage;
import org.shangliang.table.Column;

/** What a row tells of, beside whose it is: the cell of a division. */
public record Heading(
        @Column(zh = "界别代码", en = "code of the sector whose members acted; null where none is told") @Nullable
                String sector,
        @Column(zh = "主题代码", en = "code of the theme; null where none is plain") @Nullable String theme,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end; null where the text cannot tell") @Nullable
                Integer year,
        @Column(zh = "时间跨度", en = "how much time it covers; only like is compared with like", codes = Span.class)
                String span,
        @Column(zh = "出处:报道或台账", en = "where it is told: report or log") String origin) {
    /** The indicator and the year alone, over all sectors, themes and origins. */
    IndicatorYear indicatorYear() {
        return new IndicatorYear(year, span, indicator, stage);
    }
}
