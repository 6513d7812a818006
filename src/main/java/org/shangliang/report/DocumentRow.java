package org.shangliang.report;

import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** A document as it was found, as a row of {@code bronze.documents}. */
@Table(
        name = "bronze.documents",
        zh = "原样收存的文档",
        en = "documents as they were found",
        grain = "one row per document: a file, or a record of a container",
        key = "source_id",
        references = @Table.Reference(column = "path", table = "bronze.files"),
        invariants = {"row_no >= 0", "length(document_id) = 64"})
public record DocumentRow(
        @Column(
                        zh = "来源编号:给定文件夹之下去掉后缀的路径,或容器中的编号",
                        en = "path below the given folder without its ending, or the id in its container")
                String sourceId,
        @Column(zh = "文档字节的SHA-256", en = "SHA-256 of the bytes, lower-case hexadecimal") String documentId,
        @Column(zh = "格式", en = "format: txt, html, htm, md, pdf or docx") String format,
        @Column(zh = "文件路径", en = "path of the file") String path,
        @Column(zh = "容器中的行号,从1起;单个文件为0", en = "line or row in its container, from 1; 0 for a file of its own")
                long rowNo,
        @Column(zh = "原始字节", en = "the bytes, or the record's text in UTF-8") byte[] bytes,
        @Spread ToldBeside told,
        @Column(zh = "收存的运行编号", en = "id of the run that landed it") String runId) {}
