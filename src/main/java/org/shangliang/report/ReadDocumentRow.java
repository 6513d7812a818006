package org.shangliang.report;

import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A document that was read, as a row of {@code silver.documents}: what need not be read again. */
@Table(
        name = "silver.documents",
        zh = "已读文档",
        en = "documents that were read",
        grain = "one row per document of bronze.documents that was read",
        key = "source_id",
        references = @Table.Reference(column = "source_id", table = "bronze.documents"),
        invariants = "articles >= 0 and figures >= 0 and places >= 0")
public record ReadDocumentRow(
        @Column(zh = "来源编号", en = "id of the source") String sourceId,
        @Column(zh = "文档字节的SHA-256", en = "SHA-256 of the bytes that were read") String documentId,
        @Column(zh = "读取程序版本", en = "version of the reader") String readerVersion,
        @Column(zh = "编码手册版本", en = "version of the codebook") String codebookVersion,
        @Column(zh = "是否保留", en = "whether it was kept; if not it stands in silver.quarantine") boolean kept,
        @Column(zh = "文章数", en = "articles found") long articles,
        @Column(zh = "地点数", en = "places found") long places,
        @Column(zh = "数字数", en = "figures found") long figures,
        @Column(zh = "运行编号", en = "id of the run") String runId) {}
