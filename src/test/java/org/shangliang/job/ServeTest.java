package org.shangliang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangliang.lake.Lake;
import org.shangliang.lake.SharedSpark;
import org.shangliang.lake.SparkSessions;
import org.shangliang.ledger.Setting;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;

/** A server in a process of its own, asked over JDBC as a dashboard asks. */
class ServeTest extends SharedSpark {
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Set<String> PRIMITIVE = Set.of("BIGINT", "BOOLEAN", "DATE", "DOUBLE", "STRING", "TIMESTAMP");

    @TempDir
    static Path folder;

    private static Lake lake;
    private static Process server;
    private static String url;
    private static Connection connection;

    @BeforeAll
    static void serve() throws IOException, InterruptedException, SQLException {
        SparkSession session = SparkSessions.open("tests");
        Path sample = Path.of(URI.create(SampleLake.withLogs(session).lake().root()));
        Path copy = folder.resolve("lake");
        copy(sample, copy);
        lake = new Lake(session, copy.toString());
        Path out = folder.resolve("out");
        server = OwnProcess.of("serve", "--lake", copy.toString(), "--port", "0")
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && !Files.readString(out).contains("\n") && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        url = Files.readString(out).strip();
        Assertions.assertTrue(url.startsWith("jdbc:hive2://127.0.0.1:"), () -> url + read("err"));
        DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
        connection = DriverManager.getConnection(url, "reader", "");
    }

