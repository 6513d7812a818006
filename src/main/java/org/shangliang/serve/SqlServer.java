package org.shangliang.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.hive.thriftserver.HiveThriftServer2;
import org.shangliang.lake.LakeException;

/** Spark's SQL server on a session: JDBC and ODBC clients see its catalogue. */
public final class SqlServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final HiveThriftServer2 server;

    private SqlServer(HiveThriftServer2 server) {
        this.server = server;
    }

    /**
     * The settings that a session needs before it is made.
     *
     * @param scratch a folder for what the server puts aside
     * @param limit how long a query may take
     */
    public static Map<String, String> settings(InetSocketAddress address, Path scratch, Duration limit) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.sql.catalogImplementation", "in-memory");
        settings.put(
                "spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString());
        settings.put("spark.sql.thriftServer.queryTimeout", limit.toSeconds() + "s");
        settings.put("spark.sql.thriftServer.incrementalCollect", "true");
        settings.put("spark.scheduler.mode", "FAIR");
        hive(settings, "server2.thrift.bind.host", address.getHostString());
        hive(settings, "server2.thrift.port", Integer.toString(address.getPort()));
        hive(settings, "server2.enable.doAs", "false");
        hive(settings, "server2.logging.operation.enabled", "false");
        hive(settings, "exec.scratchdir", scratch.resolve("scratch").toString());
        hive(settings, "exec.local.scratchdir", scratch.resolve("local").toString());
        hive(settings, "downloaded.resources.dir", scratch.resolve("resources").toString());
        hive(settings, "querylog.location", scratch.resolve("log").toString());
        return settings;
    }

    /**
     * Begins to answer.
     *
     * @param session with the {@link #settings}, its catalogue filled
     * @throws LakeException if nobody answers at the address after half a minute
     */
    public static SqlServer start(SparkSession session, InetSocketAddress address) {
        SqlServer started = new SqlServer(HiveThriftServer2.startWithContext(session.sqlContext()));
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (!answers(address)) {
            if (System.nanoTime() > end) {
                started.close();
                throw new LakeException("the SQL server does not answer at " + address);
            }
            pause();
        }
        return started;
    }

    /**
     * The address with a free port, where 0 was asked for.
     *
     * @throws LakeException if the port is taken, or the host is not this machine's
     */
    public static InetSocketAddress free(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
            return new InetSocketAddress(host, probe.getLocalPort());
        } catch (IOException e) {
            throw new LakeException(
                    "cannot listen at " + host + ":" + port + ": " + e.getMessage()
                            + "; choose another port by --port, 0 for any free one",
                    e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void hive(Map<String, String> settings, String key, String value) {
        settings.put("spark.hadoop.hive." + key, value);
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
