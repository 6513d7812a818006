package org.shangliang.lake;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;

/** Declarations as Spark schemas. */
public final class Schemas {
    private Schemas() {}

    /** The columns of a table by their names, in order. */
    public static Column[] columns(TableDeclaration<?> table) {
        return table.columnNames().stream().map(functions::col).toArray(Column[]::new);
    }

    /** The schema of a table, comments included. */
    static StructType of(TableDeclaration<?> table) {
        return new StructType(table.columns().stream()
                .map(c -> new StructField(c.name(), dataType(c.type()), c.nullable(), Metadata.empty())
                        .withComment(c.comment()))
                .toArray(StructField[]::new));
    }

    /** The schema of a record. */
    static StructType of(List<ColumnType.Field> fields) {
        return new StructType(fields.stream()
                .map(f -> new StructField(f.name(), dataType(f.type()), f.nullable(), Metadata.empty()))
                .toArray(StructField[]::new));
    }

    private static DataType dataType(ColumnType type) {
        if (type instanceof ColumnType.ListOf list) {
            return DataTypes.createArrayType(dataType(list.element()), true);
        }
        if (type instanceof ColumnType.StructOf struct) {
            return new StructType(struct.fields().stream()
                    .map(f -> new StructField(f.name(), dataType(f.type()), true, Metadata.empty()))
                    .toArray(StructField[]::new));
        }
        return scalar((ColumnType.Scalar) type);
    }

    private static DataType scalar(ColumnType.Scalar type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case BYTES -> DataTypes.BinaryType;
        };
    }
}
