package org.shangliang.outcome;

/** By which codebook and in which run rows are made. */
public record Stamp(String codebookVersion, String runId) {}
