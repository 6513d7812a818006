package org.shangliang.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Stage;
import org.shangliang.outcome.Span;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** A county beside the others, by year and indicator: a row of {@code gold.county_comparison}. */
@Table(
        name = "gold.county_comparison",
        zh = "各县各年各指标的比较:数值、比率、位次区间、同类。反映公开报道与已录入台账,不等于实际工作量;未见报道不等于未开展",
        en =
                "counties beside each other: values, rates, ranks with intervals, peers. What was reported or logged is not the work"
                        + " actually done",
        grain =
                "one row per county × year × indicator, for every indicator that a county of its level tells of in the year",
        key = {"division_code", "year", "indicator"},
        invariants = {
            "(value is not null) = (status in ('reported', 'reported_zero', 'small_number'))",
            "value is null or low <= value and value <= coalesce(high, value)",
            "(span is not null) = (value is not null)",
            "(rank is not null) = (rank_status = 'given')",
            "rank is null or rank_low >= 1 and rank_low <= rank and rank <= rank_high and rank_high <= of",
            "rank is null or n >= 1 and interval_low <= ranked_value",
            "(per_100_members is not null) = (per_100_members_status = 'given')",
            "(per_10k_people is not null) = (per_10k_people_status = 'given')",
            "(peer_median is not null) = (peer_status = 'given')",
            "(change_from_last_year is not null) = (change_status = 'given')",
            "peer_count <= size(peer_codes)"
        })
public record CountyComparisonRow(
        @Spread Whereabouts where,
        @Column(zh = "年份(时期末所在)", en = "year of the period's end") int year,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage,
        @Column(
                        zh = "时间跨度;同一年有几种跨度时取最接近全年的一种",
                        en =
                                "how much time the number covers; of several, the one nearest to the year; null where there is no number",
                        codes = Span.class)
                @Nullable
                String span,
        @Column(zh = "状态:为什么有数或无数", en = "why there is a number, or none", codes = Status.class) String status,
        @Column(zh = "数值;没有为空,绝不以零代替", en = "the number; absent is null, never zero") @Nullable Double value,
        @Column(zh = "字面允许的下限", en = "lower end of what the words allow") @Nullable Double low,
        @Column(zh = "字面允许的上限;无上限为空", en = "upper end of what the words allow; null where none is set") @Nullable
                Double high,
        @Column(zh = "单位", en = "unit; null where there is no number") @Nullable String unit,
        @Column(
                        zh = "可信等级:A台账与报道一致,B台账或多个来源,C单一来源,D单一来源且存疑",
                        en =
                                "A log and report agree; B log, or several sources; C one source; D one source with an issue")
                @Nullable
                String grade,
        @Column(zh = "报道数值", en = "what reports tell, or null") @Nullable Double reportValue,
        @Column(zh = "台账数值", en = "what logs tell, or null") @Nullable Double logValue,
        @Column(zh = "数值所依据的独立文本与台账行数", en = "independent texts and log rows that the number rests on") int n,
        @Column(zh = "每百名委员", en = "the number per 100 members of the committee", unit = "unit per 100 members")
                @Nullable
                Double per100Members,
        @Column(zh = "每百名委员一栏的状态", en = "why per_100_members is there or not", codes = Status.class)
                String per100MembersStatus,
        @Column(zh = "每万人", en = "the number per 10,000 residents", unit = "unit per 10,000 people") @Nullable
                Double per10kPeople,
        @Column(zh = "每万人一栏的状态", en = "why per_10k_people is there or not", codes = Status.class)
                String per10kPeopleStatus,
        @Column(zh = "常住人口(人)", en = "residents, or null where the reference table does not tell") @Nullable
                Long population,
        @Column(zh = "政协委员数(人)", en = "members, or null where the reference table does not tell") @Nullable
                Long members,
        @Column(zh = "参考数的年份", en = "year of population and members, or null") @Nullable Integer referenceYear,
        @Column(zh = "按何排名", en = "the number by which counties are ranked", codes = Basis.class) String rankedBy,
        @Column(zh = "排名所用的数", en = "value or rate that is ranked; null where there is no rank") @Nullable
                Double rankedValue,
        @Column(
                        zh = "排名所用之数的区间下端:全组同时成立",
                        en = "lower end of the interval of ranked_value; all intervals of a league hold at once")
                @Nullable
                Double intervalLow,
        @Column(
                        zh = "排名所用之数的区间上端;无上限为空",
                        en = "upper end of the interval of ranked_value; null where none is set, or there is no rank")
                @Nullable
                Double intervalHigh,
        @Column(zh = "位次,从1起;并列同位", en = "rank, from 1, the largest first; equals share it") @Nullable Integer rank,
        @Column(zh = "位次区间:最靠前", en = "best rank that the intervals allow") @Nullable Integer rankLow,
        @Column(zh = "位次区间:最靠后", en = "worst rank that the intervals allow") @Nullable Integer rankHigh,
        @Column(
                        zh = "档:区间相连者同档,从1起",
                        en = "band, from 1: counties whose intervals overlap, directly or through others, share it")
                @Nullable
                Integer band,
        @Column(zh = "参与排名的个数", en = "how many are ranked") @Nullable Integer of,
        @Column(
                        zh = "百分位:低于它的占比,并列各半",
                        en = "share of the ranked below it, in percent, equals counted half",
                        unit = "%")
                @Nullable
                Double percentile,
        @Column(zh = "位次的状态", en = "why there is a rank, or none", codes = Status.class) String rankStatus,
        @Column(zh = "行政区划顺序,从1起", en = "place in administrative order, from 1, among all of its level") int adminOrder,
        @Column(zh = "同类的选法", en = "how peers are chosen", codes = Peers.class) String peers,
        @Column(zh = "同类的区划代码", en = "codes of the peers") List<String> peerCodes,
        @Column(zh = "有可比数值的同类个数", en = "peers with a number alike") int peerCount,
        @Column(zh = "同类的中位数(口径同ranked_by)", en = "median of the peers' ranked values") @Nullable Double peerMedian,
        @Column(zh = "同类中位数的状态", en = "why there is a median, or none", codes = Status.class) String peerStatus,
        @Column(zh = "比上年增减(绝对数)", en = "value less last year's, where both cover alike spans") @Nullable
                Double changeFromLastYear,
        @Column(zh = "增减的状态", en = "why there is a change, or none", codes = Status.class) String changeStatus,
        @Column(
                        zh = "报道数:当年发表或说到当年的来源",
                        en = "distinct sources published in the year about the division, or telling of it and the year")
                long reports,
        @Column(zh = "台账行数", en = "rows of the logs") long logRows,
        @Column(zh = "最早日期", en = "first date of these sources, or null where there is none") @Nullable
                LocalDate firstDate,
        @Column(zh = "最晚日期", en = "last date of these sources, or null where there is none") @Nullable
                LocalDate lastDate,
        @Column(zh = "证据条数", en = "figures and log rows that say so") int evidenceCount,
        @Column(zh = "独立来源数", en = "voices that say so, reprints not counted") int sourceCount,
        @Spread Stamp stamp) {

    public CountyComparisonRow {
        peerCodes = List.copyOf(peerCodes);
    }
}
