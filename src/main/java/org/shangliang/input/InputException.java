package org.shangliang.input;

/** Input that was asked for and is not there; the message names it. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is missing, and where */
    public InputException(String message) {
        super(message);
    }
}
