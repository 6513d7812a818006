package org.shangliang.job;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.DocumentReading;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.ReadingRows;
import org.shangliang.text.Document;

/** Documents of the lake read one by one. */
final class Readers {
    private Readers() {}

    /**
     * What reads, and how its rows are marked.
     *
     * @param codebookFolder folder that overlays the shipped codebook, or null
     * @param version versions and run the rows bear
     */
    record Setup(@Nullable String codebookFolder, ReadingRows.Version version) implements Serializable {}

    /** Reads a document; whatever its reader throws becomes a rejection of this document alone. */
    static DocumentReading read(DocumentRow row, Setup setup) {
        Domain domain = Domain.of(setup.codebookFolder());
        ReadingRows rows = new ReadingRows(row, setup.version());
        try {
            return rows.kept(domain.reader().read(document(row)));
        } catch (RuntimeException | StackOverflowError e) {
            String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return rows.rejected("reader_failed", e.getClass().getSimpleName() + ": " + e.getMessage() + where);
        }
    }

    /** The document's text as found. */
    static Document document(DocumentRow row) {
        return new Document(
                row.sourceId(),
                row.documentId(),
                new String(row.bytes(), StandardCharsets.UTF_8),
                row.title(),
                row.published(),
                row.publisher(),
                row.url(),
                row.divisionCode());
    }
}
