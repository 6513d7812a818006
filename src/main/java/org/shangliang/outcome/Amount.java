package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.table.Column;

/** A number as the words hold it. */
public record Amount(
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "数值的确定程度", en = "how firmly the words hold the number", codes = Bound.class) String bound) {}
