package org.shangliang.job;

/** What the process tells its caller. */
final class ExitCodes {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REJECTED = 3;

    private ExitCodes() {}
}
