package org.shangliang.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shangliang.serve.CodeNames.CodeList;
import org.shangliang.serve.View.ViewColumn;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.ColumnType.ListOf;
import org.shangliang.table.ColumnType.Scalar;
import org.shangliang.table.ColumnType.StructOf;
import org.shangliang.table.TableDeclaration;

/**
 * Flat views of tables, for dashboards: primitive types only, the name beside every code, comments on everything.
 *
 * <p>Ids are counted, other lists are joined as a text, and lists of records get a view of their own besides.
 */
public final class FlatViews {
    /** The database of the views. */
    public static final String DATABASE = "default";

    /** The view of all divisions. */
    public static final String DIVISIONS = DATABASE + ".bi_divisions";

    private static final String PREFIX = "bi_";
    private static final String CODE = "division_code";

    /** Columns that tell more of the division in a key. */
    private static final List<String> PLACES = List.of("division_name", "city_code", "province_code");

    private final CodeNames names;

    public FlatViews(CodeNames names) {
        this.names = names;
    }

    /** The views of a table: its own, and one for each of its lists of records. */
    public List<View> of(TableDeclaration<?> table) {
        List<View> views = new ArrayList<>();
        views.add(flat(table));
        for (ColumnDeclaration column : table.columns()) {
            if (column.type() instanceof ListOf list
                    && list.element() instanceof StructOf struct
                    && !column.personal()) {
                views.add(unfolded(table, column, struct));
            }
        }
        return views;
    }

    /**
     * The view of claims with their sentences and articles.
     *
     * @param claims has the columns figure_id and article_id
     * @param figures has the column figure_id and the {@code told} ones
     * @param articles has the column article_id and the {@code told} ones
     * @param told columns of figures and articles to show besides
     */
    public View withSentences(
            TableDeclaration<?> claims, TableDeclaration<?> figures, TableDeclaration<?> articles, List<String> told) {
        Columns columns = new Columns(claims);
        claims.columns().forEach(columns::add);
        beside(figures, "f", told).forEach(columns.made::add);
        beside(articles, "a", told).forEach(columns.made::add);
        return view(
                claims,
                "",
                columns.made,
                columns.from() + " LEFT JOIN " + figures.name() + " f ON f.figure_id = t.figure_id LEFT JOIN "
                        + articles.name() + " a ON a.article_id = t.article_id");
    }

    private static List<ViewColumn> beside(TableDeclaration<?> table, String alias, List<String> told) {
        return table.columns().stream()
                .filter(c -> told.contains(c.name()) && !c.personal())
                .map(c -> new ViewColumn(c.name(), alias + "." + c.name(), c.comment()))
                .toList();
    }

    private View flat(TableDeclaration<?> table) {
        Columns columns = new Columns(table);
        table.columns().forEach(columns::add);
        return view(table, "", columns.made, columns.from());
    }

    private View unfolded(TableDeclaration<?> table, ColumnDeclaration list, StructOf struct) {
        Columns columns = new Columns(table);
        table.columns().stream()
                .filter(c -> table.key().contains(c.name()) || PLACES.contains(c.name()))
                .forEach(columns::add);
        struct.fields().forEach(f -> columns.made.add(new ViewColumn(f.name(), "e." + f.name(), list.comment())));
        return view(
                table,
                "_" + list.name(),
                columns.made,
                columns.from() + " LATERAL VIEW explode(t." + list.name() + ") x AS e");
    }

    private static View view(TableDeclaration<?> table, String suffix, List<ViewColumn> columns, String from) {
        return new View(DATABASE, PREFIX + table.shortName() + suffix, table.zh(), table.en(), columns, from);
    }

    /** The columns of a view being made. */
    private final class Columns {
        private final TableDeclaration<?> table;
        private final List<ViewColumn> made = new ArrayList<>();
        private boolean placed;

        Columns(TableDeclaration<?> table) {
            this.table = table;
        }

