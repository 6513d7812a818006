package org.shangliang.outcome;

/** A cell and what became of its claims. */
record Resolved(Cell cell, Resolution resolution) {}
