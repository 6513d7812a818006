package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Stage;
import org.shangliang.table.Column;

/** One indicator in one year. */
public record IndicatorYear(
        @Column(zh = "年份(时期末所在)", en = "year of the period's end; null where the text cannot tell") @Nullable
                Integer year,
        @Column(zh = "时间跨度", en = "how much time it covers; only like is compared with like", codes = Span.class)
                String span,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage) {}
