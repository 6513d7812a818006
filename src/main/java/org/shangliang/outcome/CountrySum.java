package org.shangliang.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;

/** What was brought about over all counties in a year, under one indicator: the end of every row of the country's views. */
public record CountrySum(
        @Spread IndicatorYear indicatorYear,
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "县数", en = "counties whose own numbers are in the value") int counties,
        @Column(zh = "区划数", en = "divisions whose numbers are in the value") int divisions,
        @Column(zh = "证据条数", en = "figures and log rows that say so") int evidenceCount,
        @Column(zh = "证据:数字编号或台账行编号", en = "ids of the figures and log rows it rests on") List<String> evidence,
        @Spread Stamp stamp) {

    public CountrySum {
        evidence = List.copyOf(evidence);
    }
}
