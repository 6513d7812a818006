package org.shangliang.codebook;

/** The stage of the consultation chain an indicator belongs to: resources, deeds, documents, effects on people. */
public enum Stage {
    INPUT,
    PROCESS,
    OUTPUT,
    OUTCOME
}
