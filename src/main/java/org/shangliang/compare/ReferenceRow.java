package org.shangliang.compare;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** How large a county is: a row of {@code silver.reference}, as the user gave it. */
@Table(
        name = "silver.reference",
        zh = "各县人口与政协委员数(由使用者提供)",
        en = "population and members of the counties, as the user gave them",
        grain = "one row per county × year",
        key = {"division_code", "year"},
        invariants = {"population > 0", "members > 0"})
public record ReferenceRow(
        @Column(zh = "行政区划代码", en = "GB/T 2260 code of the division") String divisionCode,
        @Column(zh = "年份", en = "year it holds for") int year,
        @Column(zh = "常住人口(人)", en = "resident population, persons, or null") @Nullable Long population,
        @Column(zh = "政协委员数(人)", en = "members of its CPPCC committee, persons, or null") @Nullable Long members,
        @Column(zh = "来源", en = "where it is told, or null") @Nullable String source)
        implements Serializable {}
