package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Issue;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/**
 * What became of one figure in its county's cell, and why: a row of {@code gold.claims}.
 */
@Table(
        name = "gold.claims",
        zh = "每个数字在单元格中的去向",
        en = "what became of every figure in its county's cell",
        grain = "one row per figure with an indicator",
        key = "figure_id",
        references = {
            @Table.Reference(column = "figure_id", table = "silver.figures"),
            @Table.Reference(column = "yields_to", table = "silver.figures", key = "figure_id")
        })
public record ClaimRow(
        @Column(zh = "数字编号", en = "id of the figure") String figureId,
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "来源编号", en = "id of the source") String sourceId,
        @Column(zh = "行政区划代码;不知属于何地为空", en = "GB/T 2260 code; null where its county cannot be told") @Nullable
                String divisionCode,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end; null where the text cannot tell") @Nullable
                Integer year,
        @Column(zh = "时间跨度", en = "how much time it covers; only like is compared with like", codes = Span.class)
                String span,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(zh = "所数之物", en = "what is counted") @Nullable String object,
        @Column(zh = "数值", en = "the number") double value,
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "在单元格中的作用", en = "what became of the figure in its county's cell", codes = Role.class) String role,
        @Column(zh = "让位于哪个数字", en = "id of the figure that stands in its place, or null") @Nullable String yieldsTo,
        @Column(zh = "原因(中文)", en = "why, in Chinese") String reasonZh,
        @Column(zh = "原因(英文)", en = "why, in English") String reasonEn,
        @Column(zh = "存疑之处", en = "what makes it less than sure", codes = Issue.class) List<String> issues,
        @Spread Stamp stamp) {

    public ClaimRow {
        issues = List.copyOf(issues);
    }
}
