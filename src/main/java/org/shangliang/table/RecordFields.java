package org.shangliang.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, types and nullability of a record's components as columns. */
public final class RecordFields {
    private RecordFields() {}

    /** The columns of {@code record}, in order. */
    public static List<ColumnType.Field> of(Class<? extends Record> record) {
        return columns(record).map(RecordFields::field).toList();
    }

    /** The values of a record's columns, in order. */
    public static List<@Nullable Object> values(Record record) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            @Nullable Object value = valueOf(record, component);
            if (value instanceof Record spread && isSpread(component)) {
                values.addAll(values(spread));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether the component's own components are columns of the row. */
    public static boolean isSpread(RecordComponent component) {
        return component.isAnnotationPresent(Spread.class);
    }

    /** The components that are columns of {@code record}, those of its spread components among them, in order. */
    static Stream<RecordComponent> columns(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(c -> isSpread(c) ? columns(c.getType().asSubclass(Record.class)) : Stream.of(c));
    }

    /** Name, type and nullability of a component as a column. */
    public static ColumnType.Field field(RecordComponent component) {
        return new ColumnType.Field(
                columnName(component.getName()), ColumnType.of(component.getGenericType()), nullable(component));
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The column of a component: {@code per10kPeople} is {@code per_10k_people}. */
    static String columnName(String component) {
        return component
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([a-zA-Z])([0-9])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
