package org.shangliang.codebook;

/** Whether a figure is reported as done or existing, or only planned, required or hoped for. */
public enum Modality {
    ACTUAL,
    TARGET
}
