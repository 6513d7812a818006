package org.shangliang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Messages;
import org.shangliang.lake.Lake;
import org.shangliang.lake.WriterLock;
import org.shangliang.ledger.Setting;
import org.shangliang.report.ReadingRows;

/** The jobs of one run, in order, on a lake that no other run writes to meanwhile. */
final class Pipeline implements AutoCloseable {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Lake lake;
    private final Console console;
    private final WriterLock lock;
    private final Readers.Setup setup;
    private final RunLog log;
    private final List<Done> done = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final ReaderOptions reader;
    private final ResultOptions results;
    private final Map<String, Long> before;
    private final Instant started;
    private boolean madeGold;
    private Setting.@Nullable Asked asked;
    private int exit = ExitCodes.FAILED;
    private RunResults.@Nullable Failure failure;

    /** A job's result and how long it took. */
    private record Done(JobResult result, double seconds) {
        RunResults.Job told() {
            return new RunResults.Job(
                    result.job(),
                    result.read(),
                    result.kept(),
                    result.rejected(),
                    result.quarantined(),
                    result.written(),
                    result.figures(),
                    seconds);
        }
    }

    /** Takes the lake for one run with the codebook asked for. */
    Pipeline(Lake lake, Console console, ReaderOptions reader) {
        this(lake, console, reader, new ResultOptions());
    }

    /** The same, telling its results as asked for. */
    Pipeline(Lake lake, Console console, ReaderOptions reader, ResultOptions results) {
        this.results = results;
        this.lake = lake;
        this.console = console;
        this.reader = reader;
        Clock clock = Clock.systemUTC();
        String codebook = Domain.of(reader.folder()).version();
        String runId = RUN_ID.format(clock.instant())
                + String.format("-%04x", ThreadLocalRandom.current().nextInt(1 << 16));
        this.setup = new Readers.Setup(reader.folder(), new ReadingRows.Version(Versions.reader(), codebook, runId));
        this.log = new RunLog(lake, new RunLog.Run(runId, clock, codebook));
        this.lock = lake.lock();
        this.started = clock.instant();
        this.before = versions();
    }

    /** The lake that it writes to. */
    Lake lake() {
        return lake;
    }

    /** Lands what is new. */
    Pipeline ingest(List<String> paths) {
        return step("ingest", () -> new IngestJob(lake, log).run(paths));
    }

    /** Reads what is pending. */
    Pipeline read() {
        return step("read", () -> new ReadJob(lake, log).run(setup));
    }

    /** Finds reprints and topics among the articles. */
    Pipeline topics() {
        return step("topics", () -> new TopicsJob(lake, log, console::note).run(setup));
    }

    /** Takes in the logs that are new and reads those that are pending. */
    Pipeline logs(LogJob.Input input) {
        boolean any = !input.paths().isEmpty()
                || lake.findVersion(LakeTables.LOG_FILES).isPresent();
        return any ? step(LogJob.NAME, () -> new LogJob(lake, log, setup).run(input)) : this;
    }

    /** Makes the gold tables. */
    Pipeline outcomes() {
        return outcomes(Setting.Asked.NOTHING);
    }

    /** Makes the gold tables as asked for. */
    Pipeline outcomes(Setting.Asked asked) {
        madeGold = true;
        this.asked = asked;
        return step("outcomes", () -> new OutcomeJob(lake, log).run(setup, asked));
    }

    /** Sets the counties beside each other. */
    Pipeline compare(CompareOptions options) {
        madeGold = true;
        CompareJob job = new CompareJob(lake, log);
        step(CompareJob.NAME, () -> job.run(setup, options));
        remarks.add(job.balance());
        remarks.add(Messages.from(reader.files()).caution().both());
        return this;
    }

