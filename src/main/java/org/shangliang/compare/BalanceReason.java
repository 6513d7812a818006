package org.shangliang.compare;

import org.shangliang.table.Codes;
import org.shangliang.table.InTwoLanguages;
import org.shangliang.table.Stamp;

/** What becomes of a figure on its way to the comparison, and why. */
public enum BalanceReason {
    COUNTED(ComparisonBalanceRow.Fate.ASSIGNED, "计入该县该年的数值", "in the number of its county and year"),
    BESIDE(
            ComparisonBalanceRow.Fate.ASSIGNED,
            "属于该县该年,因重复、含于总数等未相加",
            "of its county and year, and not added: said again, part of a total, or the like"),
    NO_COUNTY(ComparisonBalanceRow.Fate.UNASSIGNED, "不知属于何地", "its county cannot be told"),
    NO_YEAR(ComparisonBalanceRow.Fate.UNASSIGNED, "不知属于何年", "its year cannot be told"),
    OTHER_SPAN(
            ComparisonBalanceRow.Fate.DROPPED,
            "同一年另有更接近全年的数值",
            "another number of its county and year comes nearer to the year"),
    TARGET(ComparisonBalanceRow.Fate.DROPPED, "目标,不是结果", "an aim, not a result"),
    PER_UNIT(ComparisonBalanceRow.Fate.DROPPED, "单位平均数", "a number per member, household or the like"),
    NO_INDICATOR(ComparisonBalanceRow.Fate.DROPPED, "不属于任何指标", "of no indicator");

    private final ComparisonBalanceRow.Fate fate;
    private final InTwoLanguages meaning;

    BalanceReason(ComparisonBalanceRow.Fate fate, String zh, String en) {
        this.fate = fate;
        this.meaning = new InTwoLanguages(zh, en);
    }

    /** As it stands in the tables. */
    public String code() {
        return Codes.of(this);
    }

    /** What it means. */
    public InTwoLanguages meaning() {
        return meaning;
    }

    /** The reason with this code. */
    public static BalanceReason of(String code) {
        return Codes.value(BalanceReason.class, code);
    }

    /** A row of the balance. */
    public ComparisonBalanceRow row(long figures, long read, Stamp stamp) {
        return new ComparisonBalanceRow(Codes.of(fate), code(), meaning.zh(), meaning.en(), figures, read, stamp);
    }
}
