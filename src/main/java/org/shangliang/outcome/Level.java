package org.shangliang.outcome;

import java.util.Locale;

/** Whose own claim a row is: a city's is not the sum of its counties'. */
public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY;

    /** The level of a division by the form of its code: 420525 is a county, 420500 a city. */
    public static Level of(String divisionCode) {
        if (divisionCode.equals("100000")) {
            return NATION;
        }
        if (divisionCode.endsWith("0000")) {
            return PROVINCE;
        }
        return divisionCode.endsWith("00") ? CITY : COUNTY;
    }

    /** As it stands in the tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
