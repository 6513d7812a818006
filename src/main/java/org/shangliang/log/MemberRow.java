package org.shangliang.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A member of a county's committee, as a row of {@code silver.members}. */
@Table(
        name = "silver.members",
        zh = "委员",
        en = "members of the committees",
        grain = "one row per member",
        key = "member_id",
        invariants = {"row_no >= 1", "division_code rlike '^[0-9]{6}$'"})
public record MemberRow(
        @Column(zh = "委员编号", en = "id of the member") String memberId,
        @Column(zh = "姓名", en = "name; stays in the lake", personal = true) @Nullable String name,
        @Column(zh = "界别代码", en = "codes of the sectors; several where the county joins them") List<String> sectors,
        @Column(zh = "专委会", en = "special committee") @Nullable String committee,
        @Column(zh = "届次", en = "term of the committee, as written") @Nullable String term,
        @Column(zh = "任职日期", en = "day of joining") @Nullable LocalDate joinedOn,
        @Column(zh = "离任日期", en = "day of leaving") @Nullable LocalDate leftOn,
        @Column(zh = "行政区划代码", en = "GB/T 2260 code, county or above") String divisionCode,
        @Column(zh = "来源编号", en = "name of the file it stands in, below the given folder") String sourceId,
        @Column(zh = "源文件中的行号,从1起", en = "row in the file as a spreadsheet counts, from 1, its header included")
                long rowNo,
        @Column(zh = "存疑之处", en = "what is odd about it", codes = LogIssue.class) List<LogIssue> issues,
        @Column(zh = "编码手册版本", en = "version of the codebook") String codebookVersion,
        @Column(zh = "运行编号", en = "id of the run") String runId) {

    public MemberRow {
        sectors = List.copyOf(sectors);
        issues = List.copyOf(issues);
    }
}
