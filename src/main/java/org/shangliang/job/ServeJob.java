package org.shangliang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.lake.Lake;
import org.shangliang.lake.LakeException;
import org.shangliang.lake.SparkSessions;
import org.shangliang.serve.QuotedText;
import org.shangliang.serve.ReadOnly;
import org.shangliang.serve.SqlServer;

/** Serves a lake over SQL until the process is asked to end. */
final class ServeJob {
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final long LEAVE_WITHIN_SECONDS = 15;

    private final Console console;
    private final CodebookFiles files;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    ServeJob(Console console, CodebookFiles files) {
        this.console = console;
        this.files = files;
    }

    /**
     * What is to be served, and where.
     *
     * @param lake the lake's folder
     * @param port 0 for a free one
     * @param limit how long a query may take
     */
    record Order(String lake, String host, int port, Duration limit) {}

    /**
     * Serves until the process is asked to end.
     *
     * @throws UsageException if there is no lake, or no release in it
     */
    int run(Order order) {
        InetSocketAddress address = SqlServer.free(order.host(), order.port());
        Path scratch = scratch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leave"));
        System.setProperty(
                "derby.stream.error.file", scratch.resolve("derby.log").toString());
        QuotedText.register(new Shown(files).masking());
        ReadOnly guard = new ReadOnly(ServedViews.DATABASES);
        SparkSession.Builder builder = SparkSessions.builder("shangliang serve").withExtensions(guard::inject);
        SqlServer.settings(address, scratch, order.limit()).forEach(builder::config);
        try (SparkSession spark = builder.getOrCreate()) {
            guard.own(spark);
            serve(new Lake(spark, order.lake()), guard, new Place(address, scratch, order));
            return ExitCodes.DONE;
        } catch (NoClassDefFoundError e) {
            throw new LakeException(
                    "this Spark lacks the SQL server (spark-hive-thriftserver): unset SPARK_HOME, or take a"
                            + " Spark that was built with Hive");
        } finally {
            remove(scratch);
            ended.countDown();
        }
    }

    /** Where it is served. */
    private record Place(InetSocketAddress address, Path scratch, Order order) {
        String url() {
            return "jdbc:hive2://" + address.getHostString() + ":" + address.getPort() + "/default";
        }
    }

    private void serve(Lake lake, ReadOnly guard, Place place) {
        if (lake.findVersion(LakeTables.RUNS).isEmpty()) {
            throw new UsageException(place.order().lake() + ": no lake here; begin with: shangliang run --lake "
                    + place.order().lake() + " --reports DIR");
        }
        Releases releases = new Releases(lake);
        ReleaseRow release = releases.of(null);
        ServedViews views = new ServedViews(lake, guard, files);
        OptionalLong known = lake.findVersion(LakeTables.RELEASES);
        views.make(release, place.scratch());
        try (SqlServer server = SqlServer.start(lake.spark(), place.address())) {
            tell(release, place);
            while (!stopped()) {
                OptionalLong latest = lake.findVersion(LakeTables.RELEASES);
                if (!latest.equals(known)) {
                    ReleaseRow next = releases.of(null);
                    views.follow(next);
                    known = latest;
                    console.note("release " + next.release());
                }
            }
            console.note("stopped");
        }
    }

    private void tell(ReleaseRow release, Place place) {
        console.data(place.url());
        console.note("release " + release.release()
                + ", views bi_* in default, tables in gold and silver, for reading only");
        if (!isLoopback(place.address())) {
            console.note(
                    "there is no password: whoever reaches " + place.address().getHostString() + " can read");
        }
        console.note("Next, in another window:");
        console.note("  jobs/sql -u " + place.url() + " -e \"SHOW VIEWS\"");
        console.note("or connect a dashboard: docs/dashboards/. Ctrl-C ends it.");
    }

    private static boolean isLoopback(InetSocketAddress address) {
        InetAddress ip = address.getAddress();
        return ip != null && ip.isLoopbackAddress();
    }

    private boolean stopped() {
        try {
            return asked.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What the process does when it is asked to end: waits until all is closed. */
    private void leave() {
        asked.countDown();
        try {
            if (!ended.await(LEAVE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                console.note("ended without waiting for all queries");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("shangliang-serve-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
