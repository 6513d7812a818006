package org.shangliang.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/** A proposal (提案), as a row of {@code silver.proposals}. */
@Table(
        name = "silver.proposals",
        zh = "提案",
        en = "proposals from their submission to their assessment",
        grain = "one row per proposal",
        key = "proposal_id",
        references = {
            @Table.Reference(
                    column = "member_ids",
                    table = "silver.members",
                    key = "member_id",
                    unless = LogIssue.REFERENCES_UNKNOWN),
            @Table.Reference(
                    column = "merged_into",
                    table = "silver.proposals",
                    key = "proposal_id",
                    unless = LogIssue.REFERENCES_UNKNOWN)
        },
        invariants = {"row_no >= 1", "division_code rlike '^[0-9]{6}$'"})
public record ProposalRow(
        @Column(zh = "提案编号", en = "id of the proposal") String proposalId,
        @Column(zh = "案由", en = "title", personal = true) @Nullable String title,
        @Column(zh = "主题代码", en = "code of the theme its title makes plain") @Nullable String theme,
        @Column(zh = "提案者类别", en = "who submits it", codes = SubmitterKind.class) @Nullable SubmitterKind submitterKind,
        @Column(zh = "提案者", en = "who submits it, as written; stays in the lake", personal = true) @Nullable
                String submitters,
        @Column(zh = "委员编号", en = "ids of the members who submit it") List<String> memberIds,
        @Column(zh = "界别代码", en = "codes of the sectors that submit it") List<String> sectors,
        @Column(zh = "提交日期", en = "day of submission") LocalDate submittedOn,
        @Column(zh = "审查结果", en = "what was decided of it", codes = Filing.class) @Nullable Filing filing,
        @Column(zh = "并入提案编号", en = "id of the proposal it was merged into") @Nullable String mergedInto,
        @Column(zh = "立案日期", en = "day of filing") @Nullable LocalDate filedOn,
        @Column(zh = "办理方式", en = "how many offices handle it", codes = Handling.class) @Nullable Handling handling,
        @Column(zh = "交办日期", en = "day on which it was assigned") @Nullable LocalDate assignedOn,
        @Column(zh = "答复日期", en = "day of the answer") @Nullable LocalDate answeredOn,
        @Column(zh = "办理结果", en = "how far its matter has come", codes = Progress.class) @Nullable Progress result,
        @Column(zh = "满意度", en = "what the proposers think of the answer", codes = Satisfaction.class) @Nullable
                Satisfaction satisfaction,
        @Column(zh = "是否重点提案", en = "whether it is a key proposal") boolean keyProposal,
        @Column(zh = "是否获领导批示", en = "whether a leader wrote an instruction on it") boolean instructed,
        @Spread Provenance provenance) {

    public ProposalRow {
        memberIds = List.copyOf(memberIds);
        sectors = List.copyOf(sectors);
    }
}
