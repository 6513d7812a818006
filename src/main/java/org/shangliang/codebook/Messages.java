package org.shangliang.codebook;

/**
 * Sentences that stand on every page and sheet: {@code messages.yaml}.
 *
 * @param caution what no reader may overlook
 */
public record Messages(InTwoLanguages caution) {
    private static final String FILE = "messages.yaml";

    /** A sentence in Chinese and in English. */
    public record InTwoLanguages(String zh, String en) {
        public InTwoLanguages {
            if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
                throw new CodebookException(FILE, "every sentence needs 'zh' and 'en'");
            }
        }

        /** Both, Chinese first. */
        public String both() {
            return zh + " · " + en;
        }
    }

    public Messages {
        if (caution == null) {
            throw new CodebookException(FILE, "lacks 'caution'");
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
}
