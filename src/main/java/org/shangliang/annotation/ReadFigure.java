package org.shangliang.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the program read it, with what is compared.
 *
 * @param sourceId the document it stands in
 * @param yearFrom first year of its period, or null
 * @param yearTo last year of its period, or null
 * @param issues codes of what makes it less than sure
 */
public record ReadFigure(
        String sourceId,
        String mention,
        double value,
        @Nullable Double valueMax,
        String unit,
        String bound,
        @Nullable String object,
        String indicator,
        String modality,
        @Nullable String divisionCode,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String theme,
        List<String> issues) {

    public ReadFigure {
        issues = List.copyOf(issues);
    }
}
