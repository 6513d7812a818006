package org.shangliang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** What became of the proposals of one county, sector and year: a row of {@code gold.proposal_lifecycle}. */
@Table(
        name = "gold.proposal_lifecycle",
        zh = "提案从提交到评议的全过程",
        en = "what became of the proposals submitted in a year, and how long each step took",
        grain = "one row per county × sector × year of submission; a proposal of several sectors counts for each",
        key = {"division_code", "sector", "year"},
        invariants = {
            "filed + merged + not_filed + converted + undecided = submitted",
            "resolved + in_progress + planned + for_reference <= submitted",
            "satisfied + fairly_satisfied + dissatisfied <= submitted",
            "answered <= submitted and overdue <= submitted",
            "answer_rate is null or answer_rate between 0 and 1"
        })
public record LifecycleRow(
        @Spread Whereabouts where,
        @Column(zh = "界别代码;未署界别为空", en = "code of the sector that submits; null where none is told") @Nullable
                String sector,
        @Column(zh = "提交年份", en = "year of submission") int year,
        @Column(zh = "提交数", en = "submitted") long submitted,
        @Column(zh = "立案数", en = "filed") long filed,
        @Column(zh = "并案数", en = "merged into another") long merged,
        @Column(zh = "不立案数", en = "not filed") long notFiled,
        @Column(zh = "转为建议数", en = "turned into suggestions") long converted,
        @Column(zh = "审查结果不详数", en = "of which no decision is told") long undecided,
        @Column(zh = "已答复数(立案与并案)", en = "answered, of those filed or merged") long answered,
        @Column(zh = "已解决数", en = "whose matter is resolved") long resolved,
        @Column(zh = "正在解决数", en = "whose matter is being resolved") long inProgress,
        @Column(zh = "列入计划数", en = "whose matter is entered in a plan") long planned,
        @Column(zh = "留作参考数", en = "kept for reference") long forReference,
        @Column(zh = "满意数", en = "whose proposers are satisfied") long satisfied,
        @Column(zh = "基本满意数", en = "whose proposers are on the whole satisfied") long fairlySatisfied,
        @Column(zh = "不满意数", en = "whose proposers are dissatisfied") long dissatisfied,
        @Column(zh = "立案率", en = "filed over submitted") @Nullable Double filingRate,
        @Column(zh = "答复率:已答复比立案与并案", en = "answered over filed and merged") @Nullable Double answerRate,
        @Column(zh = "解决率:已解决比有办理结果者", en = "resolved over those with a result") @Nullable Double resolutionRate,
        @Column(zh = "满意率:满意与基本满意比有评议者", en = "satisfied or on the whole satisfied over those assessed") @Nullable
                Double satisfactionRate,
        @Column(zh = "提交到立案天数中位数", en = "median days from submission to filing") @Nullable Double medianDaysToFiling,
        @Column(zh = "提交到立案天数九成位数", en = "90th percentile of days from submission to filing") @Nullable
                Double p90DaysToFiling,
        @Column(zh = "立案到交办天数中位数", en = "median days from filing to assignment") @Nullable
                Double medianDaysToAssignment,
        @Column(zh = "立案到交办天数九成位数", en = "90th percentile of days from filing to assignment") @Nullable
                Double p90DaysToAssignment,
        @Column(zh = "交办到答复天数中位数", en = "median days from assignment to answer") @Nullable Double medianDaysToAnswer,
        @Column(zh = "交办到答复天数九成位数", en = "90th percentile of days from assignment to answer") @Nullable
                Double p90DaysToAnswer,
        @Column(zh = "提交到答复天数中位数", en = "median days from submission to answer") @Nullable Double medianDaysInAll,
        @Column(zh = "提交到答复天数九成位数", en = "90th percentile of days from submission to answer") @Nullable
                Double p90DaysInAll,
        @Column(zh = "逾期数:答复或等待超过期限", en = "answered after the limit, or awaiting an answer for longer") long overdue,
        @Column(zh = "答复期限(天)", en = "limit for the answer, days from assignment") int limitDays,
        @Column(zh = "逾期计算截止日", en = "day by which waiting is counted") @Nullable LocalDate asOf,
        @Spread Stamp stamp) {}
