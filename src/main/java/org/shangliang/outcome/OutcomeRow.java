package org.shangliang.outcome;

import org.shangliang.table.Spread;
import org.shangliang.table.Stamp;
import org.shangliang.table.Table;

/**
 * What a county's reports, or its logs, tell of one indicator, sector, theme and year: a row of {@code gold.outcomes}.
 */
@Table(
        name = "gold.outcomes",
        zh = "各县各界别各主题各指标各年的成果",
        en = "outcomes by county, sector, theme, indicator and year",
        grain = "one row per county × sector × theme × indicator × year × span × unit × origin",
        key = {"division_code", "sector", "theme", "indicator", "year", "span", "unit", "origin"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {
            "low <= value and value <= coalesce(high, value)",
            "evidence_count = size(evidence)",
            "source_count >= 1"
        })
public record OutcomeRow(
        @Spread Whereabouts where,
        @Spread Heading heading,
        @Spread Amount amount,
        @Spread Support support,
        @Spread Stamp stamp) {
    /** Told by reports. */
    public static final String REPORT = "report";

    /** Told by logs. */
    public static final String LOG = "log";
}
