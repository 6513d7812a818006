package org.shangliang.job;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Together;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;
import org.shangliang.table.TableDeclaration.TableReference;

/** What must hold of the tables: what each declares, and what ties them together. */
final class Checks {
    private final Lake lake;
    private final Together together;

    /**
     * The outcome of one check.
     *
     * @param table the table it is of
     * @param rule what must hold
     * @param rows rows that break it
     */
    record Finding(String table, String rule, long rows) {
        boolean broken() {
            return rows > 0;
        }
    }

    Checks(Lake lake) {
        this.lake = lake;
        this.together = new Together(lake.spark());
    }

    /** Every check of every table that was written. */
    List<Finding> all() {
        List<TableDeclaration<?>> tables = LakeTables.ALL.stream()
                .filter(table -> lake.findVersion(table).isPresent())
                .toList();
        List<Callable<List<Finding>>> checks = new ArrayList<>();
        checks.add(() -> references(tables));
        tables.forEach(table -> checks.add(() -> rows(table)));
        checks.add(this::counts);
        return together.all(checks).stream().flatMap(List::stream).toList();
    }

    /** Everything that a table breaks by itself: what a single row can break, and its key; in one query. */
    private List<Finding> rows(TableDeclaration<?> table) {
        Map<String, Column> broken = new LinkedHashMap<>();
        table.invariants().forEach(rule -> broken.put(rule, not(coalesce(expr(rule), lit(true)))));
        for (ColumnDeclaration column : table.columns()) {
            if (!column.nullable()) {
                broken.put(column.name() + " is told", col(column.name()).isNull());
            }
            if (!column.codes().isEmpty()) {
                broken.put(column.name() + " is one of its codes", outsideCodes(column));
            }
        }
        Column[] sums = broken.values().stream()
                .map(c -> coalesce(sum(when(c, 1L).otherwise(0L)), lit(0L)))
                .toArray(Column[]::new);
        Dataset<Row> rows = lake.read(table)
                .agg(functions.array(sums).as("broken"))
                .select(col("broken").cast("array<bigint>"));
        List<Row> told = rows.union(twice(table)).collectAsList();
        List<Finding> findings = new ArrayList<>();
        List<Long> counts = told.get(0).getList(0);
        int i = 0;
        for (String rule : broken.keySet()) {
            findings.add(new Finding(table.name(), rule, counts.get(i++)));
        }
        long twice = told.get(1).<Long>getList(0).get(0);
        findings.add(new Finding(table.name(), "key " + String.join(", ", table.key()) + " is unique", twice));
        return findings;
    }

    /** How many keys stand more than once. */
    private Dataset<Row> twice(TableDeclaration<?> table) {
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        return lake.read(table)
                .groupBy(key)
                .agg(count(lit(1)).as("rows"))
                .where("rows > 1")
                .agg(functions.array(count(lit(1))).as("broken"));
    }

    private static Column outsideCodes(ColumnDeclaration column) {
        Object[] codes = column.codes().toArray();
        if (column.type() instanceof ColumnType.ListOf) {
            Column known =
                    functions.array(column.codes().stream().map(functions::lit).toArray(Column[]::new));
            return size(array_except(col(column.name()), known)).gt(0);
        }
        return col(column.name()).isNotNull().and(not(col(column.name()).isin(codes)));
    }

    /**
     * A column that holds keys of other tables.
     *
     * @param any where the key may be; where there are several, any will do
     */
    private record Pointer(TableDeclaration<?> table, String column, List<TableReference> any) {
        String rule() {
            return column + " leads to "
                    + any.stream().map(TableReference::table).collect(Collectors.joining(" or "));
        }

        boolean isList() {
            return table.columns().stream()
                    .anyMatch(c -> c.name().equals(column) && c.type() instanceof ColumnType.ListOf);
        }

        /** Whether a row may refer to nothing that is there. */
        Column mayBeLost() {
            return any.stream()
                    .filter(r -> !r.unless().isEmpty())
                    .map(r -> coalesce(expr(r.unless()), lit(false)))
                    .reduce(lit(false), Column::or);
        }
    }

    /** A column that others refer to. */
    private record Target(String table, String key) {}

    /** Every reference of every table, in one query. */
    private List<Finding> references(List<TableDeclaration<?>> tables) {
        List<Pointer> pointers = new ArrayList<>();
        for (TableDeclaration<?> table : tables) {
            table.references().stream()
                    .collect(Collectors.groupingBy(TableReference::column, LinkedHashMap::new, Collectors.toList()))
                    .forEach((column, any) -> pointers.add(new Pointer(table, column, any)));
        }
        Map<Target, List<Integer>> targets = new LinkedHashMap<>();
        List<Dataset<Row>> parts = new ArrayList<>();
        for (int no = 0; no < pointers.size(); no++) {
            parts.add(uses(no, pointers.get(no)));
            for (TableReference r : pointers.get(no).any()) {
                targets.computeIfAbsent(new Target(r.table(), r.key()), t -> new ArrayList<>())
                        .add(no);
            }
        }
        targets.forEach((target, nos) -> parts.add(known(target, nos)));
        Map<Integer, Long> lost = parts.isEmpty() ? Map.of() : lost(parts);
        List<Finding> findings = new ArrayList<>();
        for (int no = 0; no < pointers.size(); no++) {
            Pointer pointer = pointers.get(no);
            findings.add(new Finding(pointer.table().name(), pointer.rule(), lost.getOrDefault(no, 0L)));
        }
        return findings;
    }

