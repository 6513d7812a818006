package org.shangliang.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file as named fields, streamed; columns that are neither single values nor lists are passed over. */
final class ParquetRows {
    private final ParquetReader<Group> reader;

    /** What is made of a row: its number, from 1, and its fields. */
    interface RowFunction<T> {
        T apply(long no, Map<String, String> fields);
    }

    ParquetRows(Configuration conf, String path) throws IOException {
        reader = ParquetReader.builder(new GroupReadSupport(), new Path(path))
                .withConf(conf)
                .build();
    }

    <T> Iterator<T> map(RowFunction<T> function) {
        return new Iterator<>() {
            private long no;
            private @Nullable Group next = read();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public T next() {
                Group row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = read();
                return function.apply(++no, fields(row));
            }
        };
    }

    private @Nullable Group read() {
        try {
            Group row = reader.read();
            if (row == null) {
                reader.close();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(Group row) {
        GroupType type = row.getType();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            Type field = type.getType(i);
            boolean told = row.getFieldRepetitionCount(i) == 1;
            if (field.isPrimitive() && told) {
                fields.put(field.getName().toLowerCase(Locale.ROOT), value(row, i, field));
            } else if (told
                    && field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
                fields.put(field.getName().toLowerCase(Locale.ROOT), list(row.getGroup(i, 0)));
            }
        }
        return fields;
    }

    /** The elements of a list, parted by 、; none that are no single values. */
    private static String list(Group list) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            boolean nested = !list.getType().getType(0).isPrimitive();
            Group element = nested ? list.getGroup(0, i) : list;
            int at = nested ? 0 : i;
            if (element.getType().getType(0).isPrimitive() && element.getFieldRepetitionCount(0) > at) {
                elements.add(element.getValueToString(0, at));
            }
        }
        return String.join("、", elements);
    }

    private static String value(Group row, int i, Type field) {
        LogicalTypeAnnotation meaning = field.getLogicalTypeAnnotation();
        if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(i, 0)).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            long told = row.getLong(i, 0);
            long perSecond = time.getUnit() == TimeUnit.MILLIS
                    ? 1_000
                    : time.getUnit() == TimeUnit.MICROS ? 1_000_000 : 1_000_000_000;
            return Instant.ofEpochSecond(Math.floorDiv(told, perSecond))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        if (meaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
            return decimal(row, i, field, decimal.getScale());
        }
        return row.getValueToString(i, 0);
    }

    private static String decimal(Group row, int i, Type field, int scale) {
        BigInteger unscaled =
                switch (field.asPrimitiveType().getPrimitiveTypeName()) {
                    case INT32 -> BigInteger.valueOf(row.getInteger(i, 0));
                    case INT64 -> BigInteger.valueOf(row.getLong(i, 0));
                    default -> new BigInteger(row.getBinary(i, 0).getBytes());
                };
        return new BigDecimal(unscaled, scale).toPlainString();
    }
}
