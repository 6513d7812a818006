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
 * What a county's reports, or its logs, tell of one indicator, sector, theme and year: a row of {@code gold.outcomes}.
 */
@Table(
        name = "gold.outcomes",
        zh = "各县各界别各主题各指标各年的成果",
        en = "outcomes by county, sector, theme, indicator and year",
        grain = "one row per county × sector × theme × indicator × year × span × unit × origin",
        key = {"division_code", "sector", "theme", "indicator", "year", "span", "unit", "origin"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {
            "low <= value and value <= coalesce(high, value)",
            "evidence_count = size(evidence)",
            "source_count >= 1"
        })
public record OutcomeRow(
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
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "数值的确定程度", en = "how firmly the words hold the number", codes = Bound.class) String bound,
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "证据条数", en = "figures or log rows that say so") int evidenceCount,
        @Column(zh = "独立来源数", en = "voices that say so, reprints not counted; the logs of a county are one")
                int sourceCount,
        @Column(
                        zh = "可信等级:A台账与报道一致,B台账或多个来源,C单一来源,D单一来源且存疑",
                        en =
                                "A log and report agree; B log, or several sources; C one source; D one source with an issue")
                String grade,
        @Column(zh = "证据:数字编号或台账行编号", en = "ids of the figures or log rows it rests on") List<String> evidence,
        @Spread Stamp stamp) {
    /** Told by reports. */
    public static final String REPORT = "report";

    /** Told by logs. */
    public static final String LOG = "log";

    public OutcomeRow {
        evidence = List.copyOf(evidence);
    }
}
