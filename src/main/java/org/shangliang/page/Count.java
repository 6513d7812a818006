package org.shangliang.page;

import org.jspecify.annotations.Nullable;

/**
 * A value and how often it stands in a column.
 *
 * @param value the value as text, or null
 */
public record Count(@Nullable String value, long count) {}
