package org.shangliang.serve;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A view of the SQL server.
 *
 * @param database the database it stands in
 * @param zh what it holds, in Chinese
 * @param en what it holds, in English
 * @param columns in order
 * @param from what follows FROM in its query
 */
public record View(String database, String name, String zh, String en, List<ViewColumn> columns, String from) {

    /**
     * A column of a view.
     *
     * @param sql the expression it is
     * @param comment what it means, in both languages
     */
    public record ViewColumn(String name, String sql, String comment) {}

    public View {
        columns = List.copyOf(columns);
    }

    /** Database and name. */
    public String fullName() {
        return database + "." + name;
    }

    /** Its query. */
    public String query() {
        return columns.stream()
                .map(c -> c.sql() + " AS " + identifier(c.name()))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + from));
    }

    /** The statement that makes it, replacing an earlier one. */
    public String statement() {
        return statement("");
    }

    /**
     * The statement that makes it, marked as showing a release.
     *
     * @param release number of the release
     */
    public String statement(long release) {
        return statement(
                " TBLPROPERTIES (" + literal(ReadOnly.RELEASE) + " = " + literal(Long.toString(release)) + ")");
    }

    private String statement(String properties) {
        String named = columns.stream()
                .map(c -> identifier(c.name()) + " COMMENT " + literal(c.comment()))
                .collect(Collectors.joining(", "));
        return "CREATE OR REPLACE VIEW " + fullName() + " (" + named + ") COMMENT " + literal(zh + " · " + en)
                + properties + " AS " + query();
    }

    /** A name as SQL writes it. */
    public static String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text as SQL writes it. */
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
