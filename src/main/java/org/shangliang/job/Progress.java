package org.shangliang.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Tells how far a job has come: steadily on a terminal, now and then in a log. */
final class Progress extends SparkListener implements AutoCloseable {
    private static final long SHOW_EVERY = Duration.ofMillis(200).toNanos();
    private static final long LOG_EVERY = Duration.ofSeconds(30).toNanos();

    private final SparkSession spark;
    private final Console console;
    private final String job;
    private final long started = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong told = new AtomicLong(started);

    private Progress(SparkSession spark, Console console, String job) {
        this.spark = spark;
        this.console = console;
        this.job = job;
    }

    /** Watches the session until closed. */
    static Progress of(SparkSession spark, Console console, String job) {
        Progress progress = new Progress(spark, console, job);
        spark.sparkContext().addSparkListener(progress);
        return progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        known.addAndGet(stage.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        long now = System.nanoTime();
        long last = told.get();
        done.incrementAndGet();
        if (now - last > (console.live() ? SHOW_EVERY : LOG_EVERY) && told.compareAndSet(last, now)) {
            String line = job + ": " + done + " of " + Math.max(done.get(), known.get()) + " steps, "
                    + Duration.ofNanos(now - started).toSeconds() + " s";
            if (console.live()) {
                console.passing(line);
            } else {
                console.note(line);
            }
        }
    }

    @Override
    public void close() {
        spark.sparkContext().removeSparkListener(this);
        console.passing("");
    }
}
