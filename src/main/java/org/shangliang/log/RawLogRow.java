package org.shangliang.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A row of a log as it was found, as a row of {@code bronze.log_rows}: header to text, whatever it means. */
@Table(
        name = "bronze.log_rows",
        zh = "原样收存的台账行",
        en = "rows of the logs as they were found",
        grain = "one row per row of a log, and one per file that has none",
        key = {"path", "row_no"},
        references = @Table.Reference(column = "path", table = "bronze.log_files"),
        invariants = {"row_no >= 0", "cells is not null or reason is not null"})
public record RawLogRow(
        @Column(zh = "文件路径", en = "path of the file") String path,
        @Column(zh = "行号,从1起;整个文件为0", en = "line or row in the file, from 1, its header included; 0 for the whole file")
                long rowNo,
        @Column(zh = "来源编号", en = "name of the file, below the given folder") String sourceId,
        @Column(zh = "台账种类", en = "kind of log; null where it could not be told", codes = LogKind.class) @Nullable
                String kind,
        @Column(
                        zh = "收存次序",
                        en = "number of the file in the order of landing: of equal ids the later file's row stands")
                long landedNo,
        @Column(zh = "各格原文(JSON)", en = "the cells, header to text, as JSON", personal = true) @Nullable String cells,
        @Column(zh = "是否1904日期系统", en = "whether the workbook counts its days from 1904") boolean from1904,
        @Column(zh = "文件所属区划代码", en = "code of the county the file is of, told or by its name, or null") @Nullable
                String fileDivision,
        @Column(zh = "收存时发现的问题", en = "what was odd when it was found", codes = LogIssue.class) List<LogIssue> issues,
        @Column(zh = "未能读入的原因", en = "code of the reason why it is no row, or null") @Nullable String reason,
        @Column(zh = "说明", en = "what was found there, masked, or null") @Nullable String detail,
        @Column(zh = "收存的运行编号", en = "id of the run that landed it") String runId) {

    public RawLogRow {
        issues = List.copyOf(issues);
    }
}
