package org.shangliang.outcome;

import org.jspecify.annotations.Nullable;

/** One cell of a table: subject, and where the grain sets them apart sector and theme; year of the period's end, and span. */
record Cell(Subject subject, @Nullable String sector, @Nullable String theme, @Nullable Integer year, Span span) {

    Cell ofSpan(Span other) {
        return new Cell(subject, sector, theme, year, other);
    }
}
