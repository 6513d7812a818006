package org.shangliang.log;

import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A file of a log that was landed, as a row of {@code bronze.log_files}. */
@Table(
        name = "bronze.log_files",
        zh = "已收存的台账文件",
        en = "files of logs that were landed",
        grain = "one row per file given",
        key = "path",
        invariants = {
            "records_read = records_kept + records_replaced + records_quarantined",
            "records_kept >= 0 and records_replaced >= 0 and records_quarantined >= 0"
        })
public record LogFileRow(
        @Column(zh = "文件路径", en = "path of the file") String path,
        @Column(zh = "来源编号", en = "name of the file, below the given folder") String sourceId,
        @Column(zh = "台账种类", en = "kind of log; null where it could not be told", codes = LogKind.class) @Nullable
                String kind,
        @Column(zh = "字节数", en = "size in bytes") long sizeBytes,
        @Column(zh = "修改时间(毫秒)", en = "time of modification, milliseconds since 1970, as the file system tells it")
                long modifiedMillis,
        @Column(zh = "收存次序", en = "number in the order of landing") long landedNo,
        @Column(zh = "读入记录数", en = "records found in it") long recordsRead,
        @Column(zh = "保留记录数", en = "records kept when it was read last") long recordsKept,
        @Column(zh = "被后来的行取代的记录数", en = "records that a later one of the same id replaced when it was read last")
                long recordsReplaced,
        @Column(zh = "隔离记录数", en = "records in quarantine") long recordsQuarantined,
        @Column(zh = "读取程序版本", en = "version of the reader that read it last; null where none did") @Nullable
                String readerVersion,
        @Column(zh = "编码手册版本", en = "version of the codebook it was read with; null where it was not read") @Nullable
                String codebookVersion,
        @Column(zh = "文件所属区划代码", en = "code of the county the file is of, told or by its name, or null") @Nullable
                String fileDivision,
        @Column(zh = "收存的运行编号", en = "id of the run that landed it") String runId) {}
