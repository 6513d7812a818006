package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.codebook.Stage;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/**
 * One number per county, year, span and indicator, resolved over all sectors and themes: a row of {@code
 * gold.outcomes_by_county}.
 */
@Table(
        name = "gold.outcomes_by_county",
        zh = "各县各年各指标的数值",
        en = "one number per county, year and indicator",
        grain = "one row per county × year × span × indicator",
        key = {"division_code", "year", "span", "indicator"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {"low <= value and value <= coalesce(high, value)", "evidence_count = size(evidence)"})
public record CountyOutcomeRow(
        @Spread Whereabouts where,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end; null where the text cannot tell") @Nullable
                Integer year,
        @Column(zh = "时间跨度", en = "how much time it covers; only like is compared with like", codes = Span.class)
                String span,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage,
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "数值的确定程度", en = "how firmly the words hold the number", codes = Bound.class) String bound,
        @Column(
                        zh = "可信等级:A台账与报道一致,B台账或多个来源,C单一来源,D单一来源且存疑",
                        en =
                                "A log and report agree; B log, or several sources; C one source; D one source with an issue")
                String grade,
        @Column(zh = "报道数值", en = "what reports tell, or null") @Nullable Double reportValue,
        @Column(zh = "台账数值", en = "what the logs tell, or null") @Nullable Double logValue,
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "证据条数", en = "figures and log rows that say so") int evidenceCount,
        @Column(zh = "独立来源数", en = "voices that say so, reprints not counted") int sourceCount,
        @Column(zh = "证据:数字编号或台账行编号", en = "ids of the figures and log rows it rests on") List<String> evidence,
        @Spread Stamp stamp) {

    public CountyOutcomeRow {
        evidence = List.copyOf(evidence);
    }

    /** The county's number as long as no log tells of it. */
    static CountyOutcomeRow ofReport(OutcomeRow row) {
        return new CountyOutcomeRow(
                row.where(),
                row.year(),
                row.span(),
                row.indicator(),
                row.stage(),
                row.value(),
                row.low(),
                row.high(),
                row.unit(),
                row.bound(),
                row.grade(),
                row.value(),
                null,
                row.periodStart(),
                row.periodEnd(),
                row.evidenceCount(),
                row.sourceCount(),
                row.evidence(),
                row.stamp());
    }
}
