package org.shangliang.serve;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.table.Column;
import org.shangliang.table.Table;

/** A division with the names of those above it, as a row of {@code bi_divisions}. */
@Table(
        name = "default.bi_divisions",
        zh = "行政区划:代码与名称",
        en = "administrative divisions with their names",
        grain = "one row per division, county or above",
        key = "division_code")
public record DivisionRow(
        @Column(zh = "行政区划代码", en = "GB/T 2260 code of the division") String divisionCode,
        @Column(zh = "区划名称", en = "name of the division") String divisionName,
        @Column(zh = "级别", en = "level", codes = DivisionLevel.class) String level,
        @Column(zh = "所属地级市代码", en = "code of its city; null for provinces and the nation") @Nullable String cityCode,
        @Column(zh = "所属地级市名称", en = "name of its city; null for provinces and the nation") @Nullable String cityName,
        @Column(zh = "所属省级代码", en = "code of its province; null for the nation") @Nullable String provinceCode,
        @Column(zh = "所属省级名称", en = "name of its province; null for the nation") @Nullable String provinceName) {

    /** All divisions. */
    static List<DivisionRow> of(Divisions divisions) {
        return divisions.all().stream().map(d -> of(d, divisions)).toList();
    }

    private static DivisionRow of(Division division, Divisions divisions) {
        String code = division.code();
        String city = divisions.cityOf(code);
        String province = Divisions.provinceOf(code);
        boolean inCity = Divisions.levelOf(city) == DivisionLevel.CITY;
        boolean inProvince = Divisions.levelOf(province) == DivisionLevel.PROVINCE;
        return new DivisionRow(
                code,
                division.name(),
                division.level().name().toLowerCase(Locale.ROOT),
                inCity ? city : null,
                inCity ? name(city, divisions) : null,
                inProvince ? province : null,
                inProvince ? name(province, divisions) : null);
    }

    private static @Nullable String name(String code, Divisions divisions) {
        return divisions.findByCode(code).map(Division::name).orElse(null);
    }
}
