package org.shangliang.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** A consultation session, as a row of {@code silver.sessions}. */
@Table(
        name = "silver.sessions",
        zh = "协商活动",
        en = "consultation sessions held",
        grain = "one row per session",
        key = "session_id",
        references = {
            @Table.Reference(
                    column = "item_ids",
                    table = "silver.agenda_items",
                    key = "item_id",
                    unless = LogIssue.REFERENCES_UNKNOWN),
            @Table.Reference(
                    column = "member_ids",
                    table = "silver.members",
                    key = "member_id",
                    unless = LogIssue.REFERENCES_UNKNOWN)
        },
        invariants = {
            "row_no >= 1",
            "division_code rlike '^[0-9]{6}$'",
            "members_present is null or members_present >= 0",
            "participants is null or participants >= 0"
        })
public record SessionRow(
        @Column(zh = "协商活动编号", en = "id of the session") String sessionId,
        @Column(zh = "议题编号", en = "ids of the agenda items dealt with") List<String> itemIds,
        @Column(zh = "活动名称", en = "title", personal = true) @Nullable String title,
        @Column(zh = "主题代码", en = "code of the theme its title makes plain") @Nullable String theme,
        @Column(zh = "乡镇(街道)", en = "township, as written") @Nullable String township,
        @Column(zh = "地点", en = "venue, as written", personal = true) @Nullable String venue,
        @Column(zh = "协商品牌", en = "brand of the platform, as written") @Nullable String brand,
        @Column(zh = "召开日期", en = "day on which it was held") LocalDate heldOn,
        @Column(zh = "参加委员编号", en = "ids of the members who took part") List<String> memberIds,
        @Column(zh = "参加委员人数", en = "members who took part, as told or as many as are listed") @Nullable
                Long membersPresent,
        @Column(zh = "参加总人数", en = "all who took part") @Nullable Long participants,
        @Column(zh = "落实情况", en = "how far its matter has come", codes = Progress.class) @Nullable Progress status,
        @Column(zh = "办结日期", en = "day on which its matter was resolved") @Nullable LocalDate resolvedOn,
        @Spread Provenance provenance) {

    public SessionRow {
        itemIds = List.copyOf(itemIds);
        memberIds = List.copyOf(memberIds);
    }
}
