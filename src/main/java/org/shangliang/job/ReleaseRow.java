package org.shangliang.job;

import java.time.Instant;
import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A completed run, as a row of {@code gold.releases}: one consistent state of all tables. */
@Table(
        name = "gold.releases",
        zh = "每次完成的运行所对应的各表版本",
        en = "the versions of all tables that make one consistent state",
        grain = "one row per completed run",
        key = "release",
        invariants = "release >= 1")
public record ReleaseRow(
        @Column(zh = "发布号,从1起", en = "number of the release, from 1") long release,
        @Column(zh = "运行编号", en = "id of the run") String runId,
        @Column(zh = "完成时间", en = "when the run was completed") Instant completedAt,
        @Column(zh = "编码手册版本", en = "version of the codebook") String codebookVersion,
        @Column(zh = "程序版本", en = "version of the program") String codeVersion,
        @Column(zh = "各表的Delta版本", en = "the Delta version of every table that had been written")
                List<TableVersion> tables) {

    /** A table and its Delta version. */
    public record TableVersion(String table, long version) {}

    public ReleaseRow {
        tables = List.copyOf(tables);
    }
}
