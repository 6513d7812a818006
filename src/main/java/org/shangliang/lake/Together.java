package org.shangliang.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;

/**
 * Work on tables that do not depend on each other, some at a time: planning a small query takes longer than running it, and
 * one that is planned leaves the other cores idle.
 */
public final class Together {
    private static final int AT_ONCE = 4;

    private final SparkSession spark;

    public Together(SparkSession spark) {
        this.spark = spark;
    }

    /** Does all of it; where one part fails the others are finished first. */
    public void run(List<Runnable> work) {
        all(work.stream()
                .<Callable<Boolean>>map(part -> Executors.callable(part, true))
                .toList());
    }

    /**
     * What every part tells, in the order of the parts.
     *
     * @throws RuntimeException what the first part that failed has thrown
     */
    public <T> List<T> all(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, work.size())));
        try {
            List<Future<T>> parts = threads.invokeAll(work.stream()
                    .<Callable<T>>map(part -> () -> inSession(part))
                    .toList());
            List<T> told = new ArrayList<>();
            for (Future<T> part : parts) {
                told.add(part.get());
            }
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> T inSession(Callable<T> part) throws Exception {
        SparkSession.setActiveSession(spark);
        return part.call();
    }
}
