package org.shangliang.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Stage;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/** What one row of a log counts for: a row of {@code gold.log_evidence}. */
@Table(
        name = "gold.log_evidence",
        zh = "台账各行计入哪个指标",
        en = "which row of which log counts for which indicator, on which day and for how much",
        grain = "one row per log row and indicator that it counts for",
        key = {"log_id", "indicator"},
        invariants = {"value >= 0", "row_no >= 1"})
public record LogEvidenceRow(
        @Column(zh = "台账行编号:台账/编号", en = "log and id of the row: proposals/ID") String logId,
        @Column(zh = "台账", en = "the log") String log,
        @Column(zh = "行政区划代码", en = "GB/T 2260 code of the division") String divisionCode,
        @Column(zh = "界别代码", en = "codes of the sectors that acted; several where the county joins them")
                List<String> sectors,
        @Column(zh = "主题代码", en = "code of the theme that the title makes plain") @Nullable String theme,
        @Column(zh = "指标代码", en = "code of the indicator") String indicator,
        @Column(zh = "协商链条阶段", en = "stage of the consultation chain", codes = Stage.class) String stage,
        @Column(zh = "计入日期", en = "day on which it counts") LocalDate day,
        @Column(zh = "数值", en = "what it adds, in the unit") double value,
        @Column(zh = "单位", en = "unit") String unit,
        @Column(
                        zh = "只计一次者的标记:同一标记在一个时期内只计一次",
                        en = "mark of what counts once in a period however often it stands; null where rows count")
                @Nullable
                Long once,
        @Column(zh = "来源编号", en = "name of the file it stands in") String sourceId,
        @Column(zh = "源文件中的行号", en = "row in the file, from 1") long rowNo,
        @Spread Stamp stamp) {

    public LogEvidenceRow {
        sectors = List.copyOf(sectors);
    }
}
