package org.shangliang.codebook;

/** Level of an administrative division, from the top down. Counties include districts, banners and county-level cities. */
public enum DivisionLevel {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE
}
