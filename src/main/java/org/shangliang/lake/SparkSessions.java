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
            "spark.databricks.delta.stats.skipping", "false",
            "spark.sql.sources.parallelPartitionDiscovery.parallelism", "64",
            "spark.sql.ui.explainMode", "simple",
            "spark.ui.showConsoleProgress", "false");

    /** On one machine most runs are short, and compiling each query costs more than it saves. */
    private static final Map<String, String> PREFERRED_LOCALLY = Map.of(
            "spark.ui.enabled", "false",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.databricks.delta.snapshotPartitions", "1");

    private SparkSessions() {}

    /** Opens the session of this process; on the local machine where no master is set. */
    public static SparkSession open(String name) {
        return builder(name).getOrCreate();
    }

    /** A session of this process about to be opened, with what the lake needs. */
    public static SparkSession.Builder builder(String name) {
        SparkConf conf = new SparkConf();
        String master = conf.get("spark.master", "local[*]");
        SparkSession.Builder builder = SparkSession.builder().appName(name).master(master);
        NEEDED.forEach(builder::config);
        PREFERRED.forEach((key, value) -> builder.config(key, conf.get(key, value)));
        if (master.startsWith("local")) {
            builder.config("spark.sql.shuffle.partitions", conf.get("spark.sql.shuffle.partitions", localPartitions()));
            PREFERRED_LOCALLY.forEach((key, value) -> builder.config(key, conf.get(key, value)));
        }
        return builder;
    }

    private static String localPartitions() {
        return Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
