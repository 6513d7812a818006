package org.shangliang.log;

/** How many offices handle a proposal. */
public enum Handling {
    /** One alone (单办). */
    SOLE,
    /** Several, each its part (分办). */
    JOINT,
    /** One leads, others assist (会办). */
    LEAD_AND_ASSIST
}
