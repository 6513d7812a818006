package org.shangliang.job;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.DocumentReading;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.Parsed;
import org.shangliang.report.RawReport;
import org.shangliang.report.ReadingRows;
import org.shangliang.report.Rejection;
import org.shangliang.report.ReportFormat;
import org.shangliang.report.ReportParser;

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
            Parsed parsed = parse(row, domain.parser());
            if (parsed instanceof Parsed.Rejected rejected) {
                Rejection why = rejected.rejection();
                return rows.rejected(why.reason().code(), why.detail());
            }
            return rows.kept(domain.reader().read(((Parsed.Accepted) parsed).document()));
        } catch (RuntimeException | StackOverflowError e) {
            String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return rows.rejected("reader_failed", e.getClass().getSimpleName() + ": " + e.getMessage() + where);
        }
    }

    /** The document's text as it was found, or why there is none. */
    static Parsed parse(DocumentRow row, ReportParser parser) {
        ReportFormat format = ReportFormat.findByName("." + row.format())
                .orElseThrow(() -> new IllegalArgumentException("no report's format: " + row.format()));
        String name = row.rowNo() == 0 ? row.path() : row.path() + ":" + row.rowNo();
        return parser.parse(new RawReport(row.sourceId(), name, format, row.bytes(), row.told()));
    }
}
