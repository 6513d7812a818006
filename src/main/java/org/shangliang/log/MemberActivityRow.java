package org.shangliang.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** One thing that a member did, as a row of {@code silver.member_activities}. */
@Table(
        name = "silver.member_activities",
        zh = "委员履职记录",
        en = "what members did, each one of it",
        grain = "one row per member and activity",
        key = "activity_id",
        references =
                @Table.Reference(
                        column = "member_id",
                        table = "silver.members",
                        key = "member_id",
                        unless = LogIssue.REFERENCES_UNKNOWN),
        invariants = {"row_no >= 1", "division_code rlike '^[0-9]{6}$'", "hours is null or hours >= 0"})
public record MemberActivityRow(
        @Column(zh = "履职记录编号", en = "id of the record") String activityId,
        @Column(zh = "委员编号", en = "id of the member") String memberId,
        @Column(zh = "活动类别", en = "kind of activity", codes = ActivityKind.class) ActivityKind kind,
        @Column(zh = "活动类别原文", en = "kind of activity, as written") @Nullable String kindTold,
        @Column(zh = "日期", en = "day") LocalDate heldOn,
        @Column(zh = "活动名称", en = "title", personal = true) @Nullable String title,
        @Column(zh = "时长(小时)", en = "hours") @Nullable Double hours,
        @Column(zh = "所记积分", en = "points that the log tells") @Nullable Double points,
        @Spread Provenance provenance) {}
