package org.shangliang.outcome;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.table.Codes;
import org.shangliang.table.Column;

/** What the tables tell of a division. */
public record Whereabouts(
        @Column(zh = "行政区划代码", en = "GB/T 2260 code of the division") String divisionCode,
        @Column(zh = "区划名称", en = "name of the division") @Nullable String divisionName,
        @Column(zh = "所属地级市代码", en = "code of its city; null for provinces and the nation") @Nullable String cityCode,
        @Column(zh = "所属省级代码", en = "code of its province") String provinceCode,
        @Column(
                        zh = "级别:谁的口径",
                        en = "whose own numbers they are: a county's, city's, province's or the nation's",
                        codes = DivisionLevel.class)
                String level)
        implements Serializable {

    /** What the codebook tells of the division with this code. */
    public static Whereabouts of(String code, Divisions divisions) {
        DivisionLevel level = Divisions.levelOf(code);
        boolean hasCity = level == DivisionLevel.COUNTY || level == DivisionLevel.CITY;
        return new Whereabouts(
                code,
                divisions.findByCode(code).map(Division::name).orElse(null),
                hasCity ? divisions.cityOf(code) : null,
                Divisions.provinceOf(code),
                Codes.of(level));
    }
}
