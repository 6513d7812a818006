package org.shangliang.job;

import java.util.function.ToIntFunction;
import org.shangliang.lake.Lake;
import picocli.CommandLine.Mixin;

/** The options of every command that writes to a lake. */
final class JobOptions {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    ResultOptions results = new ResultOptions();

    /**
     * Does jobs as one run.
     *
     * @param name of the command
     * @param jobs what to do, and how it ends
     * @return the exit code
     */
    int run(String name, ToIntFunction<Pipeline> jobs) {
        return lake.with(name, l -> piped(l, jobs));
    }

    /** The same on a lake that is there. */
    int runOnExisting(String name, ToIntFunction<Pipeline> jobs) {
        return lake.onExisting(name, l -> piped(l, jobs));
    }

    private int piped(Lake tables, ToIntFunction<Pipeline> jobs) {
        try (Pipeline pipeline = new Pipeline(tables, Console.ofProcess(), reader, results)) {
            return jobs.applyAsInt(pipeline);
        }
    }
}
