package org.shangliang.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** An agenda item (协商议题), as a row of {@code silver.agenda_items}. */
@Table(
        name = "silver.agenda_items",
        zh = "协商议题",
        en = "agenda items from their collection to their result",
        grain = "one row per agenda item",
        key = "item_id",
        references =
                @Table.Reference(
                        column = "session_id",
                        table = "silver.sessions",
                        key = "session_id",
                        unless = LogIssue.REFERENCES_UNKNOWN),
        invariants = {"row_no >= 1", "division_code rlike '^[0-9]{6}$'"})
public record AgendaItemRow(
        @Column(zh = "议题编号", en = "id of the agenda item") String itemId,
        @Column(zh = "议题名称", en = "title", personal = true) @Nullable String title,
        @Column(zh = "主题代码", en = "code of the theme its title makes plain") @Nullable String theme,
        @Column(zh = "乡镇(街道)", en = "township, as written") @Nullable String township,
        @Column(zh = "来源渠道", en = "through whom it came", codes = Channel.class) @Nullable Channel channel,
        @Column(zh = "征集日期", en = "day of submission") LocalDate submittedOn,
        @Column(zh = "筛选结果", en = "what became of it when items were narrowed", codes = Selection.class) @Nullable
                Selection selection,
        @Column(zh = "确定日期", en = "day of selection") @Nullable LocalDate selectedOn,
        @Column(zh = "协商活动编号", en = "id of the session that dealt with it") @Nullable String sessionId,
        @Column(zh = "是否重点议题", en = "whether it is a key item") boolean keyItem,
        @Column(zh = "是否领导领衔督办", en = "whether a leader supervises it") boolean supervised,
        @Column(zh = "办理情况", en = "how far it has come", codes = Progress.class) @Nullable Progress status,
        @Column(zh = "办结日期", en = "day on which it was resolved") @Nullable LocalDate resolvedOn,
        @Column(zh = "协商品牌", en = "brand of the platform, as written") @Nullable String brand,
        @Spread Provenance provenance) {}
