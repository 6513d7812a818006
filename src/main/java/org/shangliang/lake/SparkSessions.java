package org.shangliang.lake;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as the lake needs it. What the user set stands. */
public final class SparkSessions {
    private static final Map<String, String> NEEDED = Map.of(
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.session.timeZone", "UTC");

    private static final Map<String, String> PREFERRED = Map.of(
            "spark.databricks.delta.snapshotPartitions", "2",
            "spark.databricks.delta.merge.materializeSource", "none",
            "spark.sql.sources.parallelPartitionDiscovery.parallelism", "64",
            "spark.ui.showConsoleProgress", "false");

    private SparkSessions() {}

    /** Opens the session of this process; on the local machine where no master is set. */
    public static SparkSession open(String name) {
        SparkConf conf = new SparkConf();
        String master = conf.get("spark.master", "local[*]");
        SparkSession.Builder builder = SparkSession.builder().appName(name).master(master);
        NEEDED.forEach(builder::config);
        PREFERRED.forEach((key, value) -> builder.config(key, conf.get(key, value)));
        if (master.startsWith("local")) {
            builder.config("spark.sql.shuffle.partitions", conf.get("spark.sql.shuffle.partitions", localPartitions()));
            builder.config("spark.ui.enabled", conf.get("spark.ui.enabled", "false"));
        }
        return builder.getOrCreate();
    }

    private static String localPartitions() {
        return Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
