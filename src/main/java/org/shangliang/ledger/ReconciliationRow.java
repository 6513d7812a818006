package org.shangliang.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Span;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** What a county's reports claim against what its logs hold for the same days: a row of {@code gold.reconciliation}. */
@Table(
        name = "gold.reconciliation",
        zh = "报道与台账逐项核对",
        en = "what reports claim against what the logs hold for the claim's own county and days",
        grain = "one row per county × year × span × indicator that logs can tell",
        key = {"division_code", "year", "span", "indicator"},
        references = {
            @Table.Reference(column = "report_evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "log_evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {
            "(verdict = 'only_log') = (report_value is null)",
            "(verdict = 'only_report') = (log_value is null)",
            "difference is null or abs(difference - (report_value - log_value)) < 0.000001"
        })
public record ReconciliationRow(
        @Column(zh = "行政区划代码", en = "GB/T 2260 code of the division") String divisionCode,
        @Column(zh = "区划名称", en = "name of the division") @Nullable String divisionName,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end") int year,
        @Column(zh = "时间跨度", en = "how much time the period covers", codes = Span.class) String span,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "核对时期第一天", en = "first day of the claim's period, or of the log's own where no report claims")
                LocalDate periodStart,
        @Column(zh = "核对时期最后一天", en = "last day of the claim's period, or of the log's own where no report claims")
                LocalDate periodEnd,
        @Column(zh = "报道数值", en = "what reports claim; null where none does") @Nullable Double reportValue,
        @Column(zh = "报道字面下限", en = "lower end of what the reports' words allow") @Nullable Double reportLow,
        @Column(zh = "报道字面上限;无上限为空", en = "upper end of what the reports' words allow; null where none is set")
                @Nullable
                Double reportHigh,
        @Column(zh = "台账数值", en = "what the log rows of those days come to; null where no log tells of them") @Nullable
                Double logValue,
        @Column(zh = "台账单位", en = "unit of the log's value") String unit,
        @Column(zh = "差额:报道减台账", en = "report less log") @Nullable Double difference,
        @Column(zh = "比值:报道比台账", en = "report over log; null where the log comes to 0") @Nullable Double ratio,
        @Column(zh = "结论", en = "what the comparison shows", codes = Reconciled.class) String verdict,
        @Column(zh = "时期内台账所及天数占比", en = "share of the period's days that the county's logs tell of") double covered,
        @Column(zh = "报道证据:数字编号", en = "ids of the figures that claim it") List<String> reportEvidence,
        @Column(zh = "台账证据:台账行编号", en = "ids of the log rows that count for it") List<String> logEvidence,
        @Spread Stamp stamp) {

    public ReconciliationRow {
        reportEvidence = List.copyOf(reportEvidence);
        logEvidence = List.copyOf(logEvidence);
    }
}
