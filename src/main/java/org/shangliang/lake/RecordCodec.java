package org.shangliang.lake;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.shangliang.table.Codes;
import org.shangliang.table.ColumnType;
import org.shangliang.table.ColumnType.ListOf;
import org.shangliang.table.ColumnType.StructOf;
import org.shangliang.table.RecordFields;

/**
 * Records of one type as rows and back. Spark's own bean encoder takes records for empty.
 *
 * <p>A list that is null in a row is read as an empty one where its component is not nullable; a missing number, as in any
 * other column that may not be null, is an error.
 */
public final class RecordCodec<R extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private final StructType schema;
    private transient @Nullable Shape shape;

    private RecordCodec(Class<R> type) {
        this.type = type;
        this.schema = Schemas.of(RecordFields.of(type));
    }

    /** The codec of {@code type}. */
    public static <R extends Record> RecordCodec<R> of(Class<R> type) {
        return new RecordCodec<>(type);
    }

    /** The rows' schema. */
    public StructType schema() {
        return schema;
    }

    /** The encoder of the rows. */
    public Encoder<Row> rows() {
        return Encoders.row(schema);
    }

    /** The records as a dataset, for what a driver holds anyway. */
    public Dataset<Row> dataset(SparkSession spark, List<R> records) {
        return spark.createDataFrame(records.stream().map(this::toRow).toList(), schema);
    }

    /** The record as a row. */
    public Row toRow(R record) {
        return shape().row(record);
    }

    /** The row as a record; columns are found by name where the row bears a schema, else by place. */
    public R fromRow(Row row) {
        return type.cast(shape().record(row));
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(type);
            shape = known;
        }
        return known;
    }

    /** The accessors and the constructor of a record. */
    private record Shape(List<Method> accessors, Constructor<?> constructor, List<Part> parts) {

        /** A component: its column, its Java type (of a list, its elements') and its column type. */
        private record Part(String column, Class<?> javaType, ColumnType type, boolean nullable) {}

        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return reflected(type.asSubclass(Record.class));
            }
        };

        /** The shape of a record, worked out once. */
        static Shape of(Class<? extends Record> record) {
            return SHAPES.get(record);
        }

        private static Shape reflected(Class<? extends Record> record) {
            RecordComponent[] components = record.getRecordComponents();
            List<ColumnType.Field> fields = RecordFields.of(record);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < components.length; i++) {
                ColumnType.Field f = fields.get(i);
                parts.add(new Part(f.name(), valueType(components[i]), f.type(), f.nullable()));
            }
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Constructor<?> constructor = record.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                List<Method> accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toList();
                accessors.forEach(accessor -> accessor.setAccessible(true));
                return new Shape(accessors, constructor, parts);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Class<?> valueType(RecordComponent component) {
            return component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
        }

        Row row(Record record) {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        external(invoke(accessors.get(i), record), parts.get(i).type());
            }
            return RowFactory.create(values);
        }

        Object record(Row row) {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                Part part = parts.get(i);
                int at = row.schema() == null ? i : row.fieldIndex(part.column());
                values[i] = component(row, at, part);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "row is no " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }

        private static @Nullable Object component(Row row, int at, Part part) {
            if (row.isNullAt(at)) {
                return part.type() instanceof ListOf && !part.nullable() ? List.of() : null;
            }
            if (part.type() instanceof ListOf list) {
                Optional<Shape> nested =
                        list.element() instanceof StructOf s ? Optional.of(Shape.of(s.type())) : Optional.empty();
                return row.getList(at).stream()
                        .map(v -> nested.isPresent()
                                ? nested.get().record((Row) v)
                                : internal(v, part.javaType(), list.element()))
                        .toList();
            }
            return internal(row.get(at), part.javaType(), part.type());
        }

        private static Object internal(Object value, Class<?> javaType, ColumnType type) {
            if (type instanceof StructOf struct) {
                return Shape.of(struct.type()).record((Row) value);
            }
            if (javaType == int.class || javaType == Integer.class) {
                return Math.toIntExact((Long) value);
            }
            if (javaType.isEnum()) {
                return enumConstant(javaType, (String) value);
            }
            return value;
        }

        private static Object enumConstant(Class<?> type, String code) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equalsIgnoreCase(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code + " is no " + type.getSimpleName()));
        }

        private static @Nullable Object external(@Nullable Object value, ColumnType type) {
            if (value == null) {
                return null;
            }
            if (type instanceof ListOf list) {
                return ((List<?>) value)
                        .stream().map(v -> external(v, list.element())).toArray();
            }
            if (type instanceof StructOf struct) {
                return Shape.of(struct.type()).row((Record) value);
            }
            if (value instanceof Integer number) {
                return number.longValue();
            }
            return value instanceof Enum<?> code ? Codes.of(code) : value;
        }

        private static @Nullable Object invoke(Method accessor, Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
