package org.shangliang.codebook;

/** A codebook that cannot be used; the message names the file, the place in it and what is wrong. */
public final class CodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where file, and line or key
     * @param what what is wrong there
     */
    public CodebookException(String where, String what) {
        super(where + ": " + what);
    }
}
