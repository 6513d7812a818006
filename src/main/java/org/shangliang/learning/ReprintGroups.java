package org.shangliang.learning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.lake.Names;

/** Connected groups: nodes that ties tie together, directly or over others, come to bear the least name of them all. */
public final class ReprintGroups {
    private ReprintGroups() {}

    /**
     * The name of every node that is tied to one of a lesser name: {@code node}, {@code name}.
     *
     * @param ties node, other: pairs of nodes in either direction; a node's own name is itself
     */
    public static Dataset<Row> of(Dataset<Row> ties) {
        Dataset<Row> both = ties.select("node", "other")
                .union(ties.select(col("other").as("node"), col("node").as("other")))
                .distinct()
                .localCheckpoint();
        Dataset<Row> names = both.select(col("node"), col("node").as("name")).distinct();
        long changed = 1;
        while (changed > 0) {
            Dataset<Row> heard = both.join(names, "node")
                    .groupBy(col("other").as("node"))
                    .agg(min("name").as("heard"));
            Dataset<Row> next = names.join(heard, Names.of("node"), "left")
                    .select(
                            col("node"),
                            least(col("name"), col("heard")).as("name"),
                            col("name").as("before"))
                    .localCheckpoint();
            changed = next.where(col("name").notEqual(col("before"))).count();
            names = next.select("node", "name");
        }
        return names.where(col("name").notEqual(col("node")));
    }
}
