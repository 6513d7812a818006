package org.shangliang.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.shangliang.lake.DeltaStore.Write;
import org.shangliang.table.TableDeclaration;

/** The tables below one folder. Whoever writes holds the lake's {@link WriterLock}. */
public final class Lake {
    private final SparkSession spark;
    private final Path root;
    private final DeltaStore store;

    /** @param root folder of the lake: a local path, relative or not, or an address of any file system Hadoop knows */
    public Lake(SparkSession spark, String root) {
        this.spark = spark;
        this.root = qualified(spark, new Path(root));
        this.store = new DeltaStore(spark);
    }

    /** The version of Delta that keeps the tables. */
    public static String deltaVersion() {
        return DeltaStore.libraryVersion();
    }

    /** The session it works with. */
    public SparkSession spark() {
        return spark;
    }

    /** Takes the right to write. */
    public WriterLock lock() {
        return WriterLock.take(fileSystem(), root);
    }

    /** The table's latest version, or none where it was never written. */
    public OptionalLong findVersion(TableDeclaration<?> table) {
        try {
            return Arrays.stream(fileSystem().listStatus(new Path(path(table), "_delta_log")))
                    .map(file -> file.getPath().getName())
                    .filter(name -> name.matches("[0-9]{20}\\.json"))
                    .mapToLong(name -> Long.parseLong(name.substring(0, 20)))
                    .max();
        } catch (FileNotFoundException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table's rows; none where it was never written. Columns it lacks yet are null. */
    public Dataset<Row> read(TableDeclaration<?> table) {
        return findVersion(table).isPresent() ? declared(table, store.read(path(table))) : empty(table);
    }

    /** The table's rows as of {@code version}. */
    public Dataset<Row> read(TableDeclaration<?> table, long version) {
        return declared(table, store.read(path(table), version));
    }

    /**
     * The table as of {@code version}, as a query names it.
     *
     * @return what follows FROM
     */
    public String asOf(TableDeclaration<?> table, long version) {
        return "delta.`" + path(table) + "` VERSION AS OF " + version;
    }

    /** The table's rows as records, for tables that a driver can hold. */
    public <R extends Record> List<R> records(TableDeclaration<R> table) {
        RecordCodec<R> codec = RecordCodec.of(table.record());
        return read(table).collectAsList().stream().map(codec::fromRow).toList();
    }

    /** Replaces the whole table in one commit. */
    public void overwrite(TableDeclaration<?> table, Dataset<Row> rows) {
        if (isMade(table)) {
            store.overwrite(write(table), rows);
        } else {
            create(table, rows);
        }
    }

    /** Adds rows whose keys the table does not hold yet, in one commit. */
    public void append(TableDeclaration<?> table, Dataset<Row> rows) {
        if (isMade(table)) {
            Write write = write(table);
            store.addMissingColumns(table, write.path());
            store.append(write, rows);
        } else {
            create(table, rows);
        }
    }

    /** Inserts and updates rows by the table's key in one commit; no commit where there are none, but for the first. */
    public void merge(TableDeclaration<?> table, Dataset<Row> rows) {
        Dataset<Row> fresh = rows.select(Schemas.columns(table));
        if (isMade(table)) {
            mergeMarked(table, fresh.withColumn(DeltaStore.STALE, functions.lit(false)));
        } else {
            create(table, fresh);
        }
    }

    /**
     * Replaces whatever rows {@code owners} own by {@code rows}, in one commit; no commit where nothing goes and nothing comes,
     * but for the first.
     *
     * @param owners the values of one or more of the table's columns whose rows are replaced
     * @param rows what they own now
     */
    public void replace(TableDeclaration<?> table, Dataset<Row> owners, Dataset<Row> rows) {
        Dataset<Row> fresh = rows.select(Schemas.columns(table));
        if (!isMade(table)) {
            create(table, fresh);
            return;
        }
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> stale = read(table)
                .join(owners.distinct(), Names.of(owners.columns()), "left_semi")
                .select(key)
                .join(fresh.select(key), Names.of(table.key().toArray(String[]::new)), "left_anti")
                .withColumn(DeltaStore.STALE, functions.lit(true));
        mergeMarked(
                table, fresh.withColumn(DeltaStore.STALE, functions.lit(false)).unionByName(stale, true));
    }

    /**
     * Sets single columns of rows that are there, in one commit; no commit where there are none.
     *
     * @param rows the table's key, and the columns to set
     */
    public void amend(TableDeclaration<?> table, Dataset<Row> rows) {
        if (!rows.isEmpty()) {
            Write write = write(table);
            store.addMissingColumns(table, write.path());
            store.amend(write, rows);
        }
    }

    /** Where the lake is. */
    public String root() {
        return root.toString();
    }

    /** Writes a text file beside the layers, replacing an earlier one. */
    public void writeText(String name, String text) {
        try (OutputStream out = fileSystem().create(new Path(root, name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " to the lake at " + root, e);
        }
    }

    /** Where the table stands. */
    public String path(TableDeclaration<?> table) {
        return new Path(new Path(root, table.layer()), table.shortName()).toString();
    }

    /** Whether the table is there: whatever comes first has nothing to be merged with. */
    private boolean isMade(TableDeclaration<?> table) {
        return findVersion(table).isPresent();
    }

    /**
     * Makes the table, then adds its first rows: a run killed between the two leaves an empty table, which the next fills. Files
     * that a write left there which was cut short before it could commit go first.
     */
    private void create(TableDeclaration<?> table, Dataset<Row> rows) {
        Path folder = new Path(path(table));
        try {
            fileSystem().delete(folder, true);
        } catch (IOException e) {
            throw new LakeException("cannot clear what an unfinished run left at " + folder + ": " + e.getMessage(), e);
        }
        store.create(table, folder.toString());
        store.append(write(table), rows);
    }

    private void mergeMarked(TableDeclaration<?> table, Dataset<Row> marked) {
        if (!marked.isEmpty()) {
            Write write = write(table);
            store.addMissingColumns(table, write.path());
            store.merge(write, marked);
        }
    }

    private Write write(TableDeclaration<?> table) {
        return new Write(table, path(table), findVersion(table).orElseThrow() + 1);
    }

    private Dataset<Row> empty(TableDeclaration<?> table) {
        return spark.createDataFrame(List.of(), Schemas.of(table));
    }

    private static Dataset<Row> declared(TableDeclaration<?> table, Dataset<Row> rows) {
        List<String> there = List.of(rows.columns());
        return rows.select(Arrays.stream(Schemas.of(table).fields())
                .map(f -> there.contains(f.name())
                        ? functions.col(f.name())
                        : functions.lit(null).cast(f.dataType()).as(f.name(), f.metadata()))
                .toArray(Column[]::new));
    }

    /** A table made at a relative location would be looked for by name, in the catalogue. */
    private static Path qualified(SparkSession spark, Path path) {
        return fileSystem(spark, path).makeQualified(path);
    }

    private FileSystem fileSystem() {
        return fileSystem(spark, root);
    }

    private static FileSystem fileSystem(SparkSession spark, Path path) {
        try {
            return path.getFileSystem(spark.sessionState().newHadoopConf());
        } catch (IOException e) {
            throw new LakeException("cannot reach the lake at " + path + ": " + e.getMessage(), e);
        }
    }
}
