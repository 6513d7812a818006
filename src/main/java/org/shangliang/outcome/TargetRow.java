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
 * What a county aims at, and what it has reached so far: a row of {@code gold.targets}.
 */
@Table(
        name = "gold.targets",
        zh = "目标及完成情况",
        en = "targets, and what was reached of them",
        grain = "one row per county × sector × theme × indicator × year × span × unit × per × origin",
        key = {"division_code", "sector", "theme", "indicator", "year", "span", "unit", "per", "origin"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "reached_evidence", table = "silver.figures", key = "figure_id")
        },
        invariants = {"low <= value and value <= coalesce(high, value)", "evidence_count = size(evidence)"})
public record TargetRow(
        @Spread Whereabouts where,
        @Column(zh = "界别代码", en = "code of the sector whose members acted; null where none is told") @Nullable
                String sector,
        @Column(zh = "主题代码", en = "code of the theme; null where none is plain") @Nullable String theme,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end; null where the text cannot tell") @Nullable
                Integer year,
        @Column(zh = "时间跨度", en = "how much time it covers; only like is compared with like", codes = Span.class)
                String span,
        @Column(zh = "出处:报道或台账", en = "where it is told: report or log") String origin,
        @Column(zh = "每(人、户、乡镇等)", en = "what the aim is per, or null") @Nullable String per,
        @Column(zh = "所数之物", en = "what is counted") @Nullable String object,
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "数值的确定程度", en = "how firmly the words hold the number", codes = Bound.class) String bound,
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "证据条数", en = "figures that say so") int evidenceCount,
        @Column(zh = "独立来源数", en = "voices that say so, reprints not counted") int sourceCount,
        @Column(
                        zh = "可信等级:A台账与报道一致,B台账或多个来源,C单一来源,D单一来源且存疑",
                        en =
                                "A log and report agree; B log, or several sources; C one source; D one source with an issue")
                String grade,
        @Column(zh = "证据:数字编号", en = "ids of the figures it rests on") List<String> evidence,
        @Column(zh = "已达到", en = "what was reached so far, in the same unit, or null") @Nullable Double reachedValue,
        @Column(zh = "已达到的下限", en = "lower end of what was reached") @Nullable Double reachedLow,
        @Column(zh = "已达到的上限", en = "upper end of what was reached; null where none is set") @Nullable
                Double reachedHigh,
        @Column(zh = "已达到数值的确定程度", en = "how firmly the words hold what was reached", codes = Bound.class) @Nullable
                String reachedBound,
        @Column(zh = "达到时点", en = "last day of the period in which it was reached") @Nullable
                LocalDate reachedPeriodEnd,
        @Column(zh = "完成比例", en = "reached over aimed at, or null", unit = "1") @Nullable Double reachedShare,
        @Column(zh = "达到情况的证据", en = "ids of the figures that tell what was reached") List<String> reachedEvidence,
        @Spread Stamp stamp) {

    public TargetRow {
        evidence = List.copyOf(evidence);
        reachedEvidence = List.copyOf(reachedEvidence);
    }
}