    @AfterAll
    static void stop() throws SQLException, InterruptedException {
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.destroy();
            Assertions.assertTrue(server.waitFor(1, TimeUnit.MINUTES), "it ends when it is asked to");
            Assertions.assertTrue(read("err").contains("stopped"), () -> read("err"));
        }
    }

    @Test
    void itTellsWhatToTypeNext() {
        Assertions.assertTrue(read("err").contains("jobs/sql -u " + url), () -> read("err"));
    }

    @Test
    void everyViewAndColumnIsFlatNamedInAsciiAndExplained() throws SQLException {
        Set<String> views = new TreeSet<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "default", "%", null)) {
            while (tables.next()) {
                views.add(tables.getString("TABLE_NAME"));
                Assertions.assertTrue(
                        tables.getString("REMARKS").matches(".*\\p{IsHan}.* · .*[a-z].*"), tables.getString("REMARKS"));
            }
        }
        Assertions.assertTrue(
                views.containsAll(Set.of("bi_county_comparison", "bi_claims", "bi_divisions", "bi_member_duty_rules")));
        Set<String> explained = new TreeSet<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "default", "bi_%", "%")) {
            while (columns.next()) {
                String name = columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME");
                explained.add(columns.getString("TABLE_NAME"));
                Assertions.assertTrue(name.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*"), name);
                Assertions.assertTrue(
                        PRIMITIVE.contains(columns.getString("TYPE_NAME")), name + columns.getString("TYPE_NAME"));
                Assertions.assertTrue(columns.getString("REMARKS").matches(".*\\p{IsHan}.* · .*[a-z].*"), name);
            }
        }
        assertEquals(views, explained);
    }

    @Test
    void everyGoldTableIsServedWithAFlatView() throws SQLException {
        List<String> names = LakeTables.ALL.stream()
                .filter(t -> t.layer().equals("gold"))
                .map(TableDeclaration::shortName)
                .sorted()
                .toList();
        assertEquals(names, column("SHOW VIEWS IN gold", 2).stream().sorted().toList());
        Assertions.assertTrue(column("SHOW VIEWS", 2)
                .containsAll(names.stream().map(n -> "bi_" + n).toList()));
        for (String name : names) {
            assertEquals(
                    column("SELECT count(*) FROM gold." + name, 1), column("SELECT count(*) FROM bi_" + name, 1), name);
        }
    }

    @Test
    void aDescriptionIsColumnsAlone() throws SQLException {
        List<String> described = column("DESCRIBE bi_outcomes", 1);
        Assertions.assertTrue(described.contains("division_code"));
        Assertions.assertTrue(described.stream().allMatch(c -> c.matches("[a-z0-9_]+")), described::toString);
    }

    @Test
    void aDashboardSeesWhatTheTablesHold() throws SQLException {
        assertEquals(
                told(
                        "SELECT year, count(*), sum(value) FROM v GROUP BY year ORDER BY year",
                        LakeTables.OUTCOMES_BY_COUNTY),
                rows("SELECT year, count(*), sum(value) FROM bi_outcomes_by_county GROUP BY year ORDER BY year"));
        assertEquals(
                told(
                        "SELECT indicator, value FROM v WHERE division_name = '古浪县' ORDER BY value DESC, indicator LIMIT 5",
                        LakeTables.OUTCOMES_BY_COUNTY),
                rows("SELECT indicator, value FROM bi_outcomes_by_county WHERE division_name = '古浪县'"
                        + " ORDER BY value DESC, indicator LIMIT 5"));
        assertEquals(
                List.of("协商活动"),
                column(
                        "SELECT DISTINCT indicator_name FROM bi_outcomes_by_county WHERE indicator = 'sessions_held'"
                                + " AND province_name = '甘肃省'",
                        1));
        assertEquals(
                column("SELECT DISTINCT division_name FROM gold.coverage ORDER BY 1", 1),
                column("SELECT DISTINCT division_name FROM bi_coverage ORDER BY division_name", 1));
        assertEquals(
                told(
                        "SELECT date_format(last_date, 'yyyy-MM') m, count(*) FROM v GROUP BY 1 ORDER BY 1",
                        LakeTables.COVERAGE),
                rows("SELECT date_format(last_date, 'yyyy-MM') m, count(*) FROM bi_coverage GROUP BY 1 ORDER BY 1"));
        assertEquals(List.of(), rows("SELECT * FROM bi_county_comparison LIMIT 0"));
        assertNotEquals(
                List.of(),
                rows("SELECT sentence, title FROM bi_claims WHERE sentence LIKE '%协商%' AND role = 'counted'"));
        assertNotEquals(List.of(), rows("SELECT rule, met FROM bi_member_duty_rules WHERE division_name = '古浪县'"));
    }

    @Test
    void whatQuotesReportsIsShownWithoutNamesOfPersons() throws SQLException {
        assertEquals(List.of("古浪县政协主席司某某主持召开协商会议"), column("SELECT shown_text('古浪县政协主席司马光主持召开协商会议')", 1));
        for (TableDeclaration<?> table : List.of(LakeTables.FIGURES, LakeTables.ARTICLES)) {
            String view = String.join("\n", column("SHOW CREATE TABLE " + table.name(), 1));
            for (ColumnDeclaration column : table.columns()) {
                assertEquals(column.quotes(), view.contains("shown_text(`" + column.name() + "`)"), column.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO gold.coverage SELECT * FROM gold.coverage",
                "UPDATE gold.coverage SET reports = 1",
                "DELETE FROM gold.coverage",
                "MERGE INTO gold.coverage t USING gold.coverage s ON t.year = s.year WHEN MATCHED THEN DELETE",
                "FROM gold.coverage INSERT INTO a SELECT * INSERT INTO b SELECT *",
                "INSERT OVERWRITE DIRECTORY '/tmp/never' USING csv SELECT 1",
                "CREATE TABLE x AS SELECT 1",
                "CREATE TEMP VIEW x AS SELECT 1",
                "CREATE OR REPLACE VIEW bi_coverage AS SELECT 1",
                "DROP VIEW bi_coverage",
                "DROP DATABASE gold CASCADE",
                "ALTER VIEW bi_coverage AS SELECT 1",
                "TRUNCATE TABLE gold.coverage",
                "CACHE TABLE gold.coverage",
                "CREATE FUNCTION f AS 'x.Y'",
                "SET spark.sql.sources.default = csv",
                "RESET",
                "ADD JAR /tmp/never.jar",
                "ADD FILE /tmp/never",
                "SELECT reflect('java.lang.System', 'getenv', 'PATH')",
                "WITH a AS (SELECT java_method('java.lang.System', 'lineSeparator') x) SELECT * FROM a",
                "SELECT TRANSFORM(year) USING 'cat' AS (x) FROM gold.coverage",
                "SELECT * FROM text.`/etc/hosts`",
                "SELECT (SELECT max(value) FROM text.`/etc/hosts`)",
                "EXPLAIN EXTENDED SELECT * FROM text.`/etc/hosts`",
                "SELECT * FROM IDENTIFIER('text.`/etc/hosts`')",
                "SELECT * FROM table_changes_by_path('/tmp/never', 0)"
            })
    void whatIsNotReadingIsRefused(String statement) {
        String refused = assertThrows(SQLException.class, () -> rows(statement), statement)
                .getMessage();
        Assertions.assertTrue(refused.contains("只读 read-only: "), refused);
    }

    @Test
    void theLakeBesideTheServedTablesCannotBeReached() throws SQLException {
        for (String table : List.of("silver/members", "bronze/documents")) {
            String path = lake.root() + "/" + table;
            for (String statement : List.of(
                    "SELECT * FROM delta.`%s`",
                    "DESCRIBE DETAIL '%s'",
                    "VACUUM '%s'",
                    "OPTIMIZE '%s'",
                    "CREATE TABLE y SHALLOW CLONE delta.`%s`")) {
                whatIsNotReadingIsRefused(statement.formatted(path));
            }
        }
        assertEquals(List.of("default", "gold", "silver"), column("SHOW DATABASES", 1));
    }

    /** To the state it is in, a table is taken back without anything being done. */
    @Test
    void noTableIsTakenBackToAnEarlierState() throws SQLException {
        lake.overwrite(LakeTables.MEMBERS, lake.read(LakeTables.MEMBERS).limit(0));
        whatIsNotReadingIsRefused("RESTORE TABLE delta.`" + lake.root() + "/silver/members` TO VERSION AS OF 0");
    }

    @Test
    void noColumnThatMayHoldNamesIsServed() throws SQLException {
        for (TableDeclaration<?> table : LakeTables.ALL) {
            if (!table.layer().equals("bronze")) {
                Set<String> served = Set.copyOf(column("SHOW COLUMNS IN " + table.name(), 1));
                Set<String> personal = table.columns().stream()
                        .filter(ColumnDeclaration::personal)
                        .map(ColumnDeclaration::name)
                        .filter(served::contains)
                        .collect(Collectors.toSet());
                assertEquals(Set.of(), personal, table.name());
            }
        }
        assertThrows(SQLException.class, () -> rows("SELECT name FROM silver.members"));
    }

    @Test
    void theViewsFollowTheLatestRelease() throws SQLException, InterruptedException {
        assertNotEquals(List.of("0"), column("SELECT count(*) FROM bi_platforms", 1));
        lake.overwrite(LakeTables.PLATFORMS, lake.read(LakeTables.PLATFORMS).limit(0));
        RunLog log = new RunLog(lake, new RunLog.Run("later", Clock.systemUTC(), "later"));
        new Releases(lake).add(log, Releases.Made.now("later", Setting.Asked.NOTHING));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!column("SELECT count(*) FROM bi_platforms", 1).equals(List.of("0")) && System.nanoTime() < end) {
            Thread.sleep(1000);
        }
        assertEquals(List.of("0"), column("SELECT count(*) FROM bi_platforms", 1));
        assertEquals(List.of("2"), column("SELECT max(release) FROM bi_releases", 1));
    }

    private static List<String> told(String query, TableDeclaration<?> table) {
        lake.read(table).createOrReplaceTempView("v");
        return lake.spark().sql(query).collectAsList().stream()
                .map(ServeTest::text)
                .toList();
    }

    private static String text(Row row) {
        return Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                .map(i -> String.valueOf(row.get(i)))
                .collect(Collectors.joining("|"));
    }

    private static List<String> column(String query, int column) throws SQLException {
        return rows(query).stream().map(r -> r.split("\\|", -1)[column - 1]).toList();
    }

    private static List<String> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(query)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getObject(i)));
                    }
                    rows.add(String.join("|", row));
                }
            }
            return rows;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
