package org.shangliang.report;

import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A file that was landed, as a row of {@code bronze.files}: what need not be read again. */
@Table(
        name = "bronze.files",
        zh = "已收存的文件",
        en = "files that were landed",
        grain = "one row per file given",
        key = "path",
        invariants = "records_read = records_kept + records_quarantined")
public record FileRow(
        @Column(zh = "文件路径", en = "path of the file") String path,
        @Column(zh = "来源名", en = "source id of the file, or the name of the container") String sourceName,
        @Column(zh = "格式(文件后缀)", en = "format, by the file's ending") String format,
        @Column(zh = "字节数", en = "size in bytes") long sizeBytes,
        @Column(zh = "修改时间(毫秒)", en = "time of modification, milliseconds since 1970, as the file system tells it")
                long modifiedMillis,
        @Column(zh = "读入记录数", en = "records found in it") long recordsRead,
        @Column(zh = "保留记录数", en = "records kept") long recordsKept,
        @Column(zh = "隔离记录数", en = "records in quarantine") long recordsQuarantined,
        @Column(zh = "收存的运行编号", en = "id of the run that landed it") String runId) {}
