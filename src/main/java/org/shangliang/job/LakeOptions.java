package org.shangliang.job;

import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SparkSessions;
import picocli.CommandLine.Option;

/** The options of every command that works on a lake. */
final class LakeOptions {
    @Option(
            names = "--lake",
            required = true,
            paramLabel = "DIR",
            description = "The folder that holds the tables. It is made when it is not there.")
    String lake = "";

    @Option(names = "--verbose", description = "On an error, show where in the program it happened.")
    boolean verbose;

    /** Does something with the lake, on a session that is closed after it. */
    int with(String job, ToIntFunction<Lake> work) {
        try (SparkSession spark = SparkSessions.open("shangliang " + job)) {
            return work.applyAsInt(new Lake(spark, lake));
        }
    }

    /** Does something with a lake that is there. */
    int onExisting(String job, ToIntFunction<Lake> work) {
        return with(job, l -> {
            if (l.findVersion(LakeTables.RUNS).isEmpty()) {
                throw new UsageException(
                        lake + ": no lake here; begin with: shangliang run --lake " + lake + " --reports DIR");
            }
            return work.applyAsInt(l);
        });
    }
}
