package org.shangliang.lake;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /**
     * How a record is taken apart and put together.
     *
     * @param width the number of its columns
     */
    private record Shape(List<Method> accessors, Constructor<?> constructor, List<Part> parts, int width) {

        /** What one component is in a row. */
        private sealed interface Part {
            int width();

            void write(@Nullable Object value, List<@Nullable Object> row);

            @Nullable
            Object read(Row row, int at);
        }

        /** A component that is a column; {@code javaType} is its type, of a list its elements'. */
        private record Cell(String column, Class<?> javaType, ColumnType type, boolean nullable) implements Part {
            @Override
            public int width() {
                return 1;
            }

            @Override
            public void write(@Nullable Object value, List<@Nullable Object> row) {
                row.add(external(value, type));
            }

            @Override
            public @Nullable Object read(Row row, int at) {
                return component(row, row.schema() == null ? at : row.fieldIndex(column), this);
            }
        }

        /** A component whose own components are columns. */
        private record Columns(Shape shape) implements Part {
            @Override
            public int width() {
                return shape.width();
            }

            @Override
            public void write(@Nullable Object value, List<@Nullable Object> row) {
                shape.write((Record) Objects.requireNonNull(value), row);
            }

            @Override
            public Object read(Row row, int at) {
                return shape.read(row, at);
            }
        }

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
            List<Part> parts = Arrays.stream(components).map(Shape::part).toList();
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Constructor<?> constructor = record.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                List<Method> accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toList();
                accessors.forEach(accessor -> accessor.setAccessible(true));
                return new Shape(
                        accessors,
                        constructor,
                        parts,
                        parts.stream().mapToInt(Part::width).sum());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Part part(RecordComponent component) {
            if (RecordFields.isSpread(component)) {
                return new Columns(of(component.getType().asSubclass(Record.class)));
            }
            ColumnType.Field field = RecordFields.field(component);
            return new Cell(field.name(), valueType(component), field.type(), field.nullable());
        }

        private static Class<?> valueType(RecordComponent component) {
            return component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
        }

        Row row(Record record) {
            List<@Nullable Object> values = new ArrayList<>(width);
            write(record, values);
            return RowFactory.create(values.toArray());
        }

        private void write(Record record, List<@Nullable Object> row) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).write(invoke(accessors.get(i), record), row);
            }
        }

        Object record(Row row) {
            return read(row, 0);
        }

        private Object read(Row row, int from) {
            Object[] values = new Object[parts.size()];
            int at = from;
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(row, at);
                at += parts.get(i).width();
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "row is no " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }

        private static @Nullable Object component(Row row, int at, Cell cell) {
            if (row.isNullAt(at)) {
                return cell.type() instanceof ListOf && !cell.nullable() ? List.of() : null;
            }
            if (cell.type() instanceof ListOf list) {
                Optional<Shape> nested =
                        list.element() instanceof StructOf s ? Optional.of(Shape.of(s.type())) : Optional.empty();
                return row.getList(at).stream()
                        .map(v -> nested.isPresent()
                                ? nested.get().record((Row) v)
                                : internal(v, cell.javaType(), list.element()))
                        .toList();
            }
            return internal(row.get(at), cell.javaType(), cell.type());
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
