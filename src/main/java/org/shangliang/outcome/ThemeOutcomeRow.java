package org.shangliang.outcome;

import org.shangliang.table.Column;
import org.shangliang.table.Spread;
import org.shangliang.table.Table;

/**
 * What was brought about in one theme over all counties: a row of {@code gold.outcomes_by_theme}.
 */
@Table(
        name = "gold.outcomes_by_theme",
        zh = "各主题各年各指标的数值",
        en = "what was brought about in each theme, by year and indicator",
        grain = "one row per theme × year × span × indicator",
        key = {"theme", "year", "span", "indicator"},
        references = {
            @Table.Reference(column = "evidence", table = "silver.figures", key = "figure_id"),
            @Table.Reference(column = "evidence", table = "gold.log_evidence", key = "log_id")
        },
        invariants = {"low <= value and value <= coalesce(high, value)"})
public record ThemeOutcomeRow(@Column(zh = "主题代码", en = "code of the theme") String theme, @Spread CountrySum sum) {}