    /**
     * Ends the run with a release where the gold tables have changed, and a summary.
     *
     * @return the exit code
     */
    int finish(Strictness strictness) {
        Releases releases = new Releases(lake);
        Releases.Made made = releases.made(setup.version().codebook(), asked);
        if (madeGold && !releases.isCurrent(made)) {
            releases.add(log, made);
        }
        DisplayTable summary =
                new DisplayTable("job", "read", "kept", "replaced", "quarantined", "written", "figures", "seconds");
        for (Done d : done) {
            JobResult r = d.result();
            summary.row(
                    r.job(),
                    r.read(),
                    r.kept(),
                    r.replaced(),
                    r.rejected(),
                    r.written(),
                    r.figures(),
                    String.format("%.1f", d.seconds()));
        }
        console.note(summary);
        done.stream().map(Done::result).filter(r -> !r.parts().isEmpty()).forEach(r -> console.note(parts(r)));
        for (Done d : done) {
            d.result()
                    .quarantined()
                    .forEach((reason, count) ->
                            console.note(d.result().job() + ": " + count + " in quarantine because " + reason));
            if (d.result().idle()) {
                console.note(d.result().job() + ": nothing new");
            }
        }
        remarks.forEach(console::note);
        tellChanged(written());
        boolean rejected = done.stream().anyMatch(d -> d.result().rejected() > 0);
        exit = rejected && strictness == Strictness.STRICT ? ExitCodes.REJECTED : ExitCodes.DONE;
        return exit;
    }

    private void tellChanged(List<RunResults.Written> written) {
        if (!written.isEmpty()) {
            DisplayTable changed = new DisplayTable("changed", "version");
            written.forEach(w -> changed.row(w.table().replace('.', '/'), w.version()));
            console.note("");
            console.note(changed);
            console.note("in " + lake.root().replaceFirst("^file:/+", "/"));
        }
    }

    private static DisplayTable parts(JobResult result) {
        DisplayTable parts = new DisplayTable(result.job(), "read", "kept", "replaced", "quarantined");
        result.parts().forEach(p -> parts.row(p.name(), p.read(), p.kept(), p.replaced(), p.quarantined()));
        return parts;
    }

    /** What becomes of a run in which records were rejected. */
    enum Strictness {
        LENIENT,
        STRICT
    }

    @Override
    public void close() {
        try {
            tell();
        } finally {
            lock.close();
        }
    }

    /** Writes the results, also of a run that failed. */
    private void tell() {
        String json = JsonText.of(results());
        if (results.results == null) {
            lake.writeText(RunResults.FILE, json + "\n");
        } else {
            write(results.results, json + "\n");
        }
        if (results.form == ResultOptions.Form.JSON) {
            console.data(json);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Files.writeString(whole, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private RunResults results() {
        String status = exit == ExitCodes.DONE ? "done" : exit == ExitCodes.REJECTED ? "rejected" : "failed";
        return new RunResults(
                log.runId(),
                status,
                failure == null ? exit : failure.exitCode(),
                started,
                log.now(),
                lake.root(),
                failure,
                done.stream().map(Done::told).toList(),
                written(),
                remarks,
                Versions.code(),
                setup.version().codebook());
    }

    private List<RunResults.Written> written() {
        return LakeTables.ALL.stream()
                .filter(table -> lake.findVersion(table).orElse(-1) > before.getOrDefault(table.name(), -1L))
                .map(table -> new RunResults.Written(
                        table.name(), lake.findVersion(table).orElseThrow(), lake.path(table)))
                .toList();
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        LakeTables.ALL.forEach(
                table -> lake.findVersion(table).ifPresent(version -> versions.put(table.name(), version)));
        return versions;
    }

    private Pipeline step(String job, Supplier<JobResult> work) {
        long started = System.nanoTime();
        try (Progress progress = Progress.of(lake.spark(), console, job)) {
            JobResult result = work.get();
            done.add(new Done(
                    result, Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0));
        } catch (RuntimeException e) {
            failure = new RunResults.Failure(
                    job,
                    CommandLineInterface.exitCode(e),
                    e.getClass().getSimpleName(),
                    CommandLineInterface.message(e));
            throw e;
        }
        return this;
    }
}
