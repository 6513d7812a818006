package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        @Spread IndicatorYear indicatorYear,
        @Spread Amount amount,
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
                row.heading().indicatorYear(),
                row.amount(),
                row.support().grade(),
                row.amount().value(),
                null,
                row.support().periodStart(),
                row.support().periodEnd(),
                row.support().evidenceCount(),
                row.support().sourceCount(),
                row.support().evidence(),
                row.stamp());
    }
}
