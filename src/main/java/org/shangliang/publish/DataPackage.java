package org.shangliang.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.ColumnType;
import org.shangliang.table.TableDeclaration;
import org.shangliang.table.TableDeclaration.TableReference;

/** {@code datapackage.json}: the files of a publication described after the Data Package standard, version 2. */
public final class DataPackage {
    /** The standard's profile of a package. */
    static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private static final String RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json";
    private static final String SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json";
    private static final String DIALECT = "https://datapackage.org/profiles/2.0/tabledialect.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Imprint imprint;

    public DataPackage(Imprint imprint) {
        this.imprint = imprint;
    }

    /**
     * The description as JSON text.
     *
     * @param others files that are no tables
     */
    public String json(List<PublishedTable> tables, List<PublishedFile> others) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("$schema", PROFILE);
        told.put("name", "shangliang-release-" + imprint.release());
        told.put("title", imprint.title());
        told.put("description", imprint.messages().caution().both());
        told.put("version", imprint.version());
        told.put("created", imprint.completedAt().toString());
        told.put("keywords", List.of("政协协商", "consultation", "county", "China"));
        told.put("contributors", List.of(ordered("title", imprint.publisher(), "roles", List.of("publisher"))));
        told.put(
                "licenses",
                List.of(ordered("path", "LICENSE.md", "title", "what may be done with code, tables and quoted text")));
        told.put(
                "sources",
                List.of(Map.of(
                        "title", "public reports and logs up to " + imprint.cutOff() + ", listed by source id")));
        told.put("citation", imprint.citation());
        told.put("versions", imprint.versions());
        List<Object> resources = new ArrayList<>();
        tables.forEach(table -> resources.add(resource(table, tables)));
        others.forEach(file -> resources.add(resource(file)));
        told.put("resources", resources);
        try {
            return JSON.writeValueAsString(told) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> resource(PublishedTable published, List<PublishedTable> all) {
        TableDeclaration<?> table = published.table();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("$schema", RESOURCE);
        resource.put("name", table.shortName());
        resource.put("type", "table");
        resource.put("title", table.comment());
        resource.put("description", table.grain());
        file(resource, published.file());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("rows", published.rows());
        resource.put("dialect", dialect());
        resource.put("schema", schema(published, all));
        return resource;
    }

    private static Map<String, Object> resource(PublishedFile published) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("$schema", RESOURCE);
        resource.put("name", published.path().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        file(resource, published);
        String path = published.path();
        resource.put("format", path.substring(path.lastIndexOf('.') + 1));
        return resource;
    }

    private static void file(Map<String, Object> resource, PublishedFile file) {
        resource.put("path", file.path());
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("$schema", DIALECT);
        dialect.put("delimiter", ",");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("lineTerminator", "\r\n");
        dialect.put("header", true);
        return dialect;
    }

    private static Map<String, Object> schema(PublishedTable published, List<PublishedTable> all) {
        TableDeclaration<?> table = published.table();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", SCHEMA);
        boolean unitInRow = table.columnNames().contains("unit");
        schema.put(
                "fields",
                published.columns().stream().map(c -> field(c, unitInRow)).toList());
        schema.put("missingValues", List.of(""));
        boolean told = table.columns().stream().noneMatch(c -> table.key().contains(c.name()) && c.nullable());
        if (told) {
            schema.put("primaryKey", table.key());
        } else {
            schema.put("uniqueKeys", List.of(table.key()));
        }
        List<Object> foreign = table.references().stream()
                .filter(reference -> isPublished(reference, published, all))
                .map(DataPackage::foreignKey)
                .toList();
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        return schema;
    }

    private static boolean isPublished(TableReference reference, PublishedTable from, List<PublishedTable> all) {
        boolean list = from.columns().stream()
                .anyMatch(c -> c.name().equals(reference.column()) && c.type() instanceof ColumnType.ListOf);
        return !list && all.stream().anyMatch(t -> t.table().name().equals(reference.table()));
    }

    private static Object foreignKey(TableReference reference) {
        String table = reference.table().substring(reference.table().indexOf('.') + 1);
        return ordered(
                "fields",
                List.of(reference.column()),
                "reference",
                ordered("resource", table, "fields", List.of(reference.key())));
    }

    private static Map<String, Object> field(ColumnDeclaration column, boolean unitInRow) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", type(column));
        field.put("title", head(column.zh()) + " · " + head(column.en()));
        field.put("description", column.comment());
        field.put("titles", inBoth(head(column.zh()), head(column.en())));
        field.put("descriptions", inBoth(column.zh(), column.en()));
        String unit = unit(column, unitInRow);
        if (!unit.isEmpty()) {
            field.put("unit", unit);
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (!column.nullable()) {
            constraints.put("required", true);
        }
        if (!column.codes().isEmpty() && !(column.type() instanceof ColumnType.ListOf)) {
            constraints.put("enum", column.codes());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static Map<String, Object> inBoth(String zh, String en) {
        return ordered("zh", zh, "en", en);
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    /** The unit of a column's numbers: its own, that of the row, or a plain count. */
    static String unit(ColumnDeclaration column, boolean unitInRow) {
        if (!column.unit().isEmpty()) {
            return column.unit();
        }
        if (column.type() == ColumnType.Scalar.DOUBLE) {
            return unitInRow ? "as the column unit tells" : "1";
        }
        return "";
    }

    /** What stands before the first mark: a title out of a meaning. */
    static String head(String meaning) {
        String head = meaning.split("[;:,;:,(]", 2)[0].strip();
        return head.isEmpty() ? meaning : head;
    }

    private static String type(ColumnDeclaration column) {
        if (column.type() instanceof ColumnType.ListOf) {
            return "array";
        }
        if (column.type() instanceof ColumnType.StructOf) {
            return "object";
        }
        return switch ((ColumnType.Scalar) column.type()) {
            case LONG -> column.name().equals("year") ? "year" : "integer";
            case DOUBLE -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
            case TEXT, BYTES -> "string";
        };
    }
}
