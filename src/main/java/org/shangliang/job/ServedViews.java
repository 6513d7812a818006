package org.shangliang.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.Divisions;
import org.shangliang.lake.Lake;
import org.shangliang.serve.CodeNames;
import org.shangliang.serve.FlatViews;
import org.shangliang.serve.NameTables;
import org.shangliang.serve.QuotedText;
import org.shangliang.serve.ReadOnly;
import org.shangliang.serve.View;
import org.shangliang.serve.View.ViewColumn;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;

/** The views that clients of the SQL server see: every table as of one release, and flat views over them for dashboards. */
final class ServedViews {
    /** The databases of the views. */
    static final Set<String> DATABASES = Set.of("default", "gold", "silver");

    /** What is told of a claim's sentence and article. */
    private static final List<String> TOLD = List.of("mention", "sentence", "title", "published_on", "publisher");

    private final Lake lake;
    private final ReadOnly guard;
    private final CodebookFiles files;
    private final FlatViews flat;

    ServedViews(Lake lake, ReadOnly guard, CodebookFiles files) {
        this.lake = lake;
        this.guard = guard;
        this.files = files;
        this.flat = new FlatViews(new CodeNames(files));
    }

    /**
     * Makes all views.
     *
     * @param scratch a folder for the names of codes and places
     */
    void make(ReleaseRow release, Path scratch) {
        SparkSession spark = lake.spark();
        DATABASES.forEach(d -> spark.sql("CREATE DATABASE IF NOT EXISTS " + d));
        new NameTables(new CodeNames(files), Divisions.load(files))
                .write(spark, scratch)
                .forEach(view -> make(view, view.statement()));
        follow(release);
        for (TableDeclaration<?> table : served()) {
            if (table.equals(LakeTables.CLAIMS)) {
                View claims = flat.withSentences(table, LakeTables.FIGURES, LakeTables.ARTICLES, TOLD);
                make(claims, claims.statement());
            } else if (table.layer().equals("gold")) {
                flat.of(table).forEach(view -> make(view, view.statement()));
            }
        }
    }

    /** Lets the views show another release. */
    void follow(ReleaseRow release) {
        List<View> views = new ArrayList<>();
        served().forEach(table -> views.add(asOf(release, table)));
        views.forEach(view -> make(view, view.statement(release.release())));
    }

    private void make(View view, String statement) {
        guard.allow(view);
        lake.spark().sql(statement);
    }

    private static List<TableDeclaration<?>> served() {
        return LakeTables.ALL.stream()
                .filter(t -> DATABASES.contains(t.layer()))
                .collect(Collectors.toList());
    }

    private View asOf(ReleaseRow release, TableDeclaration<?> table) {
        OptionalLong version =
                table.equals(LakeTables.RELEASES) ? lake.findVersion(table) : Releases.versionIn(release, table);
        List<ColumnDeclaration> shown =
                table.columns().stream().filter(c -> !c.personal()).toList();
        Set<String> there = version.isEmpty() ? Set.of() : columns(table, version.getAsLong());
        List<ViewColumn> columns = shown.stream()
                .map(c -> new ViewColumn(c.name(), there.contains(c.name()) ? told(c) : none(c), c.comment()))
                .toList();
        String from = version.isEmpty() ? "(SELECT 1) WHERE false" : lake.asOf(table, version.getAsLong());
        return new View(table.layer(), table.shortName(), table.zh(), table.en(), columns, from);
    }

    private Set<String> columns(TableDeclaration<?> table, long version) {
        return Set.of(
                lake.spark().sql("SELECT * FROM " + lake.asOf(table, version)).columns());
    }

    private static String told(ColumnDeclaration column) {
        return column.quotes() ? QuotedText.of(column.name()) : View.identifier(column.name());
    }

    private static String none(ColumnDeclaration column) {
        return "CAST(NULL AS " + column.type().sql() + ")";
    }
}
