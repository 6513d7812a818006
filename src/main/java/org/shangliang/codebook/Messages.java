package org.shangliang.codebook;

import org.jspecify.annotations.Nullable;
import org.shangliang.table.InTwoLanguages;

/**
 * Sentences that stand on every page and sheet: {@code messages.yaml}.
 *
 * @param caution what no reader may overlook
 */
public record Messages(InTwoLanguages caution) {
    private static final String FILE = "messages.yaml";

    public Messages {
        if (caution == null) {
            throw new CodebookException(FILE, "lacks 'caution'");
        }
        if (isBlank(caution.zh()) || isBlank(caution.en())) {
            throw new CodebookException(FILE, "every sentence needs 'zh' and 'en'");
        }
    }

    /**
     * Reads {@code messages.yaml}.
     *
     * @throws CodebookException if a sentence is missing
     */
    public static Messages from(CodebookFiles files) {
        return files.yaml(FILE, Messages.class);
    }

    private static boolean isBlank(@Nullable String told) {
        return told == null || told.isBlank();
    }
}
