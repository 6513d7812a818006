package org.shangliang.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Bound;
import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/**
 * What a county aims at, and what it has reached so far: a row of {@code gold.targets}.
 */
@Table(
        name = "gold.targets",
        zh = "目标及完成情况",
        en = "targets, and what was reached of them",
        grain = "one row per county × sector × theme × indicator × year × span × unit × per × origin",
        key = {"division_code", "sector", "theme", "indicator", "year", "span", "unit", "per", "origin"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "reached_evidence", table = "silver.figures", key = "figure_id")
        },
        invariants = {"low <= value and value <= coalesce(high, value)", "evidence_count = size(evidence)"})
public record TargetRow(
        @Spread Whereabouts where,
        @Spread Heading heading,
        @Column(zh = "每(人、户、乡镇等)", en = "what the aim is per, or null") @Nullable String per,
        @Column(zh = "所数之物", en = "what is counted") @Nullable String object,
        @Spread Amount amount,
        @Spread Support support,
        @Column(zh = "已达到", en = "what was reached so far, in the same unit, or null") @Nullable Double reachedValue,
        @Column(zh = "已达到的下限", en = "lower end of what was reached") @Nullable Double reachedLow,
        @Column(zh = "已达到的上限", en = "upper end of what was reached; null where none is set") @Nullable
                Double reachedHigh,
        @Column(zh = "已达到数值的确定程度", en = "how firmly the words hold what was reached", codes = Bound.class) @Nullable
                String reachedBound,
        @Column(zh = "达到时点", en = "last day of the period in which it was reached") @Nullable
                LocalDate reachedPeriodEnd,
        @Column(zh = "完成比例", en = "reached over aimed at, or null", unit = "1") @Nullable Double reachedShare,
        @Column(zh = "达到情况的证据", en = "ids of the figures that tell what was reached") List<String> reachedEvidence,
        @Spread Stamp stamp) {

    public TargetRow {
        reachedEvidence = List.copyOf(reachedEvidence);
    }
}
