package org.shangliang.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.learning.MinHashes;
import org.shangliang.learning.ReprintGroups;
import org.shangliang.learning.ReprintPairs;

/**
 * Brings the groups of reprints up to date. Articles that are new or were read again, and the rest of a group that lost a
 * member, are compared with all others that share a band; every other article keeps its group. The articles are marked before
 * their signatures are written, so that a run cut short in between is taken up by the next.
 */
final class Reprints {
    /** Up to so many articles are compared from this process's memory. */
    private static final int FEW = 2_000;

    /** Names of groups that were there are less than those of new ones, so that groups keep their names. */
    static final String OLD = "0";

    static final String NEW = "1";

    /** Of the articles of a group, the original comes first. */
    private static final Column[] ORIGINAL_FIRST = {
        col("publisher").isNull().or(col("date").isNull()),
        col("date").asc_nulls_last(),
        col("publisher").isNull(),
        col("letters").desc(),
        col("article_id")
    };

    private final Lake lake;
    private final ReprintRules rules;
    private final String version;
    private final int few;

    /**
     * What was done.
     *
     * @param articles articles that were new or had been read again
     * @param written rows written
     * @param texts articles whose text was compared with another's; 0 where many were new and none was counted
     */
    record Done(long articles, long written, long texts) {}

    /**
     * An article that differs from its signature.
     *
     * @param run of which the article is; null where there is none any more
     * @param group of the signature that no longer holds; null where there is none
     */
    record Change(String articleId, @Nullable String run, @Nullable String group) {
        boolean found() {
            return run != null;
        }

        boolean signed() {
            return group != null;
        }
    }

    /**
     * What differs between articles and signatures.
     *
     * @param rows article_id, signed (whether it has a signature), found (whether it has an article), reprint_group
     * @param unsigned how many articles need a signature
     * @param stale how many signatures no longer hold
     */
    private record Touched(Dataset<Row> rows, long unsigned, long stale) {}

    /**
     * Signatures with their groups.
     *
     * @param rows those to be written
     * @param moved names of groups that have become part of another
     * @param members article_id, group and letters of all articles in the groups of {@code rows}
     */
    private record Grouped(Dataset<Row> rows, Dataset<Row> moved, Dataset<Row> members) {}

    Reprints(Lake lake, ReprintRules rules) {
        this(lake, rules, FEW);
    }

    /** @param few up to so many articles are compared from this process's memory */
    Reprints(Lake lake, ReprintRules rules, int few) {
        this.few = few;
        this.lake = lake;
        this.rules = rules;
        this.version =
                Versions.reprints() + "-" + Integer.toHexString(rules.toString().hashCode());
    }

    /** Compares what is new, marks the articles with their groups and keeps the signatures. */
    Done run() {
        Dataset<Row> changed = changed();
        List<Row> first = changed.limit(few + 1).collectAsList();
        if (first.isEmpty()) {
            return new Done(0, 0, 0);
        }
        return first.size() > few
                ? compareMany(touched(changed))
                : new ReprintAdditions(lake, rules, version)
                        .add(first.stream().map(Reprints::change).toList());
    }

    private static Change change(Row row) {
        return new Change(row.getAs("article_id"), row.getAs("run_id"), row.getAs("reprint_group"));
    }

    private Done compareMany(Touched touched) {
        Grouped grouped = grouped(touched);
        long marked = mark(grouped.members());
        keep(grouped, touched);
        return new Done(touched.unsigned(), touched.unsigned() + marked, 0);
    }

    private void keep(Grouped grouped, Touched touched) {
        if (touched.stale() == 0 && grouped.moved().isEmpty()) {
            lake.append(LakeTables.ARTICLE_SIGNATURES, grouped.rows());
        } else {
            Dataset<Row> owners =
                    grouped.rows().select("article_id").union(touched.rows().select("article_id"));
            lake.replace(LakeTables.ARTICLE_SIGNATURES, owners, grouped.rows());
        }
    }

    /** The articles that differ from their signatures: article_id, run_id, reprint_group. */
    private Dataset<Row> changed() {
        Dataset<Row> signatures = lake.read(LakeTables.ARTICLE_SIGNATURES)
                .select(col("article_id"), col("run_id").as("signed_run"), col("rules_version"), col("reprint_group"));
        return lake.read(LakeTables.ARTICLES)
                .select("article_id", "run_id")
                .join(signatures, Names.of("article_id"), "full_outer")
                .where(coalesce(
                        col("run_id")
                                .notEqual(col("signed_run"))
                                .or(col("rules_version").notEqual(version)),
                        lit(true)))
                .select("article_id", "run_id", "reprint_group");
    }

