package org.shangliang.serve;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.shangliang.codebook.Divisions;
import org.shangliang.lake.RecordCodec;
import org.shangliang.serve.View.ViewColumn;
import org.shangliang.table.TableDeclaration;

/** Names of codes and places as tables of their own, for joins and for the lists of filters. */
public final class NameTables {
    private final CodeNames names;
    private final Divisions divisions;

    public NameTables(CodeNames names, Divisions divisions) {
        this.names = names;
        this.divisions = divisions;
    }

    /**
     * Writes the tables.
     *
     * @param folder where to
     * @return the views of them
     */
    public List<View> write(SparkSession spark, Path folder) {
        return List.of(
                write(spark, folder, DivisionRow.class, DivisionRow.of(divisions)),
                write(spark, folder, CodeRow.class, CodeRow.of(names)));
    }

    private static <R extends Record> View write(SparkSession spark, Path folder, Class<R> record, List<R> rows) {
        TableDeclaration<R> table = TableDeclaration.of(record);
        String path = folder.resolve(table.shortName()).toUri().toString();
        RecordCodec.of(record)
                .dataset(spark, rows)
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(path);
        List<ViewColumn> columns = table.columns().stream()
                .map(c -> new ViewColumn(c.name(), View.identifier(c.name()), c.comment()))
                .toList();
        return new View(table.layer(), table.shortName(), table.zh(), table.en(), columns, "parquet.`" + path + "`");
    }
}
