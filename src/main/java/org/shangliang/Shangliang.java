package org.shangliang;

import org.shangliang.job.CommandLineInterface;

/** Where the program begins. */
public final class Shangliang {
    private Shangliang() {}

    /** Follows one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineInterface.execute(args));
    }
}
