package org.shangliang.learning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.lake.Names;

/**
 * Connected groups: nodes that ties tie together, directly or over others, come to bear the least name of them all. Few ties
 * are followed in the driver's memory, many by joins.
 */
public final class ReprintGroups {
    private static final StructType NAMED =
            new StructType().add("node", DataTypes.StringType).add("name", DataTypes.StringType);

    private ReprintGroups() {}

    /**
     * The name of every node that is tied to one of a lesser name: {@code node}, {@code name}.
     *
     * @param ties node, other: pairs of nodes in either direction; a node's own name is itself
     * @param batch whether they are few
     */
    public static Dataset<Row> of(Dataset<Row> ties, ReprintPairs.Batch batch) {
        return batch == ReprintPairs.Batch.SMALL ? ofFew(ties) : ofMany(ties);
    }

    private static Dataset<Row> ofFew(Dataset<Row> ties) {
        Map<String, String> parents = new HashMap<>();
        for (Row tie : ties.collectAsList()) {
            String one = root(parents, tie.getString(0));
            String other = root(parents, tie.getString(1));
            if (!one.equals(other)) {
                boolean first = one.compareTo(other) < 0;
                parents.put(first ? other : one, first ? one : other);
            }
        }
        List<Row> named = List.copyOf(parents.keySet()).stream()
                .map(node -> RowFactory.create(node, root(parents, node)))
                .toList();
        return ties.sparkSession().createDataFrame(named, NAMED);
    }

    private static String root(Map<String, String> parents, String node) {
        String root = node;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        String at = node;
        while (!at.equals(root)) {
            at = parents.put(at, root);
        }
        return root;
    }

    private static Dataset<Row> ofMany(Dataset<Row> ties) {
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
