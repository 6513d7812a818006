package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;

/** What a number rests on. */
public record Support(
        @Column(zh = "所指时期第一天", en = "first day of the period covered") @Nullable LocalDate periodStart,
        @Column(zh = "所指时期最后一天", en = "last day of the period covered") @Nullable LocalDate periodEnd,
        @Column(zh = "证据条数", en = "figures or log rows that say so") int evidenceCount,
        @Column(zh = "独立来源数", en = "voices that say so, reprints not counted; the logs of a county are one")
                int sourceCount,
        @Column(
                        zh = "可信等级:A台账与报道一致,B台账或多个来源,C单一来源,D单一来源且存疑",
                        en =
                                "A log and report agree; B log, or several sources; C one source; D one source with an issue")
                String grade,
        @Column(zh = "证据:数字编号或台账行编号", en = "ids of the figures or log rows it rests on") List<String> evidence) {
    public Support {
        evidence = List.copyOf(evidence);
    }
}
