package org.shangliang.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** What a job did in a run, as a row of {@code gold.runs}. */
@Table(
        name = "gold.runs",
        zh = "每次运行中每个环节的记录",
        en = "what every job did in every run",
        grain = "one row per job and run",
        key = {"run_id", "job"},
        invariants = {"rows_read = rows_kept + coalesce(rows_replaced, 0) + rows_quarantined", "seconds >= 0"})
public record RunRow(
        @Column(zh = "运行编号", en = "id of the run") String runId,
        @Column(zh = "环节", en = "job") String job,
        @Column(zh = "开始时间", en = "when the job began") Instant startedAt,
        @Column(zh = "用时(秒)", en = "how long it took, seconds", unit = "s") double seconds,
        @Column(zh = "输入", en = "what it was given") List<String> inputs,
        @Column(zh = "读入", en = "records taken in") long rowsRead,
        @Column(zh = "保留", en = "records kept of them") long rowsKept,
        @Column(zh = "隔离", en = "records rejected") long rowsQuarantined,
        @Column(
                        zh = "被后来的行取代",
                        en = "rows of logs that a later one of the same id replaced; null before there were logs")
                @Nullable
                Long rowsReplaced,
        @Column(zh = "写出", en = "rows written") long rowsWritten,
        @Column(zh = "数字", en = "figures found or used") long figures,
        @Column(zh = "各原因的隔离数", en = "records rejected by reason") List<ReasonCount> reasons,
        @Column(zh = "程序版本", en = "version of the program") String codeVersion,
        @Column(zh = "编码手册版本", en = "version of the codebook; null where the job needs none") @Nullable
                String codebookVersion,
        @Column(zh = "Spark版本", en = "version of Spark") String sparkVersion,
        @Column(zh = "Delta版本", en = "version of Delta") String deltaVersion) {

    /** A reason and how often it rejected a record. */
    public record ReasonCount(String reason, long count) {}

    public RunRow {
        inputs = List.copyOf(inputs);
        reasons = List.copyOf(reasons);
    }
}
