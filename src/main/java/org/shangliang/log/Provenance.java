package org.shangliang.log;

import java.util.List;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;

/** Whose row of a log it is, where it stands, and what is odd about it: the end of every row of the logs' tables. */
public record Provenance(
        @Column(zh = "行政区划代码", en = "GB/T 2260 code, county or above") String divisionCode,
        @Column(zh = "来源编号", en = "name of the file it stands in, below the given folder") String sourceId,
        @Column(zh = "源文件中的行号,从1起", en = "row in the file as a spreadsheet counts, from 1, its header included")
                long rowNo,
        @Column(zh = "存疑之处", en = "what is odd about it", codes = LogIssue.class) List<LogIssue> issues,
        @Spread Stamp stamp) {

    public Provenance {
        issues = List.copyOf(issues);
    }
}
