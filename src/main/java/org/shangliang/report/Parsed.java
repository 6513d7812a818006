package org.shangliang.report;

import org.shangliang.text.Document;

/** What became of a raw report: a document or a rejection. */
public sealed interface Parsed {

    /** The report could be read. */
    record Accepted(Document document) implements Parsed {}

    /** The report could not be read. */
    record Rejected(Rejection rejection) implements Parsed {}
}
