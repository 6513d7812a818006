package org.shangliang.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shangliang.iteration.Mapped;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.RecordFields;
import org.shangliang.table.TableDeclaration;

/** The HTML report: a folder that opens from disk, its data in chunks that a view loads when it is asked for. */
public final class Report {
    private static final String COMPARISON = "gold.county_comparison";
    private static final String BY_COUNTY = "gold.outcomes_by_county";
    private static final String OUTCOMES = "gold.outcomes";
    private static final String COVERAGE = "gold.coverage";
    private static final String DOCUMENTS = "silver.documents";
    private static final String RECONCILIATION = "gold.reconciliation";
    private static final String BALANCE = "gold.comparison_balance";
    private static final String LOG_EVIDENCE = "gold.log_evidence";
    /** What stands in a name for what is not told. */
    private static final String NONE = "none";

    private static final List<String> TOTALS = List.of("gold.outcomes_by_sector", "gold.outcomes_by_theme");
    private static final List<String> OF_COUNTIES = List.of(
            COMPARISON,
            BY_COUNTY,
            OUTCOMES,
            "gold.targets",
            COVERAGE,
            "gold.consultation_funnel",
            "gold.proposal_lifecycle",
            "gold.member_duty",
            "gold.platforms",
            RECONCILIATION);
    private static final Map<String, String> COUNTED = Map.of(
            "roles", "gold.claims.role",
            "indicators", "silver.figures.indicator",
            "figure_issues", "silver.figures.issues",
            "division_basis", "silver.figures.division_basis",
            "period_basis", "silver.figures.period_basis",
            "article_issues", "silver.articles.issues",
            "quarantine", "silver.quarantine.reason",
            "verdicts", "gold.reconciliation.verdict");

    /** What a reader of the page has from elsewhere: names from the index, versions from the edition. */
    private static final List<String> ELSEWHERE =
            List.of("division_name", "city_code", "province_code", "codebook_version", "run_id");

    /** What the league and the ranks do not show: it is in the chunk of the county. */
    private static final List<String> OF_ONE_COUNTY = List.of(
            "stage",
            "report_value",
            "log_value",
            "reference_year",
            "percentile",
            "admin_order",
            "peers",
            "peer_codes",
            "peer_count",
            "reports",
            "log_rows",
            "first_date",
            "last_date",
            "evidence_count");

    private static final List<String> EVIDENCE =
            RecordFields.of(EvidenceRow.class).stream().map(f -> f.name()).toList();

    private static final List<String> TOPIC_ARTICLES =
            RecordFields.of(TopicArticleRow.class).stream().map(f -> f.name()).toList();
    /** Articles shown of a topic. */
    private static final int MOST_ARTICLES = 20;

    private final Tables tables;
    private final Vocabulary words;
    private final Edition edition;

    /**
     * @param tables what it shows
     * @param words what the codes are called
     * @param edition which state of the tables that is
     */
    public Report(Tables tables, Vocabulary words, Edition edition) {
        this.tables = tables;
        this.words = words;
        this.edition = edition;
    }

