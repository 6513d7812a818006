package org.shangliang.input;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file of a log about to be read.
 *
 * @param path its full path
 * @param sourceId its name in the tables, its ending included
 * @param kind code of its kind, or null where neither folder nor name tells it
 * @param landedNo its number in the order of landing
 * @param division code of the county it is of, or null
 * @param runId the run that lands it
 */
public record LogInput(
        String path, String sourceId, @Nullable String kind, long landedNo, @Nullable String division, String runId)
        implements Serializable {}
