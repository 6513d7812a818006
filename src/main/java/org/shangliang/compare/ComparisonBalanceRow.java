package org.shangliang.compare;

import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** What became of the figures read on their way to the comparison: a row of {@code gold.comparison_balance}. */
@Table(
        name = "gold.comparison_balance",
        zh = "读到的数字去了哪里:归入 + 未归 + 不取 = 读到",
        en = "what became of the figures read: assigned + unassigned + dropped = read",
        grain = "one row per fate and reason",
        key = {"fate", "reason"},
        invariants = {"figures >= 0", "figures <= figures_read"})
public record ComparisonBalanceRow(
        @Column(
                        zh = "去向:归入某县某年,未能归入,不取",
                        en = "assigned to a county and year, unassigned, or dropped",
                        codes = Fate.class)
                String fate,
        @Column(zh = "原因代码", en = "why, as a code", codes = BalanceReason.class) String reason,
        @Column(zh = "原因(中文)", en = "why, in Chinese") String reasonZh,
        @Column(zh = "原因(英文)", en = "why, in English") String reasonEn,
        @Column(zh = "数字个数", en = "how many figures") long figures,
        @Column(zh = "读到的数字总数", en = "all figures read") long figuresRead,
        @Spread Stamp stamp) {

    /** Where a figure ends up. */
    public enum Fate {
        ASSIGNED,
        UNASSIGNED,
        DROPPED
    }
}
