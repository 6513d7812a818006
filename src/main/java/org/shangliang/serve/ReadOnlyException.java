package org.shangliang.serve;

/** A client asked for what a server that others only read from does not do. */
public final class ReadOnlyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadOnlyException(String zh, String en) {
        super("只读 read-only: " + zh + " · " + en);
    }
}
