package org.shangliang.outcome;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.DivisionLevel;
import org.shangliang.codebook.Divisions;
import org.shangliang.table.Codes;

/**
 * What the tables tell of a division.
 *
 * @param city code of its city, or null for provinces and the nation
 */
public record Whereabouts(String code, @Nullable String name, @Nullable String city, String province, String level)
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
