package org.shangliang.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.reprint.Shingles;

/** Texts signed by MLlib's MinHash, several values to a band, so that sharing a band means more than sharing a value. */
public final class MinHashes {
    private static final String FEATURES = "features";
    private static final String HASHES = "hashes";
    private static final StructType SIGNED = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("run_id", DataTypes.StringType)
            .add("letters", DataTypes.LongType)
            .add("bands", DataTypes.createArrayType(DataTypes.LongType));

    private final ReprintRules rules;
    private final MinHashLSHModel model;

    /** The hash functions that the rules tell; the same for the same rules. */
    public MinHashes(SparkSession spark, ReprintRules rules) {
        this.rules = rules;
        StructType schema = new StructType().add(FEATURES, SQLDataTypes.VectorType());
        Row any = RowFactory.create(Vectors.sparse(Shingles.RANGE, new int[] {0}, new double[] {1}));
        model = new MinHashLSH()
                .setInputCol(FEATURES)
                .setOutputCol(HASHES)
                .setNumHashTables(rules.bands() * rules.hashesPerBand())
                .setSeed(rules.seed())
                .fit(spark.createDataFrame(List.of(any), schema));
    }

    /**
     * Texts with their bands. A text too short for shingles has one band, shared only by the same letters.
     *
     * @param texts article_id, run_id, text
     * @return article_id, run_id, letters, bands
     */
    public Dataset<Row> signed(Dataset<Row> texts) {
        ReprintRules by = rules;
        MinHashLSHModel hashes = model;
        MapFunction<Row, Row> sign = row -> {
            Shingles shingles = Shingles.of(row.getAs("text"), by);
            Long[] bands = shingles.letters() < by.leastLetters()
                    ? new Long[] {shingles.whole()}
                    : bands(hashes.hashFunction(vector(shingles)), by.hashesPerBand());
            return RowFactory.create(row.getAs("article_id"), row.getAs("run_id"), (long) shingles.letters(), bands);
        };
        return texts.map(sign, Encoders.row(SIGNED));
    }

    private static Long[] bands(Vector[] hashes, int width) {
        List<Long> bands = new ArrayList<>(hashes.length / width);
        for (int i = 0; i + width <= hashes.length; i += width) {
            long[] values = new long[width + 1];
            values[0] = i;
            for (int j = 0; j < width; j++) {
                values[j + 1] = (long) hashes[i + j].apply(0);
            }
            bands.add(Shingles.combined(values));
        }
        return bands.toArray(Long[]::new);
    }

    private static Vector vector(Shingles shingles) {
        double[] ones = new double[shingles.numbers().length];
        Arrays.fill(ones, 1);
        return Vectors.sparse(Shingles.RANGE, shingles.numbers(), ones);
    }
}
