package org.shangliang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.codebook.Issue;
import org.shangliang.codebook.Measure;
import org.shangliang.codebook.Modality;
import org.shangliang.codebook.Stage;
import org.shangliang.period.PeriodInForce;
import org.shangliang.place.PlaceInForce;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A figure as a row of {@code silver.figures}. */
@Table(
        name = "silver.figures",
        zh = "文章中提到的每个数字",
        en = "every figure mentioned in an article",
        grain = "one row per figure mentioned in an article",
        key = "figure_id",
        references = @Table.Reference(column = "article_id", table = "silver.articles"),
        invariants = {
            "start_char >= 0 and start_char < end_char",
            "low <= coalesce(high, low)",
            "value_max is null or value_max >= value",
            "(period_start is null or period_end is null) or period_start <= period_end",
            "division_code is null or division_code rlike '^[0-9]{6}$'"
        })
public record FigureRow(
        @Column(zh = "数字编号,重跑不变", en = "id of the figure, stable across runs") String figureId,
        @Column(zh = "来源编号", en = "id of the source") String sourceId,
        @Column(zh = "文章编号", en = "id of the article") String articleId,
        @Column(zh = "在文章中的顺序,从1起", en = "number in reading order, from 1") int figureNo,
        @Column(zh = "在正文中的起点,从0起", en = "offset in articles.text, UTF-16 units, from 0") int startChar,
        @Column(zh = "在正文中的终点(不含)", en = "offset after the last character") int endChar,
        @Column(zh = "原词", en = "the words as they stand in the clean text") String mention,
        @Column(zh = "数值;区间取下限", en = "the number, multiplied out; for a range its lower end") double value,
        @Column(zh = "区间上限", en = "upper end of a range, else null") @Nullable Double valueMax,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位(元为CNY,亩为mu)", en = "classifier as written, or CNY, mu, m2, m, t, ratio") String unit,
        @Column(zh = "数值的确定程度", en = "how firmly the words hold the number", codes = Bound.class) String bound,
        @Column(zh = "所数之物", en = "what is counted, its head noun phrase") @Nullable String object,
        @Column(zh = "动作", en = "the verb that brought it about") @Nullable String action,
        @Column(zh = "每(人、户、乡镇等)", en = "what the number is per, or null") @Nullable String per,
        @Column(zh = "指标代码", en = "code of the indicator; other for what has none") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) @Nullable String stage,
        @Column(zh = "已实现或目标", en = "reported as done, or aimed at", codes = Modality.class) String modality,
        @Column(zh = "流量、存量或比率", en = "flow, stock or rate", codes = Measure.class) String measure,
        @Column(zh = "所指行政区划代码(县级及以上)", en = "GB/T 2260 code it speaks of, county or above; null when open") @Nullable
                String divisionCode,
        @Column(zh = "区划依据", en = "where the division was taken from", codes = PlaceInForce.Basis.class)
                String divisionBasis,
        @Column(zh = "界别代码", en = "code of the sector whose members acted") @Nullable String sector,
        @Column(zh = "主题代码", en = "code of the theme the clause makes plain") @Nullable String theme,
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "时期依据", en = "where the period was taken from", codes = PeriodInForce.Basis.class)
                String periodBasis,
        @Column(zh = "所在句子", en = "the sentence it stands in, clean", quotes = true) String sentence,
        @Column(zh = "存疑之处", en = "what makes it less than sure", codes = Issue.class) List<String> issues,
        @Spread Stamp stamp) {

    public FigureRow {
        issues = List.copyOf(issues);
    }

    /** The same figure, with one more issue. */
    public FigureRow with(Issue issue) {
        List<String> more = Stream.concat(issues.stream(), Stream.of(issue.code()))
                .distinct()
                .toList();
        return with(periodStart, periodEnd, more);
    }

    /** The same figure, told of other days; an open side reaches without end. */
    public FigureRow during(@Nullable LocalDate start, @Nullable LocalDate end) {
        return with(start, end, issues);
    }

    private FigureRow with(@Nullable LocalDate start, @Nullable LocalDate end, List<String> told) {
        return new FigureRow(
                figureId,
                sourceId,
                articleId,
                figureNo,
                startChar,
                endChar,
                mention,
                value,
                valueMax,
                low,
                high,
                unit,
                bound,
                object,
                action,
                per,
                indicator,
                stage,
                modality,
                measure,
                divisionCode,
                divisionBasis,
                sector,
                theme,
                start,
                end,
                periodBasis,
                sentence,
                told,
                stamp);
    }
}
