package org.shangliang.report;

import java.util.Locale;
import java.util.Optional;

/** The file formats a report may come in, one report or page each. */
public enum ReportFormat {
    TEXT,
    HTML,
    MARKDOWN,
    PDF,
    DOCX;

    /** The format that a file's ending names, or nothing for an ending that is none of a report. */
    public static Optional<ReportFormat> findByName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "pdf" -> Optional.of(PDF);
            case "docx" -> Optional.of(DOCX);
            default -> Optional.empty();
        };
    }
}
