package org.shangliang.job;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Divisions;
import org.shangliang.compare.BalanceReason;
import org.shangliang.compare.Basis;
import org.shangliang.compare.ComparedCell;
import org.shangliang.compare.Comparison;
import org.shangliang.compare.ComparisonBalanceRow;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.compare.ReferenceFile;
import org.shangliang.compare.ReferenceRow;
import org.shangliang.compare.Seen;
import org.shangliang.compare.Universe;
import org.shangliang.iteration.Mapped;
import org.shangliang.lake.Lake;
import org.shangliang.lake.RecordCodec;
import org.shangliang.outcome.Units;
import org.shangliang.outcome.Whereabouts;
import org.shangliang.table.Stamp;
import org.shangliang.table.TableDeclaration;

/** The county view to the comparison of counties. */
final class CompareJob {
    /** The job's name. */
    static final String NAME = "compare";

    private static final RecordCodec<ComparedCell> CELL = RecordCodec.of(ComparedCell.class);

    /** What the comparison is made of. */
    private static final List<TableDeclaration<?>> SOURCES = List.of(
            LakeTables.ARTICLES,
            LakeTables.PLACES,
            LakeTables.FIGURES,
            LakeTables.CLAIMS,
            LakeTables.OUTCOMES_BY_COUNTY,
            LakeTables.COVERAGE,
            LakeTables.REFERENCE);

    private final Lake lake;
    private final RunLog log;
    private final ComparisonSources sources;

    CompareJob(Lake lake, RunLog log) {
        this.lake = lake;
        this.log = log;
        this.sources = new ComparisonSources(lake);
    }

    /** Makes the comparison anew where anything below it, or what is asked of it, has changed. */
    JobResult run(Readers.Setup setup, CompareOptions options) {
        Instant started = log.now();
        Divisions divisions = Domain.of(setup.codebookFolder()).divisions();
        if (options.reference != null) {
            keep(options.reference, divisions);
        }
        Comparison.Settings settings = new Comparison.Settings(options.peers, basis(options.rankBy));
        List<String> inputs = inputs(setup, settings);
        if (inputs.equals(latestInputs())) {
            return JobResult.nothing(NAME);
        }
        lake.overwrite(LakeTables.COUNTY_COMPARISON, comparison(setup, settings, divisions));
        Stamp stamp = setup.version().stamp();
        List<ComparisonBalanceRow> balance = balance(stamp);
        lake.overwrite(
                LakeTables.COMPARISON_BALANCE,
                RecordCodec.of(ComparisonBalanceRow.class).dataset(lake.spark(), balance));
        long figures = balance.stream().mapToLong(ComparisonBalanceRow::figures).sum();
        long written = lake.read(LakeTables.COUNTY_COMPARISON).count() + balance.size();
        JobResult result = new JobResult(NAME, figures, figures, new TreeMap<>(), written, figures);
        log.write(result, started, inputs);
        return result;
    }

    /** What became of the figures, in one line. */
    String balance() {
        List<ComparisonBalanceRow> rows = lake.records(LakeTables.COMPARISON_BALANCE);
        return String.format(
                "figures: %,d read = %,d assigned + %,d unassigned + %,d dropped",
                rows.stream()
                        .mapToLong(ComparisonBalanceRow::figuresRead)
                        .findFirst()
                        .orElse(0),
                figures(rows, ComparisonBalanceRow.Fate.ASSIGNED),
                figures(rows, ComparisonBalanceRow.Fate.UNASSIGNED),
                figures(rows, ComparisonBalanceRow.Fate.DROPPED));
    }

    private static long figures(List<ComparisonBalanceRow> rows, ComparisonBalanceRow.Fate fate) {
        return rows.stream()
                .filter(row -> row.fate().equalsIgnoreCase(fate.name()))
                .mapToLong(ComparisonBalanceRow::figures)
                .sum();
    }

