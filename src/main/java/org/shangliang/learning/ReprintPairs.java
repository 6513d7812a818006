package org.shangliang.learning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.lake.Names;
import org.shangliang.reprint.ComparedText;
import org.shangliang.reprint.Comparison;

/**
 * Pairs of articles that are one text. Each new article is compared with others that share a band: of those known before, and
 * of the new ones, the first few by id. So the cost grows with the new articles, however many share a band.
 */
public final class ReprintPairs {
    private static final StructType PAIR =
            new StructType().add("article_id", DataTypes.StringType).add("other_id", DataTypes.StringType);

    private final ReprintRules rules;

    public ReprintPairs(ReprintRules rules) {
        this.rules = rules;
    }

    /**
     * The pairs worth comparing, each once, {@code article_id} new and {@code other_id} new or known.
     *
     * @param fresh the new articles: article_id, bands
     * @param known the others: article_id, bands
     */
    public Dataset<Row> candidates(Dataset<Row> fresh, Dataset<Row> known) {
        Dataset<Row> ofFresh = inBands(fresh, 1);
        Dataset<Row> bands = ofFresh.select("band").distinct();
        Dataset<Row> shared = inBands(known, 0).join(bands, Names.of("band"), "left_semi");
        int anchors = rules.anchors();
        MapPartitionsFunction<Row, Row> pairs = rows -> pairs(rows, anchors);
        return shared.unionByName(ofFresh)
                .repartition(col("band"))
                .sortWithinPartitions("band", "fresh", "article_id")
                .mapPartitions(pairs, Encoders.row(PAIR))
                .distinct();
    }

    /**
     * The candidates that are one text.
     *
     * @param articles at least all candidates: article_id, text
     * @param mentions the places they name: article_id, name
     */
    public Dataset<Row> confirmed(Dataset<Row> candidates, Dataset<Row> articles, Dataset<Row> mentions) {
        Dataset<Row> ids = candidates
                .select("article_id")
                .union(candidates.select(col("other_id")))
                .distinct();
        Dataset<Row> places = mentions.join(ids, Names.of("article_id"), "left_semi")
                .groupBy("article_id")
                .agg(collect_list("name").as("places"));
        Dataset<Row> needed = articles.select("article_id", "text")
                .join(ids, Names.of("article_id"), "left_semi")
                .join(places, Names.of("article_id"), "left")
                .withColumn("places", coalesce(col("places"), array().cast("array<string>")));
        Dataset<Row> others = needed.select(
                col("article_id").as("other_id"),
                col("text").as("other_text"),
                col("places").as("other_places"));
        FilterFunction<Row> isReprint = new Confirming(rules);
        return candidates
                .join(needed, "article_id")
                .join(others, "other_id")
                .sortWithinPartitions("article_id")
                .filter(isReprint)
                .select("article_id", "other_id");
    }

    private static Dataset<Row> inBands(Dataset<Row> articles, int fresh) {
        return articles.select(explode(col("bands")).as("band"), lit(fresh).as("fresh"), col("article_id"));
    }

    /** Walks rows sorted by band, the known ones first, and pairs each new one with the first of its band. */
    private static Iterator<Row> pairs(Iterator<Row> rows, int anchors) {
        Band band = new Band(anchors);
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(band::next)
                .iterator();
    }

    /** The first articles of the band that the walk has come to. */
    private static final class Band {
        private final int most;
        private final List<String> anchors = new ArrayList<>();
        private @Nullable Long number;

        Band(int most) {
            this.most = most;
        }

        Stream<Row> next(Row row) {
            if (!Objects.equals(number, row.getLong(0))) {
                number = row.getLong(0);
                anchors.clear();
            }
            String id = row.getString(2);
            List<Row> pairs = row.getInt(1) == 0
                    ? List.of()
                    : anchors.stream()
                            .map(anchor -> RowFactory.create(id, anchor))
                            .toList();
            if (anchors.size() < most) {
                anchors.add(id);
            }
            return pairs.stream();
        }
    }

    /** Compares the texts of pairs; what is the same article as in the pair before is made ready once. */
    private static final class Confirming implements FilterFunction<Row> {
        private static final long serialVersionUID = 1L;

        private final ReprintRules rules;
        private transient @Nullable String lastId;
        private transient @Nullable ComparedText last;

        Confirming(ReprintRules rules) {
            this.rules = rules;
        }

        @Override
        public boolean call(Row pair) {
            String id = pair.getAs("article_id");
            ComparedText one = last;
            if (one == null || !id.equals(lastId)) {
                one = new ComparedText(pair.getAs("text"), pair.getList(pair.fieldIndex("places")));
                last = one;
                lastId = id;
            }
            ComparedText other =
                    new ComparedText(pair.getAs("other_text"), pair.getList(pair.fieldIndex("other_places")));
            return Comparison.of(one, other, rules).isReprint(rules);
        }
    }
}
