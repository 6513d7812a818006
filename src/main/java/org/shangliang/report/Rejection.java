package org.shangliang.report;

import org.shangliang.table.Codes;

/**
 * Why a record could not be kept; a row of the quarantine.
 *
 * @param sourceId the record's id, or its container and line where it has none
 * @param stage where it failed
 * @param reason why
 * @param detail what a person needs to know to mend it
 * @param excerpt the beginning of the record, readable, at most 200 characters
 */
public record Rejection(String sourceId, Stage stage, Reason reason, String detail, String excerpt) {
    private static final int LONGEST_EXCERPT = 200;

    /** Where a record may fail. */
    public enum Stage {
        /** Taking a record out of its container. */
        CONTAINER,
        /** Telling the encoding. */
        DECODE,
        /** Reading the file format. */
        PARSE
    }

    /** Why a record may fail. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** The bytes are no text. */
        BINARY,
        /** It is larger than a document may be. */
        TOO_LARGE,
        /** Its parts are nested more deeply than any report's. */
        TOO_DEEP,
        /** It is protected by a password. */
        ENCRYPTED,
        /** The file is broken or cut off. */
        UNREADABLE,
        /** The file holds pictures or drawings only. */
        NO_TEXT,
        /** The line is no JSON object. */
        BROKEN_JSON,
        /** The record has no id. */
        MISSING_ID,
        /** The record has no text. */
        MISSING_TEXT,
        /** It took longer than a document may take. */
        TIMEOUT;

        /** The code as it is written to tables. */
        public String code() {
            return Codes.of(this);
        }
    }

    public Rejection {
        excerpt = readable(excerpt);
    }

    private static String readable(String text) {
        String start = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) : text;
        return start.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
