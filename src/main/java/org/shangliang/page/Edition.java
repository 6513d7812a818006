package org.shangliang.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of which lake a report shows: what a citation names.
 *
 * @param version version of the program
 * @param release number of the release, or null where the lake has none
 * @param completedAt when that release was completed, or null
 * @param codebookVersion version of the codebook, or null
 * @param allData address of all data, relative to the page, or null where they are not beside it
 */
public record Edition(
        String version,
        @Nullable Long release,
        @Nullable Instant completedAt,
        @Nullable String codebookVersion,
        @Nullable String allData) {}