    /** Writes the report into the folder {@code out}; an earlier one there is replaced. */
    public void write(Path out) {
        try {
            Assets.copyTo(out);
            new Writing(out.resolve("data")).all();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + out + ": " + e.getMessage(), e);
        }
    }

    /**
     * A table that is written division by division.
     *
     * @param columns its columns, in order
     * @param groups its rows by division
     */
    private record Part(String name, List<String> columns, Groups<List<@Nullable Object>> groups) {
        static Part of(Rows rows) {
            List<String> key = List.of("division_code");
            return new Part(rows.table().shortName(), rows.columns(), new Groups<>(rows.values(), rows.picking(key)));
        }

        /** The division whose rows come next, {@code none} where it is not told; nothing at the end. */
        Optional<String> findNext() {
            return Optional.ofNullable(groups.key()).map(key -> text(key.get(0)));
        }

        boolean isNext(String code) {
            return findNext().filter(code::equals).isPresent();
        }

        /** Writes the next division's rows, without what the reader has from elsewhere. */
        void write(Chunk chunk) throws IOException {
            List<Integer> kept = IntStream.range(0, columns.size())
                    .filter(i -> !ELSEWHERE.contains(columns.get(i))
                            && !columns.get(i).equals("division_code"))
                    .boxed()
                    .toList();
            chunk.beginRows(name, kept.stream().map(columns::get).toList());
            for (Iterator<List<@Nullable Object>> group = groups.take(); group.hasNext(); ) {
                List<@Nullable Object> row = group.next();
                chunk.row(kept.stream().map(row::get).collect(Collectors.toList()));
            }
            chunk.endRows();
        }
    }

    /** One report on its way to its folder. */
    private final class Writing {
        private final Path data;
        private final DivisionIndex index = new DivisionIndex(words);
        private final Map<String, TableDeclaration<?>> shown = new LinkedHashMap<>();

        Writing(Path data) {
            this.data = data;
        }

        void all() throws IOException {
            Map<String, Map<String, Long>> cells = byIndicatorAndYear(COMPARISON, "league");
            Map<String, Map<String, Long>> parts = byIndicatorAndYear(OUTCOMES, "cells");
            Map<String, Long> coverage = byYear(COVERAGE, "coverage");
            Map<String, Long> reconciliation = byYear(RECONCILIATION, "reconciliation");
            totals();
            quality();
            topics();
            counties();
            evidence();
            try (Chunk chunk = Chunk.begin(data, "divisions")) {
                index.write(chunk);
            }
            try (Chunk chunk = Chunk.begin(data, "meta")) {
                edition(chunk);
                vocabulary(chunk);
                balance(chunk.beginObject("balance"));
                available(chunk.beginObject("chunks"), "league", cells);
                available(chunk, "cells", parts);
                counts(chunk, "coverage", coverage);
                counts(chunk, "reconciliation", reconciliation);
                chunk.endObject();
                declarations(chunk);
            }
        }

        private Map<String, Map<String, Long>> byIndicatorAndYear(String table, String folder) throws IOException {
            Map<String, Map<String, Long>> available = new TreeMap<>();
            List<String> key = List.of("indicator", "year");
            Optional<Rows> found = find(table, List.of("indicator", "year", "division_code"));
            if (found.isPresent()) {
                Rows rows = found.get();
                Groups<List<@Nullable Object>> groups = new Groups<>(rows.values(), rows.picking(key));
                for (List<@Nullable Object> at = groups.key(); at != null; at = groups.key()) {
                    String name = Chunk.nameOf(text(at.get(0))) + "-" + Chunk.nameOf(text(at.get(1)));
                    long count = group(rows, groups.take(), folder + "/" + name, key);
                    available
                            .computeIfAbsent(text(at.get(0)), i -> new TreeMap<>())
                            .put(text(at.get(1)), count);
                }
            }
            return available;
        }

        private Map<String, Long> byYear(String table, String folder) throws IOException {
            Map<String, Long> available = new TreeMap<>();
            List<String> key = List.of("year");
            Optional<Rows> found = find(table, List.of("year", "division_code"));
            if (found.isPresent()) {
                Rows rows = found.get();
                Groups<List<@Nullable Object>> groups = new Groups<>(rows.values(), rows.picking(key));
                for (List<@Nullable Object> at = groups.key(); at != null; at = groups.key()) {
                    String name = folder + "/" + Chunk.nameOf(text(at.get(0)));
                    available.put(text(at.get(0)), group(rows, groups.take(), name, key));
                }
            }
            return available;
        }

        private long group(Rows rows, Iterator<List<@Nullable Object>> group, String name, List<String> key)
                throws IOException {
            List<String> left = new ArrayList<>(ELSEWHERE);
            left.addAll(key);
            if (rows.table().name().equals(COMPARISON)) {
                left.addAll(OF_ONE_COUNTY);
            }
            try (Chunk chunk = Chunk.begin(data, name)) {
                return rows(chunk, "rows", rows, group, rows.without(left));
            }
        }

        /** Writes a group of rows; tells how many have a value, where the table has a column of that name. */
        private long rows(
                Chunk chunk, String name, Rows rows, Iterator<List<@Nullable Object>> group, List<String> columns)
                throws IOException {
            long withValue = 0;
            int value = rows.columns().indexOf("value");
            boolean coverage = rows.table().name().equals(COVERAGE) && name.equals("rows");
            Function<List<@Nullable Object>, List<@Nullable Object>> picked = rows.picking(columns);
            Function<List<@Nullable Object>, List<@Nullable Object>> covered = rows.picking(DivisionIndex.COVERAGE);
            chunk.beginRows(name, columns);
            while (group.hasNext()) {
                List<@Nullable Object> row = group.next();
                chunk.row(picked.apply(row));
                withValue += value >= 0 && row.get(value) == null ? 0 : 1;
                if (coverage) {
                    index.cover(covered.apply(row));
                }
            }
            chunk.endRows();
            return withValue;
        }

        private void totals() throws IOException {
            try (Chunk chunk = Chunk.begin(data, "totals")) {
                for (String table : TOTALS) {
                    Optional<Rows> found = find(table, List.of("indicator", "year"));
                    if (found.isPresent()) {
                        Rows rows = found.get();
                        rows(chunk, rows.table().shortName(), rows, rows.values(), rows.without(ELSEWHERE));
                    }
                }
            }
        }

        private void quality() throws IOException {
            try (Chunk chunk = Chunk.begin(data, "quality")) {
                for (Map.Entry<String, String> counted : new TreeMap<>(COUNTED).entrySet()) {
                    int dot = counted.getValue().lastIndexOf('.');
                    String table = counted.getValue().substring(0, dot);
                    chunk.beginRows(counted.getKey(), List.of("value", "count"));
                    for (Count count : tables.counts(table, counted.getValue().substring(dot + 1))) {
                        chunk.row(Arrays.asList(count.value(), count.count()));
                    }
                    chunk.endRows();
                }
                Optional<Rows> balance = find(BALANCE, List.of("fate", "reason"));
                if (balance.isPresent()) {
                    rows(
                            chunk,
                            "balance",
                            balance.get(),
                            balance.get().values(),
                            balance.get().without(ELSEWHERE));
                }
                Optional<Rows> runs = find("gold.runs", List.of("started_at"));
                if (runs.isPresent()) {
                    rows(
                            chunk,
                            "runs",
                            runs.get(),
                            runs.get().values(),
                            runs.get().without(List.of("inputs")));
                }
            }
        }

        private void topics() throws IOException {
            Map<String, List<String>> order = Map.of(
                    "gold.topics", List.of("corpus", "topic_no"), "gold.topic_models", List.of("corpus", "topics"));
            try (Chunk chunk = Chunk.begin(data, "topics")) {
                for (Map.Entry<String, List<String>> table : new TreeMap<>(order).entrySet()) {
                    Optional<Rows> found = find(table.getKey(), table.getValue());
                    if (found.isPresent()) {
                        Rows rows = found.get();
                        rows(chunk, rows.table().shortName(), rows, rows.values(), rows.without(ELSEWHERE));
                    }
                }
                chunk.beginRows("articles", TOPIC_ARTICLES);
                for (Iterator<TopicArticleRow> articles = tables.topicArticles(MOST_ARTICLES); articles.hasNext(); ) {
                    chunk.row(RecordFields.values(articles.next()));
                }
                chunk.endRows();
            }
        }

        private void counties() throws IOException {
            List<Part> parts = new ArrayList<>();
            for (String table : OF_COUNTIES) {
                find(table, List.of("division_code")).ifPresent(rows -> parts.add(Part.of(rows)));
            }
            sideBySide("county", parts);
        }

        private void evidence() throws IOException {
            Iterator<List<@Nullable Object>> figures = new Mapped<>(tables.evidence(), row -> RecordFields.values(row));
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("rows", EVIDENCE, new Groups<>(figures, row -> Collections.singletonList(row.get(0)))));
            find(LOG_EVIDENCE, List.of("division_code", "indicator", "day", "log_id"))
                    .ifPresent(rows -> parts.add(Part.of(rows)));
            sideBySide("evidence", parts);
        }

        /** Every division's rows of several tables in one chunk: the tables, each sorted by division, are read in step. */
        private void sideBySide(String folder, List<Part> parts) throws IOException {
            for (Optional<String> code = least(parts); code.isPresent(); code = least(parts)) {
                if (folder.equals("county") && !code.get().equals(NONE)) {
                    index.page(code.get());
                }
                try (Chunk chunk = Chunk.begin(data, folder + "/" + Chunk.nameOf(code.get()))) {
                    for (Part part : parts) {
                        if (part.isNext(code.get())) {
                            part.write(chunk);
                        }
                    }
                }
            }
        }

        private void edition(Chunk chunk) throws IOException {
            chunk.beginObject("edition")
                    .with("version", edition.version())
                    .with("release", edition.release())
                    .with("completed_at", edition.completedAt())
                    .with("codebook_version", edition.codebookVersion())
                    .with("cut_off", index.lastDate())
                    .with("all_data", edition.allData())
                    .with("reports", reportsKept())
                    .endObject();
        }

        /** Reports that were kept, each once, however many divisions it tells of; null where that is not told. */
        private @Nullable Long reportsKept() {
            return tables.counts(DOCUMENTS, "kept").stream()
                    .filter(count -> "true".equals(count.value()))
                    .map(Count::count)
                    .findFirst()
                    .orElse(null);
        }

        /** How many figures were read, and how many of them every fate befell. */
        private void balance(Chunk chunk) throws IOException {
            Map<String, Long> sums = new TreeMap<>();
            find(BALANCE, List.of("fate", "reason")).ifPresent(rows -> {
                Function<List<@Nullable Object>, List<@Nullable Object>> picked =
                        rows.picking(List.of("fate", "figures", "figures_read"));
                rows.values().forEachRemaining(row -> {
                    List<@Nullable Object> told = picked.apply(row);
                    sums.merge(text(told.get(0)), whole(told.get(1)), Long::sum);
                    sums.put("read", whole(told.get(2)));
                });
            });
            for (Map.Entry<String, Long> sum : sums.entrySet()) {
                chunk.with(sum.getKey(), sum.getValue());
            }
            chunk.endObject();
        }

        private void vocabulary(Chunk chunk) throws IOException {
            chunk.with("caution", words.caution())
                    .with("indicator_columns", Vocabulary.INDICATOR_COLUMNS)
                    .with("indicators", words.indicatorRows())
                    .with("name_columns", Vocabulary.NAME_COLUMNS)
                    .with("themes", words.themeRows())
                    .with("sectors", words.sectorRows())
                    .with("rules", words.ruleRows())
                    .with("units", words.unitRows());
        }

        private void declarations(Chunk chunk) throws IOException {
            chunk.beginObject("tables");
            for (TableDeclaration<?> table : shown.values()) {
                chunk.beginObject(table.shortName())
                        .with("zh", table.zh())
                        .with("en", table.en())
                        .with("grain", table.grain());
                chunk.beginRows("columns", List.of("name", "zh", "en", "codes"));
                for (ColumnDeclaration column : table.columns()) {
                    chunk.row(List.of(column.name(), column.zh(), column.en(), column.codes()));
                }
                chunk.endRows().endObject();
            }
            chunk.endObject();
        }

        private Optional<Rows> find(String table, List<String> order) {
            Optional<Rows> rows = tables.find(table, order);
            rows.ifPresent(r -> shown.put(table, r.table()));
            return rows;
        }
    }

    private static void available(Chunk chunk, String name, Map<String, Map<String, Long>> available)
            throws IOException {
        chunk.beginObject(name);
        for (Map.Entry<String, Map<String, Long>> indicator : available.entrySet()) {
            counts(chunk, indicator.getKey(), indicator.getValue());
        }
        chunk.endObject();
    }

    private static void counts(Chunk chunk, String name, Map<String, Long> counts) throws IOException {
        chunk.beginObject(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            chunk.with(count.getKey(), count.getValue());
        }
        chunk.endObject();
    }

    private static Optional<String> least(List<Part> parts) {
        return parts.stream().flatMap(part -> part.findNext().stream()).min(String::compareTo);
    }

    private static long whole(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** A part of a key as text; what is not told is {@code none}. */
    private static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }
}
