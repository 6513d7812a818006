package org.shangliang.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.lake.Schemas;
import org.shangliang.lake.Together;
import org.shangliang.ledger.Setting;
import org.shangliang.outcome.ArticleFacts;
import org.shangliang.outcome.Coverage;
import org.shangliang.outcome.CoverageRow;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.Outcomes;
import org.shangliang.outcome.SectorOutcomeRow;
import org.shangliang.outcome.ThemeOutcomeRow;
import org.shangliang.outcome.Told;
import org.shangliang.outcome.Views;
import org.shangliang.report.FigureRow;

/** Figures to the gold tables, division by division, and from those the views over all; then one release of them all. */
final class OutcomeJob {
    private static final RecordCodec<Told> TOLD = RecordCodec.of(Told.class);
    private static final RecordCodec<OutcomeRow> OUTCOME = RecordCodec.of(OutcomeRow.class);

    private static final RecordCodec<ReadFigure> READ_FIGURE = RecordCodec.of(ReadFigure.class);

    private static final Column FIGURE = struct(Schemas.columns(LakeTables.FIGURES));
    private static final Column FACTS = struct(
            col("article_id"),
            col("article_source").as("source_id"),
            col("publisher"),
            col("article_division").as("division_code"),
            functions
                    .when(col("reprint_group").notEqual(col("article_id")), col("reprint_group"))
                    .as("reprint_group"),
            col("is_original"),
            col("published_on"));

    private final Lake lake;
    private final RunLog log;
    private final Releases releases;

    OutcomeJob(Lake lake, RunLog log) {
        this.lake = lake;
        this.log = log;
        this.releases = new Releases(lake);
    }

    /** Makes the gold tables anew where anything below them has changed since the last release. */
    JobResult run(Readers.Setup setup, Setting.Asked asked) {
        Instant started = log.now();
        Releases.Made made = Releases.Made.now(setup.version().codebook(), asked);
        if (releases.covers(made)) {
            return JobResult.nothing("outcomes");
        }
        Dataset<Row> divisions = divisions(setup).persist(StorageLevel.DISK_ONLY());
        try (LedgerTables ledger = new LedgerTables(lake, setup, setting(setup, asked))) {
            lake.overwrite(LakeTables.CLAIMS, part(divisions, "claims"));
            new Together(lake.spark()).run(writes(divisions, ledger, setup));
            long written = rows(divisions);
            long figures = lake.read(LakeTables.FIGURES).count();
            long read = figures + ledger.logRows();
            JobResult result = new JobResult("outcomes", read, read, new TreeMap<>(), written, figures);
            log.write(result, started, List.of());
            return result;
        } finally {
            divisions.unpersist();
        }
    }

    private List<Runnable> writes(Dataset<Row> divisions, LedgerTables ledger, Readers.Setup setup) {
        List<Runnable> writes = new ArrayList<>(ledger.writes(new LedgerTables.Reports(
                part(divisions, "outcomes"), part(divisions, "counties"), part(divisions, "comparable"))));
        writes.add(() -> lake.overwrite(LakeTables.TARGETS, part(divisions, "targets")));
        writes.add(() -> lake.overwrite(
                LakeTables.OUTCOMES_BY_SECTOR, bySector(ledger.sectors(part(divisions, "sectors")), setup)));
        writes.add(() ->
                lake.overwrite(LakeTables.OUTCOMES_BY_THEME, byTheme(ledger.themes(part(divisions, "themes")), setup)));
        writes.add(() -> lake.overwrite(LakeTables.COVERAGE, ledger.coverage(coverage(setup))));
        return writes;
    }

    private Dataset<Row> divisions(Readers.Setup setup) {
        RecordCodec<DivisionTables> codec = RecordCodec.of(DivisionTables.class);
        FlatMapGroupsFunction<String, Row, Row> resolve = (division, rows) -> {
            List<Told> told = all(rows, TOLD);
            return List.of(codec.toRow(DivisionTables.of(told, outcomes(setup))))
                    .iterator();
        };
        return told().groupByKey(keyOf("group"), Encoders.STRING()).flatMapGroups(resolve, codec.rows());
    }

    /** Every figure beside its article; where the division is open, the article is a group of its own. */
    private Dataset<Row> told() {
        return lake.read(LakeTables.FIGURES)
                .join(articles(), "article_id")
                .select(
                        FIGURE.as("figure"),
                        FACTS.as("article"),
                        coalesce(col("division_code"), concat(lit("article "), col("article_id")))
                                .as("group"));
    }