    private void keep(Path file, Divisions divisions) {
        List<ReferenceRow> told = new ReferenceFile(file, divisions).rows();
        List<ReferenceRow> kept = lake.records(LakeTables.REFERENCE).stream()
                .sorted(Comparator.comparing(ReferenceRow::divisionCode).thenComparing(ReferenceRow::year))
                .toList();
        if (!told.equals(kept)) {
            lake.overwrite(
                    LakeTables.REFERENCE, RecordCodec.of(ReferenceRow.class).dataset(lake.spark(), told));
        }
    }

    private Basis basis(CompareOptions.@Nullable RankBy asked) {
        if (asked == null) {
            return lake.read(LakeTables.REFERENCE).isEmpty() ? Basis.VALUE : Basis.PER_10K_PEOPLE;
        }
        return switch (asked) {
            case VALUE -> Basis.VALUE;
            case MEMBERS -> Basis.PER_100_MEMBERS;
            case PEOPLE -> Basis.PER_10K_PEOPLE;
        };
    }

    /** Everything that decides what the comparison says. */
    private List<String> inputs(Readers.Setup setup, Comparison.Settings settings) {
        List<String> inputs = new ArrayList<>(List.of(
                "peers=" + settings.peers().code(),
                "rank_by=" + settings.basis().code(),
                "codebook=" + setup.version().codebook(),
                "program=" + Versions.gold()));
        for (TableDeclaration<?> table : SOURCES) {
            OptionalLong version = lake.findVersion(table);
            inputs.add(table.name() + "@" + (version.isPresent() ? version.getAsLong() : "none"));
        }
        return inputs;
    }

    private List<String> latestInputs() {
        return lake.records(LakeTables.RUNS).stream()
                .filter(run -> run.job().equals(NAME))
                .max(Comparator.comparing(RunRow::startedAt))
                .map(RunRow::inputs)
                .orElse(List.of());
    }

    private Dataset<Row> comparison(Readers.Setup setup, Comparison.Settings settings, Divisions divisions) {
        RecordCodec<CountyComparisonRow> codec = RecordCodec.of(CountyComparisonRow.class);
        Universe universe = universe(divisions);
        FlatMapGroupsFunction<String, Row, Row> compare = (league, rows) -> {
            List<ComparedCell> cells = new ArrayList<>();
            rows.forEachRemaining(row -> cells.add(CELL.fromRow(row)));
            Domain domain = Domain.of(setup.codebookFolder());
            Comparison.Rules rules = new Comparison.Rules(domain.comparison(), new Units(domain.rules()));
            Comparison comparison =
                    new Comparison(rules, universe, settings, setup.version().stamp());
            String[] parts = league.split("\\|", 2);
            Iterator<CountyComparisonRow> made = comparison
                    .rows(domain.indicators().of(parts[1]), parts[0], cells)
                    .iterator();
            return new Mapped<>(made, codec::toRow);
        };
        MapFunction<Row, String> byLeague = row -> row.getAs("league");
        return sources.cells().groupByKey(byLeague, Encoders.STRING()).flatMapGroups(compare, codec.rows());
    }

    private Universe universe(Divisions divisions) {
        List<Whereabouts> members = sources.divisions().collectAsList().stream()
                .map(row -> Whereabouts.of(row.getString(0), divisions))
                .toList();
        RecordCodec<Seen> seen = RecordCodec.of(Seen.class);
        RecordCodec<Universe.Unplaced> unplaced = RecordCodec.of(Universe.Unplaced.class);
        return new Universe(
                        members,
                        sources.seen().collectAsList().stream()
                                .map(seen::fromRow)
                                .toList(),
                        sources.unplaced().collectAsList().stream()
                                .map(unplaced::fromRow)
                                .toList())
                .sized(lake.records(LakeTables.REFERENCE));
    }

    private List<ComparisonBalanceRow> balance(Stamp stamp) {
        List<Row> counts = sources.balance(lake.read(LakeTables.COUNTY_COMPARISON))
                .sort(col("reason"))
                .collectAsList();
        long read = lake.read(LakeTables.FIGURES).count();
        return counts.stream()
                .map(row -> BalanceReason.of(row.getString(0)).row(row.getLong(1), read, stamp))
                .toList();
    }
}
