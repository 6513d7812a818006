package org.shangliang.codebook;

import java.util.List;

/**
 * An administrative division at county level or above.
 *
 * @param code GB/T 2260 code, six digits; 100000 is the nation
 * @param name full name of today
 * @param shortNames customary short names, without the level or the names of peoples
 * @param level nation, province, city or county
 */
public record Division(String code, String name, List<String> shortNames, DivisionLevel level) {

    public Division {
        if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("no division code: " + code);
        }
        shortNames = List.copyOf(shortNames);
    }
}
