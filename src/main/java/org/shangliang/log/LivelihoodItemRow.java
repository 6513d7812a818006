package org.shangliang.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** A livelihood item (民生实事), as a row of {@code silver.livelihood_items}. */
@Table(
        name = "silver.livelihood_items",
        zh = "民生实事",
        en = "livelihood items with their money and beneficiaries",
        grain = "one row per livelihood item",
        key = "item_id",
        references =
                @Table.Reference(
                        column = "session_id",
                        table = "silver.sessions",
                        key = "session_id",
                        unless = LogIssue.REFERENCES_UNKNOWN),
        invariants = {
            "row_no >= 1",
            "division_code rlike '^[0-9]{6}$'",
            "money_yuan is null or money_yuan >= 0",
            "households is null or households >= 0",
            "people is null or people >= 0"
        })
public record LivelihoodItemRow(
        @Column(zh = "民生实事编号", en = "id of the livelihood item") String itemId,
        @Column(zh = "协商活动编号", en = "id of the session it came from") @Nullable String sessionId,
        @Column(zh = "事项名称", en = "title", personal = true) @Nullable String title,
        @Column(zh = "主题代码", en = "code of the theme its title makes plain") @Nullable String theme,
        @Column(zh = "乡镇(街道)", en = "township, as written") @Nullable String township,
        @Column(zh = "资金(元)", en = "money, yuan") @Nullable Double moneyYuan,
        @Column(zh = "受益户数", en = "households that benefit") @Nullable Long households,
        @Column(zh = "受益人数", en = "people who benefit") @Nullable Long people,
        @Column(zh = "办理情况", en = "how far it has come", codes = Progress.class) @Nullable Progress status,
        @Column(zh = "立项日期", en = "day on which it was listed") LocalDate listedOn,
        @Column(zh = "完成日期", en = "day of completion") @Nullable LocalDate completedOn,
        @Spread Provenance provenance) {}