    private static Touched touched(Dataset<Row> changed) {
        Dataset<Row> rows = changed.withColumn("found", col("run_id").isNotNull())
                .withColumn("signed", col("reprint_group").isNotNull())
                .localCheckpoint();
        Row counts = rows.agg(
                        coalesce(sum(col("found").cast("long")), lit(0L)),
                        coalesce(sum(col("signed").cast("long")), lit(0L)))
                .first();
        return new Touched(rows, counts.getLong(0), counts.getLong(1));
    }

    private Grouped grouped(Touched touched) {
        Dataset<Row> current = lake.read(LakeTables.ARTICLE_SIGNATURES)
                .where(col("rules_version").equalTo(version))
                .drop("rules_version");
        Dataset<Row> fresh = signed(touched.rows().where("found"));
        Dataset<Row> kept = current;
        if (touched.stale() > 0) {
            Dataset<Row> lost =
                    touched.rows().where("signed").select("reprint_group").distinct();
            fresh = fresh.unionByName(current.join(lost, Names.of("reprint_group"), "left_semi")
                    .join(touched.rows(), Names.of("article_id"), "left_anti")
                    .drop("reprint_group"));
            kept = current.join(lost, Names.of("reprint_group"), "left_anti").localCheckpoint();
        }
        return grouped(fresh.localCheckpoint(), kept);
    }

    private Grouped grouped(Dataset<Row> fresh, Dataset<Row> kept) {
        Dataset<Row> named = ReprintGroups.of(ties(fresh, kept));
        Dataset<Row> names = named.select(
                        substring(col("node"), 2, 99).as("node"),
                        substring(col("name"), 2, 99).as("name"))
                .localCheckpoint();
        Dataset<Row> grouped = fresh.join(names.withColumnRenamed("node", "article_id"), Names.of("article_id"), "left")
                .withColumn("reprint_group", coalesce(col("name"), col("article_id")))
                .drop("name")
                .localCheckpoint();
        Dataset<Row> moved = kept.join(names.withColumnRenamed("node", "reprint_group"), "reprint_group")
                .withColumn("reprint_group", col("name"))
                .drop("name");
        Dataset<Row> joined = kept.join(
                names.select(col("name").as("reprint_group")).distinct(), Names.of("reprint_group"), "left_semi");
        Dataset<Row> rows = grouped.unionByName(moved)
                .withColumn("rules_version", lit(version))
                .localCheckpoint();
        return new Grouped(
                rows,
                named.where(col("node").startsWith(OLD)),
                rows.unionByName(joined, true)
                        .select(col("article_id"), col("reprint_group").as("group"), col("letters")));
    }

    private Dataset<Row> signed(Dataset<Row> ids) {
        return new MinHashes(lake.spark(), rules)
                .signed(lake.read(LakeTables.ARTICLES)
                        .select("article_id", "run_id", "text")
                        .join(ids.select("article_id"), Names.of("article_id"), "left_semi"));
    }

    /** Ties between the articles compared and whatever they are reprints of: other such articles, or groups that are kept. */
    private Dataset<Row> ties(Dataset<Row> fresh, Dataset<Row> kept) {
        ReprintPairs pairs = new ReprintPairs(rules);
        Dataset<Row> candidates = pairs.candidates(fresh, kept).localCheckpoint();
        return pairs.confirmed(candidates, lake.read(LakeTables.ARTICLES), lake.read(LakeTables.PLACES))
                .join(kept.select(col("article_id").as("other_id"), col("reprint_group")), Names.of("other_id"), "left")
                .select(
                        concat(lit(NEW), col("article_id")).as("node"),
                        coalesce(concat(lit(OLD), col("reprint_group")), concat(lit(NEW), col("other_id")))
                                .as("other"));
    }

    /** Marks articles with their groups and the originals; returns how many rows changed. */
    private long mark(Dataset<Row> members) {
        Column first = row_number()
                .over(Window.partitionBy("group").orderBy(ORIGINAL_FIRST))
                .equalTo(1);
        Dataset<Row> wrong = lake.read(LakeTables.ARTICLES)
                .withColumn("date", coalesce(col("published_on"), col("posted_on")))
                .select("article_id", "publisher", "date", "reprint_group", "is_original")
                .join(members, "article_id")
                .withColumn("first", first)
                .where(col("group")
                        .notEqual(col("reprint_group"))
                        .or(col("first").notEqual(col("is_original"))))
                .select(
                        col("article_id"),
                        col("group").as("reprint_group"),
                        col("first").as("is_original"))
                .localCheckpoint();
        lake.amend(LakeTables.ARTICLES, wrong);
        return wrong.count();
    }
}
