package org.shangliang.table;

import java.io.Serializable;

/** By which codebook and in which run a row was made. */
public record Stamp(
        @Column(zh = "编码手册版本", en = "version of the codebook") String codebookVersion,
        @Column(zh = "运行编号", en = "id of the run") String runId)
        implements Serializable {}
