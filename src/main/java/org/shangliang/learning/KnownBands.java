package org.shangliang.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.reprint.ArticleSignatureRow;

/** Looks in one pass over stored signatures for those that share a band with a few new articles. */
public final class KnownBands {
    private static final StructType IN_BAND = new StructType()
            .add("band", DataTypes.LongType)
            .add("article_id", DataTypes.StringType)
            .add("reprint_group", DataTypes.StringType);

    private KnownBands() {}

    /**
     * Of every band of {@code fresh} at least the first {@code anchors} known articles by id: band, article_id, reprint_group.
     *
     * @param signatures article_id, reprint_group, bands
     * @param left ids of articles that are not to be found, or groups whose articles are not
     */
    public static Dataset<Row> shared(
            Dataset<Row> signatures, Collection<ArticleSignatureRow> fresh, Set<String> left, int anchors) {
        long[] wanted = fresh.stream()
                .flatMap(each -> each.bands().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .distinct()
                .toArray();
        MapPartitionsFunction<Row, Row> first = rows -> first(rows, wanted, left, anchors);
        return signatures.select("article_id", "reprint_group", "bands").mapPartitions(first, Encoders.row(IN_BAND));
    }

    private static Iterator<Row> first(Iterator<Row> rows, long[] wanted, Set<String> left, int anchors) {
        Map<Long, TreeMap<String, Row>> found = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!left.contains(row.getString(0)) && !left.contains(row.getString(1))) {
                for (Long band : row.<Long>getList(2)) {
                    if (Arrays.binarySearch(wanted, band) >= 0) {
                        TreeMap<String, Row> inBand = found.computeIfAbsent(band, b -> new TreeMap<>());
                        inBand.put(row.getString(0), RowFactory.create(band, row.getString(0), row.getString(1)));
                        if (inBand.size() > anchors) {
                            inBand.pollLastEntry();
                        }
                    }
                }
            }
        }
        return found.values().stream()
                .flatMap(inBand -> inBand.values().stream())
                .iterator();
    }
}
