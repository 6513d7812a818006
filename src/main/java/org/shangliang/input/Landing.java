package org.shangliang.input;

import org.jspecify.annotations.Nullable;
import org.shangliang.table.Codes;

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
 * @param published date of publication told beside the text, as written, or null
 * @param divisionCode code told beside the text, as written, or null
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
        @Nullable String title,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String divisionCode,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String excerpt) {

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
