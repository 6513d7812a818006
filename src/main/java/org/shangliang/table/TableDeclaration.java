package org.shangliang.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table as declared beside its record.
 *
 * @param record the record of its rows
 * @param name layer and name: {@code silver.figures}
 * @param zh what it holds, in Chinese
 * @param en what it holds, in English
 * @param grain what one row stands for
 * @param key the columns that tell a row from every other
 * @param columns in order
 * @param references columns that hold keys of other tables
 * @param invariants conditions, in SQL, that hold for every row
 */
public record TableDeclaration<R extends Record>(
        Class<R> record,
        String name,
        String zh,
        String en,
        String grain,
        List<String> key,
        List<ColumnDeclaration> columns,
        List<TableReference> references,
        List<String> invariants) {

    /**
     * A column that holds the key of another table, or an array of such keys.
     *
     * @param column column of this table
     * @param table name of the other
     * @param key its column
     * @param unless a condition, in SQL, under which a row may refer to nothing that is there; empty for none
     */
    public record TableReference(String column, String table, String key, String unless) {}

    public TableDeclaration {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        invariants = List.copyOf(invariants);
    }

    /**
     * The declaration that {@code record} bears.
     *
     * @throws IllegalArgumentException if it bears none, a component bears no {@link Column}, or key or reference name no column
     */
    public static <R extends Record> TableDeclaration<R> of(Class<R> record) {
        Table table = record.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalArgumentException(record.getName() + " is declared to be no table");
        }
        List<ColumnDeclaration> columns = columnsOf(record);
        List<String> names = columns.stream().map(ColumnDeclaration::name).toList();
        List<TableReference> references = Arrays.stream(table.references())
                .map(r ->
                        new TableReference(r.column(), r.table(), r.key().isEmpty() ? r.column() : r.key(), r.unless()))
                .toList();
        List<String> named = new ArrayList<>(List.of(table.key()));
        references.forEach(r -> named.add(r.column()));
        named.removeAll(names);
        if (!named.isEmpty()) {
            throw new IllegalArgumentException(table.name() + " has no column " + named);
        }
        return new TableDeclaration<>(
                record,
                table.name(),
                table.zh(),
                table.en(),
                table.grain(),
                List.of(table.key()),
                columns,
                references,
                List.of(table.invariants()));
    }

    /** Bronze, silver or gold. */
    public String layer() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The name without its layer. */
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Both languages, as the lake keeps it. */
    public String comment() {
        return zh + " · " + en;
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(ColumnDeclaration::name).toList();
    }

    /**
     * The column of this name.
     *
     * @throws NoSuchElementException if the table has none
     */
    public ColumnDeclaration column(String columnName) {
        return columns.stream()
                .filter(c -> c.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " has no column " + columnName));
    }

    private static List<ColumnDeclaration> columnsOf(Class<? extends Record> record) {
        return RecordFields.columns(record).map(TableDeclaration::column).toList();
    }

    private static ColumnDeclaration column(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        if (column == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " is declared no column");
        }
        ColumnType.Field field = RecordFields.field(component);
        List<String> codes =
                Arrays.stream(column.codes().getEnumConstants()).map(Codes::of).toList();
        return new ColumnDeclaration(
                field.name(),
                field.type(),
                field.nullable(),
                column.zh(),
                column.en(),
                codes,
                column.unit(),
                column.personal(),
                column.quotes());
    }
}
