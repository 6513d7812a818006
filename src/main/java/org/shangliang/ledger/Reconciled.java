package org.shangliang.ledger;

import org.shangliang.table.Codes;

/** What comes of setting a report's claim against the logs. */
public enum Reconciled {
    /** The log's number lies within what the report's words allow. */
    AGREE,
    /** The report tells more. */
    REPORT_HIGHER,
    /** The log holds more. */
    LOG_HIGHER,
    /** No log tells of the claim's county and days, or it holds no row for them. */
    ONLY_REPORT,
    /** No report claims anything. */
    ONLY_LOG;

    /** As it stands in the table. */
    String code() {
        return Codes.of(this);
    }
}
