package org.shangliang.job;

import picocli.CommandLine.Option;

/** Whether rejected records fail the command. */
final class StrictOption {
    @Option(names = "--strict", description = "End with exit code 3 if any record had to be put in quarantine.")
    boolean strict;

    Pipeline.Strictness strictness() {
        return strict ? Pipeline.Strictness.STRICT : Pipeline.Strictness.LENIENT;
    }
}
