package org.shangliang.outcome;

import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/**
 * What the members of one sector brought about over all counties: a row of {@code gold.outcomes_by_sector}.
 */
@Table(
        name = "gold.outcomes_by_sector",
        zh = "各界别各年各指标的数值",
        en = "what each sector brought about, by year and indicator",
        grain = "one row per sector × year × span × indicator",
        key = {"sector", "year", "span", "indicator"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {"low <= value and value <= coalesce(high, value)"})
public record SectorOutcomeRow(@Column(zh = "界别代码", en = "code of the sector") String sector, @Spread CountrySum sum) {}
