package org.shangliang.codebook;

import org.jspecify.annotations.Nullable;

/**
 * Something the reports count.
 *
 * @param code as it stands in the tables
 * @param zh its name in Chinese
 * @param stage its stage of the consultation chain; null for {@code other} alone
 * @param unit the kind of unit its figures bear; null for {@code other} alone
 * @param additivity what becomes of figures that count different objects
 * @param note what belongs to it, in English
 * @param noteZh what belongs to it, in Chinese, with examples
 */
public record Indicator(
        String code,
        String zh,
        @Nullable Stage stage,
        @Nullable String unit,
        Additivity additivity,
        String note,
        String noteZh) {
    /** The code of what has none: it makes no outcome. */
    public static final String OTHER = "other";

    /** Whether this is the place of background and of what has no code. */
    public boolean isOther() {
        return code.equals(OTHER);
    }
}