    private Dataset<Row> uses(int no, Pointer pointer) {
        Column column = pointer.isList() ? explode(col(pointer.column())) : col(pointer.column());
        return lake.read(pointer.table())
                .where(not(pointer.mayBeLost()))
                .select(column.as("key"))
                .where("key is not null")
                .select(lit(no).as("no"), col("key").cast("string").as("key"), lit(1L).as("uses"));
    }

    private Dataset<Row> known(Target target, List<Integer> nos) {
        Column all = functions.array(nos.stream().map(functions::lit).toArray(Column[]::new));
        return lake.read(LakeTables.named(target.table()))
                .select(explode(all).as("no"), col(target.key()).cast("string").as("key"), lit(0L).as("uses"));
    }

    /** How often a key that is nowhere stands in each column. */
    private static Map<Integer, Long> lost(List<Dataset<Row>> parts) {
        return parts.stream()
                .reduce(Dataset::union)
                .orElseThrow()
                .groupBy("no", "key")
                .agg(sum("uses").as("uses"), functions.min("uses").as("least"))
                .where("least = 1")
                .groupBy("no")
                .agg(sum("uses"))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getInt(0), row -> row.getLong(1)));
    }

    /** Counts that must agree between tables, in one query. */
    private List<Finding> counts() {
        List<Agreement> agreements = List.of(
                new Agreement(
                        "bronze.files",
                        "records in quarantine are there",
                        sumOf(LakeTables.FILES, "records_quarantined"),
                        rejectedAt("ingest")),
                new Agreement(
                        "bronze.log_files",
                        "log rows in quarantine are there",
                        sumOf(LakeTables.LOG_FILES, "records_quarantined"),
                        rejectedAt("log")),
                new Agreement(
                        "bronze.log_files",
                        "log rows read are there",
                        sumOf(LakeTables.LOG_FILES, "records_read"),
                        rowsOf(lake.read(LakeTables.LOG_ROWS))),
                new Agreement(
                        "silver.documents",
                        "documents that were not kept are in quarantine",
                        rowsOf(lake.read(LakeTables.READ_DOCUMENTS).where("not kept")),
                        rejectedAt("read")),
                new Agreement(
                        "silver.documents",
                        "figures counted are there",
                        sumOf(LakeTables.READ_DOCUMENTS, "figures"),
                        rowsOf(lake.read(LakeTables.FIGURES))),
                new Agreement(
                        "silver.documents",
                        "articles counted are there",
                        sumOf(LakeTables.READ_DOCUMENTS, "articles"),
                        rowsOf(lake.read(LakeTables.ARTICLES))),
                new Agreement(
                        "gold.comparison_balance",
                        "assigned + unassigned + dropped = read",
                        number(LakeTables.COMPARISON_BALANCE, functions.max("figures_read")),
                        sumOf(LakeTables.COMPARISON_BALANCE, "figures")));
        List<Row> numbers = agreements.stream()
                .flatMap(a -> Stream.of(a.told(), a.found()))
                .reduce(Dataset::union)
                .orElseThrow()
                .union(withoutOneOriginal())
                .collectAsList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < agreements.size(); i++) {
            findings.add(agreements
                    .get(i)
                    .finding(
                            numbers.get(2 * i).getLong(0),
                            numbers.get(2 * i + 1).getLong(0)));
        }
        long wrong = numbers.get(numbers.size() - 1).getLong(0);
        findings.add(new Finding("silver.articles", "a group of reprints has one original", wrong));
        return findings;
    }

    /** Two numbers that must be the same, each the only row of its dataset. */
    private record Agreement(String table, String rule, Dataset<Row> told, Dataset<Row> found) {
        Finding finding(long toldNumber, long foundNumber) {
            return new Finding(
                    table,
                    rule + " (" + toldNumber + " told, " + foundNumber + " found)",
                    Math.abs(toldNumber - foundNumber));
        }
    }

    /** Of every group of reprints, one is kept: how many groups break that. */
    private Dataset<Row> withoutOneOriginal() {
        return rowsOf(lake.read(LakeTables.ARTICLES)
                .groupBy("reprint_group")
                .agg(sum(when(col("is_original"), 1L).otherwise(0L)).as("originals"))
                .where("originals <> 1"));
    }

    private Dataset<Row> rejectedAt(String stage) {
        return rowsOf(lake.read(LakeTables.QUARANTINE).where(col("stage").equalTo(stage)));
    }

    private static Dataset<Row> rowsOf(Dataset<Row> rows) {
        return rows.agg(count(lit(1)).as("number"));
    }

    private Dataset<Row> sumOf(TableDeclaration<?> table, String column) {
        return number(table, sum(column));
    }

    private Dataset<Row> number(TableDeclaration<?> table, Column number) {
        return lake.read(table).agg(coalesce(number, lit(0L)).as("number"));
    }
}
