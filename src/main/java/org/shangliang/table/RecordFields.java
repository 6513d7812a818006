package org.shangliang.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names, types and nullability of a record's components as columns. */
public final class RecordFields {
    private RecordFields() {}

    /** The components of {@code record}, in order. */
    public static List<ColumnType.Field> of(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(c -> new ColumnType.Field(columnName(c.getName()), ColumnType.of(c.getGenericType()), nullable(c)))
                .toList();
    }

    /** The values of a record's components, in order. */
    public static List<@Nullable Object> values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .<@Nullable Object>map(c -> valueOf(record, c))
                .collect(Collectors.toList());
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
