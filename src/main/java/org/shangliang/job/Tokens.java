package org.shangliang.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.topic.ArticleTokensRow;
import org.shangliang.topic.TermReader;

/** Cuts every article into words, once. */
final class Tokens {
    private final Lake lake;
    private final Readers.Setup setup;
    private final String version;

    Tokens(Lake lake, Readers.Setup setup) {
        this.lake = lake;
        this.setup = setup;
        this.version = Versions.tokens() + "-" + setup.version().codebook();
    }

    /** Cuts the articles that are new or were read again; returns how many. */
    long run() {
        Dataset<Row> articles = lake.read(LakeTables.ARTICLES).select("article_id", "run_id");
        Dataset<Row> known = lake.read(LakeTables.ARTICLE_TOKENS).select("article_id", "run_id", "rules_version");
        Dataset<Row> current = known.where(col("rules_version").equalTo(version));
        Dataset<Row> pending = articles.join(current, Names.of("article_id", "run_id"), "left_anti")
                .select("article_id")
                .localCheckpoint();
        Dataset<Row> gone = known.select("article_id")
                .join(articles, Names.of("article_id"), "left_anti")
                .localCheckpoint();
        long waiting = pending.count();
        if (waiting > 0 || !gone.isEmpty()) {
            Dataset<Row> rows = cut(pending).localCheckpoint();
            lake.replace(LakeTables.ARTICLE_TOKENS, pending.union(gone), rows);
        }
        return waiting;
    }

    private Dataset<Row> cut(Dataset<Row> pending) {
        RecordCodec<ArticleTokensRow> codec = RecordCodec.of(ArticleTokensRow.class);
        String folder = setup.codebookFolder();
        String by = version;
        MapFunction<Row, Row> read = row -> {
            TermReader.Terms terms = Domain.of(folder).terms().read(row.getString(2));
            return codec.toRow(new ArticleTokensRow(
                    row.getString(0), terms.tokens(), terms.terms(), terms.sentenceTerms(), by, row.getString(1)));
        };
        return lake.read(LakeTables.ARTICLES)
                .join(pending, Names.of("article_id"), "left_semi")
                .select(col("article_id"), col("run_id"), concat_ws("\n", col("title"), col("text")))
                .map(read, codec.rows());
    }
}