        String from() {
            return table.name() + " t" + (placed ? " LEFT JOIN " + DIVISIONS + " d ON d." + CODE + " = t." + CODE : "");
        }

        void add(ColumnDeclaration column) {
            if (column.personal() || column.type() == Scalar.BYTES) {
                return;
            }
            if (column.type() instanceof ListOf list) {
                list(column, list.element());
                return;
            }
            made.add(new ViewColumn(column.name(), "t." + column.name(), column.comment()));
            codes(column).ifPresent(list -> named(column, list));
            place(column);
        }

        private void named(ColumnDeclaration column, CodeList list) {
            String code = "t." + column.name();
            made.add(new ViewColumn(
                    column.name() + "_name", name(code, list, 0), column.zh() + "(名称) · name, in Chinese"));
            made.add(new ViewColumn(
                    column.name() + "_name_en", name(code, list, 1), column.zh() + "(英文名称) · name, in English"));
        }

        /** Names of the places that the table has the codes of alone. */
        private void place(ColumnDeclaration column) {
            switch (column.name()) {
                case CODE -> {
                    if (!table.columnNames().contains("division_name")) {
                        beside("division_name", "区划名称 · name of the division");
                        beside("city_code", "所属地级市代码 · code of its city");
                        beside("city_name", "所属地级市名称 · name of its city");
                        beside("province_code", "所属省级代码 · code of its province");
                        beside("province_name", "所属省级名称 · name of its province");
                    }
                }
                case "division_name" -> {
                    if (!table.columnNames().contains("province_code")) {
                        beside("province_name", "所属省级名称 · name of its province");
                    }
                }
                case "city_code" -> beside("city_name", "所属地级市名称 · name of its city");
                case "province_code" -> beside("province_name", "所属省级名称 · name of its province");
                default -> {}
            }
        }

        private void beside(String name, String comment) {
            placed = true;
            made.add(new ViewColumn(name, "d." + name, comment));
        }

        private void list(ColumnDeclaration column, ColumnType element) {
            String name = column.name();
            if (element instanceof StructOf struct) {
                String parts = struct.fields().stream()
                        .map(f -> "cast(e." + f.name() + " as string)")
                        .collect(Collectors.joining(", "));
                joined(name, "transform(t." + name + ", e -> concat_ws(' ', " + parts + "))", column.comment());
            } else if (isReference(name) || (element != Scalar.TEXT && !name.equals("years"))) {
                if (!table.columnNames().contains(name + "_count")) {
                    made.add(new ViewColumn(
                            name + "_count", "cast(size(t." + name + ") as bigint)", column.zh() + "(个数) · how many"));
                }
            } else {
                joined(name, "transform(t." + name + ", e -> cast(e as string))", column.comment());
                Optional<CodeList> list =
                        name.endsWith("s") ? names.findByName(name.substring(0, name.length() - 1)) : Optional.empty();
                list.ifPresent(l -> joined(
                        name + "_name",
                        "transform(t." + name + ", e -> " + name("e", l, 0) + ")",
                        column.zh() + "(名称) · names, in Chinese"));
            }
        }

        private boolean isReference(String name) {
            return table.references().stream().anyMatch(r -> r.column().equals(name));
        }

        private void joined(String name, String list, String comment) {
            made.add(new ViewColumn(name, "array_join(" + list + ", '; ')", comment));
        }
    }

    private Optional<CodeList> codes(ColumnDeclaration column) {
        if (column.type() != Scalar.TEXT) {
            return Optional.empty();
        }
        return column.codes().isEmpty() ? names.findByName(column.name()) : names.findByCodes(column.codes());
    }

    /** The name of a code, null where it has none. */
    private static String name(String code, CodeList list, int language) {
        return list.names().entrySet().stream()
                .map(e -> "WHEN " + View.literal(e.getKey()) + " THEN "
                        + View.literal(e.getValue().get(language)))
                .collect(Collectors.joining(" ", "CASE " + code + " ", " END"));
    }
}
