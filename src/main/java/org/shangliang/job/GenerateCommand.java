package org.shangliang.job;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangliang.synthetic.LogGenerator;
import org.shangliang.synthetic.ReportGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes synthetic reports and logs. */
@Command(
        name = "generate",
        description =
                "Make synthetic reports and logs with their known truth, for trials and measurements. What they tell"
                        + " is invented.")
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where reports/, logs/ and truth/ go.")
    Path out = Path.of("");

    @Option(names = "--reports", paramLabel = "N", description = "How many reports. Default: ${DEFAULT-VALUE}.")
    long reports = 1000;

    @Option(
            names = "--log-rows",
            paramLabel = "N",
            description = "About how many rows of logs; else the sample's twelve counties.")
    @Nullable
    Long logRows;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed makes the same rows. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--verbose", description = "On an error, show where in the program it happened.")
    boolean verbose;

    @Override
    public Integer call() {
        LogGenerator logs = new LogGenerator(reader.files(), seed);
        LogGenerator.Written written = logRows == null ? logs.writeSample(out) : logs.write(out, logRows);
        long figures = new ReportGenerator(reader.files(), seed).write(out, reports);
        Console console = Console.ofProcess();
        console.note(written.rows() + " rows of logs of " + written.counties() + " counties, beside them "
                + written.quarantined().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                + " that cannot be kept; " + reports + " reports with " + figures + " figures; in " + out);
        return ExitCodes.DONE;
    }
}
