package org.shangliang.lake;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.io.Serializable;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;

/** Tests on one small session that all of them share. */
public abstract class SharedSpark extends JavaDatasetSuiteBase implements Serializable {
    private static final long serialVersionUID = 1L;
    private static SparkSession shared;

    @BeforeAll
    static void startSpark() {
        if (shared == null) {
            System.setProperty("spark.master", "local[2]");
            System.setProperty("spark.sql.shuffle.partitions", "2");
            shared = SparkSessions.open("tests");
        }
    }

    @Override
    public SparkSession spark() {
        return shared;
    }
}
