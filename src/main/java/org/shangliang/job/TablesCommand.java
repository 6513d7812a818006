package org.shangliang.job;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shangliang.lake.Lake;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what tables there are, or what one of them holds. */
@Command(name = "tables", description = "Tell what tables there are; with NAME its grain, key and columns.")
final class TablesCommand implements Callable<Integer> {
    @Mixin
    LakeOptions lake = new LakeOptions();

    @Mixin
    FormOption form = new FormOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A table, such as gold.outcomes.")
    @Nullable
    String name;

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        TableDeclaration<?> table = name == null ? null : LakeTables.named(name);
        return lake.onExisting("tables", l -> {
            if (form.json()) {
                console.data(JsonText.of(
                        table == null
                                ? LakeTables.ALL.stream().map(t -> told(l, t)).toList()
                                : whole(l, table)));
            } else if (table == null) {
                list(l, console);
            } else {
                describe(l, table, console);
            }
            return ExitCodes.DONE;
        });
    }

    /** A table in the list for programs. */
    private record Told(
            String name, long rows, @Nullable Long version, String grain, String zh, String en, List<String> key) {}

    /** A table with all that is declared of it. */
    private record Whole(
            Told table,
            List<TableDeclaration.TableReference> references,
            List<String> invariants,
            List<ToldColumn> columns) {}

    /** A column. */
    private record ToldColumn(
            String name, String type, boolean nullable, String zh, String en, String unit, List<String> codes) {}

    private static Told told(Lake lake, TableDeclaration<?> table) {
        OptionalLong version = lake.findVersion(table);
        return new Told(
                table.name(),
                lake.read(table).count(),
                version.isPresent() ? Long.valueOf(version.getAsLong()) : null,
                table.grain(),
                table.zh(),
                table.en(),
                table.key());
    }

    private static Whole whole(Lake lake, TableDeclaration<?> table) {
        List<ToldColumn> columns = table.columns().stream()
                .map(c -> new ToldColumn(c.name(), c.type().sql(), c.nullable(), c.zh(), c.en(), c.unit(), c.codes()))
                .toList();
        return new Whole(told(lake, table), table.references(), table.invariants(), columns);
    }

    private static void list(Lake lake, Console console) {
        DisplayTable all = new DisplayTable("table", "rows", "version", "grain", "what");
        for (TableDeclaration<?> table : LakeTables.ALL) {
            OptionalLong version = lake.findVersion(table);
            all.row(
                    table.name(),
                    lake.read(table).count(),
                    version.isPresent() ? version.getAsLong() : "-",
                    table.grain(),
                    table.comment());
        }
        console.data(all);
    }

    private static void describe(Lake lake, TableDeclaration<?> table, Console console) {
        OptionalLong version = lake.findVersion(table);
        DisplayTable facts = new DisplayTable("table", table.name());
        facts.row("what", table.comment());
        facts.row("grain", table.grain());
        facts.row("key", String.join(", ", table.key()));
        table.references().forEach(r -> facts.row("refers", r.column() + " to " + r.table() + "." + r.key()));
        table.invariants().forEach(i -> facts.row("always", i));
        facts.row("rows", Long.toString(lake.read(table).count()));
        facts.row("version", version.isPresent() ? Long.toString(version.getAsLong()) : "never written");
        console.data(facts);
        console.data("");
        DisplayTable columns = new DisplayTable("column", "type", "null", "meaning", "values");
        for (ColumnDeclaration c : table.columns()) {
            columns.row(c.name(), c.type().sql(), c.nullable() ? "yes" : "no", c.comment(), values(c.codes()));
        }
        console.data(columns);
    }

    private static String values(List<String> codes) {
        return String.join(" ", codes);
    }
}
