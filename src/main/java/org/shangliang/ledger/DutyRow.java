package org.shangliang.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** How far the members of one county and sector did in a year what they owe: a row of {@code gold.member_duty}. */
@Table(
        name = "gold.member_duty",
        zh = "委员履职:规定完成情况与积分",
        en = "how far members did in a year what they owe, and the points of it",
        grain = "one row per county × sector × year; a member of several sectors counts for each",
        key = {"division_code", "sector", "year"},
        invariants = {
            "members >= 1",
            "members_meeting_all <= members and active_members <= members",
            "points_lowest <= points_median and points_median <= points_highest",
            "forall(rules, r -> r.met <= members and abs(r.share * members - r.met) < 0.000001)"
        })
public record DutyRow(
        @Spread Whereabouts where,
        @Column(zh = "界别代码;不详为空", en = "code of the sector; null where none is told") @Nullable String sector,
        @Column(zh = "年份", en = "calendar year") int year,
        @Column(zh = "委员数", en = "members in office in the year") long members,
        @Column(zh = "有履职记录的委员数", en = "members of whom the logs tell a deed in the year") long activeMembers,
        @Column(zh = "履职规定", en = "name of the rule set") String ruleSet,
        @Column(zh = "各项规定的完成人数与占比", en = "for each rule: how many members meet it, and their share")
                List<RuleShare> rules,
        @Column(zh = "完成全部规定的委员数", en = "members who meet every rule") long membersMeetingAll,
        @Column(zh = "完成全部规定的委员占比", en = "share of members who meet every rule") double shareMeetingAll,
        @Column(zh = "积分办法", en = "name of the scoring scheme") String scheme,
        @Column(zh = "积分合计", en = "points of all members together") double pointsTotal,
        @Column(zh = "人均积分", en = "points per member") double pointsMean,
        @Column(zh = "积分中位数", en = "median points") double pointsMedian,
        @Column(zh = "最低积分", en = "lowest points") double pointsLowest,
        @Column(zh = "最高积分", en = "highest points") double pointsHighest,
        @Spread Stamp stamp) {

    /**
     * How many members meet a rule.
     *
     * @param rule its code
     * @param met members who meet it
     * @param share of all members
     */
    public record RuleShare(String rule, long met, double share) {}

    public DutyRow {
        rules = List.copyOf(rules);
    }
}
