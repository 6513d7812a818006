package org.shangliang.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
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
        @Spread Provenance provenance) {

    public MemberRow {
        sectors = List.copyOf(sectors);
    }
}
