package org.shangliang.log;

/** How high a social-opinion item was taken up. */
public enum AdoptedLevel {
    /** By the county or a department of it. */
    COUNTY,
    /** By the city. */
    CITY,
    /** By the province. */
    PROVINCE,
    /** By the nation. */
    NATION
}
