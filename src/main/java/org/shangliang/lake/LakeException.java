package org.shangliang.lake;

/** Something about the lake that the user can mend; the message says what and where. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and where */
    public LakeException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, and where
     * @param cause what brought it up
     */
    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
