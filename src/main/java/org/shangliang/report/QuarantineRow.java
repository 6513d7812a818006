package org.shangliang.report;

import org.shangliang.table.Codes;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A record that could not be kept, as a row of {@code silver.quarantine}. */
@Table(
        name = "silver.quarantine",
        zh = "未能保留的记录及原因",
        en = "records that could not be kept, and why",
        grain = "one row per record that could not be kept",
        key = {"path", "row_no", "stage"},
        invariants = "row_no >= 0")
public record QuarantineRow(
        @Column(zh = "来源编号,或所在容器的名称", en = "id of the source, or name of the container it stood in") String sourceId,
        @Column(zh = "文件路径", en = "path of the file") String path,
        @Column(zh = "容器中的行号,从1起;整个文件为0", en = "line or row in its container, from 1; 0 for a whole file") long rowNo,
        @Column(zh = "环节", en = "where it was rejected", codes = Stage.class) String stage,
        @Column(zh = "原因代码", en = "code of the reason") String reason,
        @Column(zh = "说明", en = "what is wrong, in words") String detail,
        @Column(zh = "摘录", en = "its first characters", personal = true) String excerpt,
        @Column(zh = "运行编号", en = "id of the run") String runId) {

    /** Where a record was rejected. */
    public enum Stage {
        INGEST,
        READ,
        LOG;

        /** The code as it is written to tables. */
        public String code() {
            return Codes.of(this);
        }
    }
}
