package org.shangliang.report;

/** A document that a format's parser cannot give a text for. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rejection.Stage stage;
    private final Rejection.Reason reason;

    RejectedException(Rejection.Stage stage, Rejection.Reason reason, String detail) {
        super(detail);
        this.stage = stage;
        this.reason = reason;
    }

    /** The rejection of the report of that id. */
    Rejection of(String sourceId, String excerpt) {
        return new Rejection(sourceId, stage, reason, String.valueOf(getMessage()), excerpt);
    }
}
