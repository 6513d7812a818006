package org.shangliang.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** A social-opinion item (社情民意信息), as a row of {@code silver.opinions}. */
@Table(
        name = "silver.opinions",
        zh = "社情民意信息",
        en = "social-opinion items",
        grain = "one row per social-opinion item",
        key = "opinion_id",
        references =
                @Table.Reference(
                        column = "member_id",
                        table = "silver.members",
                        key = "member_id",
                        unless = LogIssue.REFERENCES_UNKNOWN),
        invariants = {"row_no >= 1", "division_code rlike '^[0-9]{6}$'"})
public record OpinionRow(
        @Column(zh = "社情民意编号", en = "id of the social-opinion item") String opinionId,
        @Column(zh = "标题", en = "title", personal = true) @Nullable String title,
        @Column(zh = "主题代码", en = "code of the theme its title makes plain") @Nullable String theme,
        @Column(zh = "委员编号", en = "id of the member who handed it in") @Nullable String memberId,
        @Column(zh = "界别代码", en = "codes of the sectors that handed it in") List<String> sectors,
        @Column(zh = "提交日期", en = "day of submission") LocalDate submittedOn,
        @Column(zh = "是否采用", en = "whether it was taken up") boolean adopted,
        @Column(zh = "采用层级", en = "how high it was taken up", codes = AdoptedLevel.class) @Nullable
                AdoptedLevel adoptedLevel,
        @Column(zh = "采用日期", en = "day on which it was taken up") @Nullable LocalDate adoptedOn,
        @Column(zh = "是否获领导批示", en = "whether a leader wrote an instruction on it") boolean instructed,
        @Column(zh = "批示日期", en = "day of the instruction") @Nullable LocalDate instructedOn,
        @Spread Provenance provenance) {

    public OpinionRow {
        sectors = List.copyOf(sectors);
    }
}
