package org.shangliang.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The type of a column. Whole numbers of any width are LONG, enums are TEXT. */
public sealed interface ColumnType {

    /** The type as SQL writes it. */
    String sql();

    /** A single value. */
    enum Scalar implements ColumnType {
        TEXT("STRING"),
        LONG("BIGINT"),
        DOUBLE("DOUBLE"),
        BOOLEAN("BOOLEAN"),
        DATE("DATE"),
        TIMESTAMP("TIMESTAMP"),
        BYTES("BINARY");

        private final String sql;

        Scalar(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** A list of values of one type. */
    record ListOf(ColumnType element) implements ColumnType {
        @Override
        public String sql() {
            return "ARRAY<" + element.sql() + ">";
        }
    }

    /** A nested record. */
    record StructOf(Class<? extends Record> type, List<Field> fields) implements ColumnType {
        public StructOf {
            fields = List.copyOf(fields);
        }

        @Override
        public String sql() {
            return fields.stream()
                    .map(f -> f.name() + ": " + f.type().sql())
                    .collect(Collectors.joining(", ", "STRUCT<", ">"));
        }
    }

    /**
     * A component of a record.
     *
     * @param name snake case
     * @param nullable whether null may stand
     */
    record Field(String name, ColumnType type, boolean nullable) {}

    /**
     * The type of a Java type.
     *
     * @throws IllegalArgumentException if no column can hold it
     */
    static ColumnType of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListOf(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> c) {
            if (SCALARS.containsKey(c)) {
                return SCALARS.get(c);
            }
            if (c.isEnum()) {
                return Scalar.TEXT;
            }
            if (c.isRecord()) {
                Class<? extends Record> record = c.asSubclass(Record.class);
                return new StructOf(record, RecordFields.of(record));
            }
        }
        throw new IllegalArgumentException("no column type for " + type.getTypeName());
    }

    /** The Java types of single values. */
    Map<Class<?>, Scalar> SCALARS = Map.ofEntries(
            Map.entry(String.class, Scalar.TEXT),
            Map.entry(int.class, Scalar.LONG),
            Map.entry(Integer.class, Scalar.LONG),
            Map.entry(long.class, Scalar.LONG),
            Map.entry(Long.class, Scalar.LONG),
            Map.entry(double.class, Scalar.DOUBLE),
            Map.entry(Double.class, Scalar.DOUBLE),
            Map.entry(boolean.class, Scalar.BOOLEAN),
            Map.entry(Boolean.class, Scalar.BOOLEAN),
            Map.entry(LocalDate.class, Scalar.DATE),
            Map.entry(Instant.class, Scalar.TIMESTAMP),
            Map.entry(byte[].class, Scalar.BYTES));
}
