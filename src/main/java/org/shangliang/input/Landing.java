package org.shangliang.input;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shangliang.report.RawReport;
import org.shangliang.report.ReportFormat;
import org.shangliang.report.ToldBeside;
import org.shangliang.table.Codes;
import org.shangliang.table.Spread;
import org.shangliang.text.Sha256;

/**
 * One record as it was found in a file: its bytes, or the reason it could not be read.
 *
 * @param path the file
 * @param sourceName the file's name as a source
 * @param format ending of its format: the file's own, txt or html for a record of a container, or empty where it is not known
 * @param rowNo line or row in its container, from 1; 0 for a file of its own and for what befalls a whole container
 * @param id what the container calls it, or null
 * @param documentId SHA-256 of the bytes, or null with them
 * @param bytes the bytes of the file or of the record's text in UTF-8; null where it was rejected
 * @param told what its container tells beside the text
 * @param reason code of the reason why it was rejected, or null
 * @param detail what is wrong, in words, or null
 * @param excerpt its first characters where it was rejected, or null
 */
public record Landing(
        String path,
        String sourceName,
        String format,
        long rowNo,
        @Nullable String id,
        @Nullable String documentId,
        byte @Nullable [] bytes,
        @Spread ToldBeside told,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String excerpt) {
    private static final int LONGEST_EXCERPT = 200;

    /** A whole file that is one report. */
    static Landing ofFile(InputFile file, byte[] bytes) {
        String format = formatOf(file);
        return new Landing(
                file.path(),
                file.sourceName(),
                format,
                0,
                null,
                new Sha256().add(bytes).hex(),
                bytes,
                ToldBeside.NOTHING,
                null,
                null,
                null);
    }

    /**
     * A record of a container.
     *
     * @param row its line or row, from 1
     * @param id what the container calls it, or null
     */
    static Landing ofRecord(InputFile file, long row, RawReport raw, @Nullable String id) {
        return new Landing(
                file.path(),
                file.sourceName(),
                raw.format() == ReportFormat.HTML ? "html" : "txt",
                row,
                id,
                new Sha256().add(raw.bytes()).add(written(raw.told())).hex(),
                raw.bytes(),
                raw.told(),
                null,
                null,
                null);
    }

    /**
     * A record, or a file, that cannot be landed.
     *
     * @param row its line or row, from 1; 0 for a whole file
     * @param reason code of the reason
     * @param text what it holds, of which the beginning is kept
     */
    static Landing rejected(InputFile file, long row, String reason, String detail, String text) {
        return new Landing(
                file.path(),
                file.sourceName(),
                formatOf(file),
                row,
                null,
                null,
                null,
                ToldBeside.NOTHING,
                reason,
                detail,
                text.substring(0, Math.min(LONGEST_EXCERPT, text.length())));
    }

    private static String formatOf(InputFile file) {
        return file.format() == null ? "" : file.format();
    }

    /** What is told, each part closed by a null character; empty where nothing is told. */
    private static String written(ToldBeside told) {
        return told.equals(ToldBeside.NOTHING)
                ? ""
                : Stream.of(told.title(), told.published(), told.publisher(), told.url(), told.divisionCode())
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .collect(Collectors.joining("\0"));
    }

    /** Reasons why a record cannot be landed. */
    public enum Reason {
        UNREADABLE_FILE,
        UNKNOWN_FORMAT,
        TOO_LARGE,
        EMPTY,
        BROKEN_RECORD;

        /** The code as it is written to tables. */
        public String code() {
            return Codes.of(this);
        }
    }
}