    private Dataset<Row> articles() {
        return lake.read(LakeTables.ARTICLES)
                .select(
                        col("article_id"),
                        col("source_id").as("article_source"),
                        col("publisher"),
                        col("division_code").as("article_division"),
                        col("reprint_group"),
                        col("is_original"),
                        col("published_on"));
    }

    /** How much each division is reported on, from its own articles and all figures in them. */
    private Dataset<Row> coverage(Readers.Setup setup) {
        RecordCodec<CoverageRow> codec = RecordCodec.of(CoverageRow.class);
        FlatMapGroupsFunction<String, Row, Row> cover = (division, rows) -> {
            Map<String, ArticleFacts> articles = new TreeMap<>();
            List<FigureRow> figures = new ArrayList<>();
            for (ReadFigure read : all(rows, READ_FIGURE)) {
                articles.put(read.article().articleId(), read.article());
                if (read.figure() != null) {
                    figures.add(read.figure());
                }
            }
            Coverage coverage = new Coverage(
                    Domain.of(setup.codebookFolder()).divisions(),
                    setup.version().stamp());
            return new Mapped<>(coverage.rows(articles.values(), figures).iterator(), codec::toRow);
        };
        return articles()
                .where("article_division is not null")
                .join(lake.read(LakeTables.FIGURES), Names.of("article_id"), "left")
                .select(
                        FACTS.as("article"),
                        functions.when(col("figure_id").isNotNull(), FIGURE).as("figure"),
                        col("article_division").as("group"))
                .groupByKey(keyOf("group"), Encoders.STRING())
                .flatMapGroups(cover, codec.rows());
    }

    /** A figure, or none, of an article. */
    record ReadFigure(ArticleFacts article, @Nullable FigureRow figure) {}

    private static Dataset<Row> bySector(Dataset<Row> rows, Readers.Setup setup) {
        return view(rows, RecordCodec.of(SectorOutcomeRow.class), (views, cell) -> views.bySector(cell), setup);
    }

    private static Dataset<Row> byTheme(Dataset<Row> rows, Readers.Setup setup) {
        return view(rows, RecordCodec.of(ThemeOutcomeRow.class), (views, cell) -> views.byTheme(cell), setup);
    }

    private static <R extends Record> Dataset<Row> view(
            Dataset<Row> rows, RecordCodec<R> codec, RollUps<R> rollUp, Readers.Setup setup) {
        Column cell = concat_ws(
                "|",
                coalesce(col("sector"), lit("")),
                coalesce(col("theme"), lit("")),
                col("indicator"),
                coalesce(col("year"), lit(0)),
                col("span"));
        FlatMapGroupsFunction<String, Row, Row> add = (key, group) -> {
            Domain domain = Domain.of(setup.codebookFolder());
            List<R> sums =
                    rollUp.apply(new Views(domain.indicators(), setup.version().stamp()), all(group, OUTCOME));
            return new Mapped<>(sums.iterator(), codec::toRow);
        };
        return rows.withColumn("group", cell)
                .groupByKey(keyOf("group"), Encoders.STRING())
                .flatMapGroups(add, codec.rows());
    }

    /** How many rows the divisions have come to, the views over all of them left out. */
    private static long rows(Dataset<Row> divisions) {
        Column sizes = Stream.of("claims", "outcomes", "counties", "targets")
                .map(name -> functions.size(col(name)).cast("long"))
                .reduce(lit(0L), Column::plus);
        return divisions.agg(coalesce(functions.sum(sizes), lit(0L))).first().getLong(0);
    }

    private static Dataset<Row> part(Dataset<Row> divisions, String name) {
        return divisions.select(explode(col(name)).as("row")).select("row.*");
    }

    private static MapFunction<Row, String> keyOf(String column) {
        return row -> row.getAs(column);
    }

    private static <R extends Record> List<R> all(Iterator<Row> rows, RecordCodec<R> codec) {
        List<R> records = new ArrayList<>();
        rows.forEachRemaining(row -> records.add(codec.fromRow(row)));
        return records;
    }

    private static Outcomes outcomes(Readers.Setup setup) {
        Domain domain = Domain.of(setup.codebookFolder());
        return new Outcomes(
                domain.indicators(),
                domain.rules(),
                domain.divisions(),
                setup.version().stamp());
    }

    private static Setting setting(Readers.Setup setup, Setting.Asked asked) {
        Domain domain = Domain.of(setup.codebookFolder());
        return new Setting(
                domain.logRules(),
                domain.duty(),
                domain.rules(),
                domain.indicators(),
                domain.divisions(),
                setup.version().stamp(),
                asked);
    }

    /** Adds the rows of one cell up over the divisions. */
    private interface RollUps<R> extends BiFunction<Views, List<OutcomeRow>, List<R>>, Serializable {}
}
