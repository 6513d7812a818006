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
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.shangliang.lake.Lake;
import org.shangliang.lake.Names;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;
import org.shangliang.table.TableDeclaration.TableReference;

/** What must hold of the tables: what each declares, and what ties them together. */
final class Checks {
    private final Lake lake;
    private final List<Finding> findings = new ArrayList<>();

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
    }

    /** Every check of every table that was written. */
    List<Finding> all() {
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (lake.findVersion(table).isPresent()) {
                rows(table);
                key(table);
                references(table).forEach((column, any) -> reference(table, column, any));
            }
        }
        originals();
        counts();
        return List.copyOf(findings);
    }

    /** Everything that a single row can break, in one pass. */
    private void rows(TableDeclaration<?> table) {
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
        Row told = lake.read(table).agg(count(lit(1)), sums).first();
        int i = 1;
        for (String rule : broken.keySet()) {
            findings.add(new Finding(table.name(), rule, told.getLong(i++)));
        }
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

    private void key(TableDeclaration<?> table) {
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        long twice = lake.read(table)
                .groupBy(key)
                .agg(count(lit(1)).as("rows"))
                .where("rows > 1")
                .count();
        findings.add(new Finding(table.name(), "key " + String.join(", ", table.key()) + " is unique", twice));
    }

    /** The references of each column; where there are several, a key may be that of any. */
    private static Map<String, List<TableReference>> references(TableDeclaration<?> table) {
        return table.references().stream()
                .collect(Collectors.groupingBy(TableReference::column, LinkedHashMap::new, Collectors.toList()));
    }

    private void reference(TableDeclaration<?> table, String name, List<TableReference> any) {
        Dataset<Row> keys = any.stream()
                .map(r -> lake.read(LakeTables.named(r.table()))
                        .select(col(r.key()).as("key"))
                        .distinct())
                .reduce(Dataset::union)
                .orElseThrow();
        boolean list =
                table.columns().stream().anyMatch(c -> c.name().equals(name) && c.type() instanceof ColumnType.ListOf);
        Column column = list ? explode(col(name)) : col(name);
        Column mayBeLost = any.stream()
                .filter(r -> !r.unless().isEmpty())
                .map(r -> coalesce(expr(r.unless()), lit(false)))
                .reduce(lit(false), Column::or);
        long lost = lake.read(table)
                .where(not(mayBeLost))
                .select(column.as("key"))
                .where(col("key").isNotNull())
                .join(keys, Names.of("key"), "left_anti")
                .count();
        String tables = any.stream().map(TableReference::table).collect(Collectors.joining(" or "));
        findings.add(new Finding(table.name(), name + " leads to " + tables, lost));
    }

    /** Of every group of reprints, one is kept. */
    private void originals() {
        long wrong = lake.read(LakeTables.ARTICLES)
                .groupBy("reprint_group")
                .agg(sum(when(col("is_original"), 1L).otherwise(0L)).as("originals"))
                .where("originals <> 1")
                .count();
        findings.add(new Finding("silver.articles", "a group of reprints has one original", wrong));
    }

    /** Counts that must agree between tables. */
    private void counts() {
        agree("bronze.files", "records in quarantine are there", quarantined(), rejectedAtIngest());
        agree(
                "bronze.log_files",
                "log rows in quarantine are there",
                sumOf(LakeTables.LOG_FILES, "records_quarantined"),
                lake.read(LakeTables.QUARANTINE).where("stage = 'log'").count());
        agree(
                "bronze.log_files",
                "log rows read are there",
                sumOf(LakeTables.LOG_FILES, "records_read"),
                lake.read(LakeTables.LOG_ROWS).count());
        agree("silver.documents", "documents that were not kept are in quarantine", notKept(), rejectedAtRead());
        agree(
                "silver.documents",
                "figures counted are there",
                total("figures"),
                lake.read(LakeTables.FIGURES).count());
        agree(
                "silver.documents",
                "articles counted are there",
                total("articles"),
                lake.read(LakeTables.ARTICLES).count());
        balance();
    }

    /** Every figure went somewhere on its way to the comparison. */
    private void balance() {
        Row told = lake.read(LakeTables.COMPARISON_BALANCE)
                .agg(coalesce(sum("figures"), lit(0L)), coalesce(functions.max("figures_read"), lit(0L)))
                .first();
        agree("gold.comparison_balance", "assigned + unassigned + dropped = read", told.getLong(1), told.getLong(0));
    }

    private void agree(String table, String rule, long told, long found) {
        findings.add(new Finding(table, rule + " (" + told + " told, " + found + " found)", Math.abs(told - found)));
    }

    private long quarantined() {
        return sumOf(LakeTables.FILES, "records_quarantined");
    }

    private long rejectedAtIngest() {
        return lake.read(LakeTables.QUARANTINE).where("stage = 'ingest'").count();
    }

    private long notKept() {
        return lake.read(LakeTables.READ_DOCUMENTS).where("not kept").count();
    }

    private long rejectedAtRead() {
        return lake.read(LakeTables.QUARANTINE).where("stage = 'read'").count();
    }

    private long total(String column) {
        return sumOf(LakeTables.READ_DOCUMENTS, column);
    }

    private long sumOf(TableDeclaration<?> table, String column) {
        return lake.read(table).agg(coalesce(sum(column), lit(0L))).first().getLong(0);
    }
}
